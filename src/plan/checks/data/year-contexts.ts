/** Words by which a sentence speaks of the year before or the year after the plan's own. Add a word, never code. */

/** In the same clause as "cải cách hành chính năm …": it looks back or compares. */
export const lookingBack: readonly string[] = [
  'so với',
  'cùng kỳ',
  'năm trước',
  'kết quả',
  'chỉ số',
  'đánh giá',
  'chấm điểm',
  'xếp hạng',
  'xếp loại',
  'báo cáo',
  'tổng kết',
  'sơ kết',
  'tồn tại',
  'hạn chế',
  'khắc phục',
  'rút kinh nghiệm',
  'kế thừa',
  'tiếp nối',
  'đã đạt',
  'đạt được',
  'khen thưởng',
];

/** The same for the year after: the next plan is prepared in the last months. */
export const lookingAhead: readonly string[] = [
  'chuẩn bị',
  'xây dựng',
  'dự thảo',
  'tham mưu',
  'ban hành',
  'lập kế hoạch',
  'định hướng',
  'dự toán',
  'đề xuất',
];
