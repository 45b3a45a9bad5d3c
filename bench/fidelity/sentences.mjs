/** Vietnamese running text in the manner of a plan, the same at every call. */
const openings = [
  'Ủy ban nhân dân xã',
  'Công chức Văn phòng - Thống kê',
  'Bộ phận Tiếp nhận và Trả kết quả',
  'Các phòng, ban, ngành và đoàn thể',
  'Trưởng các thôn, bản trên địa bàn',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
];
const deeds = [
  'thường xuyên rà soát thủ tục hành chính thuộc thẩm quyền giải quyết',
  'niêm yết công khai 100% thủ tục trên cổng dịch vụ công quốc gia',
  'tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến (mức độ 3, 4)',
  'đẩy mạnh ứng dụng công nghệ thông tin, chuyển đổi số',
  'báo cáo kết quả thực hiện trước ngày 25/12/2026',
  'kiểm tra ít nhất 02 lần/năm việc chấp hành kỷ luật, kỷ cương',
  'tham mưu ban hành văn bản quy phạm pháp luật đúng trình tự',
  'xử lý nghiêm các trường hợp gây phiền hà, sách nhiễu',
];
const ends = [
  'theo Nghị định số 30/2020/NĐ-CP của Chính phủ.',
  'nhằm nâng cao mức độ hài lòng của người dân, doanh nghiệp.',
  'bảo đảm tiến độ, chất lượng và hiệu quả.',
  'trong phạm vi nhiệm vụ được giao.',
];

/** A source of numbers below a limit that begins anew with every seed. */
export function numbers(seed) {
  let state = seed * 2654435761 + 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** @param count how many sentences */
export function prose(seed, count) {
  const below = numbers(seed);
  const one = (list) => list[below(list.length)];
  return Array.from({ length: count }, () => `${one(openings)} ${one(deeds)}, ${one(deeds)} ${one(ends)}`).join(' ');
}

/** A few words, as they stand in a cell. */
export function phrase(seed) {
  const below = numbers(seed);
  return `${deeds[below(deeds.length)]} ${seed}`;
}
