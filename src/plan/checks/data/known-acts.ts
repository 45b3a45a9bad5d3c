/**
 * Acts that plans of administrative reform cite often: their dates, and by what and since when they are replaced.
 * An act stands here only if its number and date are certain. Facts change: add a line, never code.
 */

export interface KnownAct {
  kind: string;
  /** Số, ký hiệu; of a Luật the number by which some cite it. */
  number: string;
  /** The name of a Luật, by which it is usually cited. */
  name?: string;
  date: string;
  /** What it is about, in plain words of which one stands in a citation of it: numbers without a year return every year. */
  about: readonly string[];
  /** Since when something else applies. */
  replaced?: { by: string; from: string };
  /** Where this comes from, in words. */
  source: string;
}

const localGovernment = 'Tổ chức chính quyền địa phương';
const legislation = 'Ban hành văn bản quy phạm pháp luật';

export const knownActs: readonly KnownAct[] = [
  // Luật
  {
    kind: 'Luật',
    number: '77/2015/QH13',
    name: localGovernment,
    date: '2015-06-19',
    about: [],
    replaced: { by: 'Luật Tổ chức chính quyền địa phương ngày 19/02/2025 (số 65/2025/QH15)', from: '2025-03-01' },
    source: 'Luật số 65/2025/QH15, điều khoản thi hành: có hiệu lực từ 01/3/2025, luật năm 2015 hết hiệu lực',
  },
  {
    kind: 'Luật',
    number: '65/2025/QH15',
    name: localGovernment,
    date: '2025-02-19',
    about: [],
    replaced: { by: 'Luật Tổ chức chính quyền địa phương ngày 16/6/2025 (số 72/2025/QH15)', from: '2025-06-16' },
    source: 'Luật số 72/2025/QH15, điều khoản thi hành: có hiệu lực từ ngày thông qua 16/6/2025',
  },
  {
    kind: 'Luật',
    number: '72/2025/QH15',
    name: localGovernment,
    date: '2025-06-16',
    about: [],
    source: 'Luật số 72/2025/QH15',
  },
  {
    kind: 'Luật',
    number: '47/2019/QH14',
    name: 'sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    date: '2019-11-22',
    about: [],
    replaced: {
      by: 'Luật Tổ chức Chính phủ ngày 18/02/2025 (số 63/2025/QH15) và Luật Tổ chức chính quyền địa phương ngày 19/02/2025 (số 65/2025/QH15)',
      from: '2025-03-01',
    },
    source: 'Hai luật được sửa đổi đều hết hiệu lực từ 01/3/2025 theo luật số 63/2025/QH15 và 65/2025/QH15',
  },
  {
    kind: 'Luật',
    number: '76/2015/QH13',
    name: 'Tổ chức Chính phủ',
    date: '2015-06-19',
    about: [],
    replaced: { by: 'Luật Tổ chức Chính phủ ngày 18/02/2025 (số 63/2025/QH15)', from: '2025-03-01' },
    source: 'Luật số 63/2025/QH15, điều khoản thi hành: có hiệu lực từ 01/3/2025',
  },
  {
    kind: 'Luật',
    number: '63/2025/QH15',
    name: 'Tổ chức Chính phủ',
    date: '2025-02-18',
    about: [],
    source: 'Luật số 63/2025/QH15',
  },
  {
    kind: 'Luật',
    number: '80/2015/QH13',
    name: legislation,
    date: '2015-06-22',
    about: [],
    replaced: { by: 'Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025 (số 64/2025/QH15)', from: '2025-04-01' },
    source: 'Luật số 64/2025/QH15, điều khoản thi hành: có hiệu lực từ 01/4/2025',
  },
  {
    kind: 'Luật',
    number: '64/2025/QH15',
    name: legislation,
    date: '2025-02-19',
    about: [],
    source: 'Luật số 64/2025/QH15',
  },
  {
    kind: 'Luật',
    number: '22/2008/QH12',
    name: 'Cán bộ, công chức',
    date: '2008-11-13',
    about: [],
    replaced: { by: 'Luật Cán bộ, công chức ngày 24/6/2025 (số 80/2025/QH15)', from: '2025-07-01' },
    source: 'Luật số 80/2025/QH15, điều khoản thi hành: có hiệu lực từ 01/7/2025',
  },
  {
    kind: 'Luật',
    number: '80/2025/QH15',
    name: 'Cán bộ, công chức',
    date: '2025-06-24',
    about: [],
    source: 'Luật số 80/2025/QH15',
  },
  {
    kind: 'Luật',
    number: '51/2005/QH11',
    name: 'Giao dịch điện tử',
    date: '2005-11-29',
    about: [],
    replaced: { by: 'Luật Giao dịch điện tử ngày 22/6/2023 (số 20/2023/QH15)', from: '2024-07-01' },
    source: 'Luật số 20/2023/QH15, điều khoản thi hành: có hiệu lực từ 01/7/2024',
  },
  {
    kind: 'Luật',
    number: '20/2023/QH15',
    name: 'Giao dịch điện tử',
    date: '2023-06-22',
    about: [],
    source: 'Luật số 20/2023/QH15',
  },
  {
    kind: 'Luật',
    number: '01/2011/QH13',
    name: 'Lưu trữ',
    date: '2011-11-11',
    about: [],
    replaced: { by: 'Luật Lưu trữ ngày 21/6/2024 (số 33/2024/QH15)', from: '2025-07-01' },
    source: 'Luật số 33/2024/QH15, điều khoản thi hành: có hiệu lực từ 01/7/2025',
  },
  {
    kind: 'Luật',
    number: '33/2024/QH15',
    name: 'Lưu trữ',
    date: '2024-06-21',
    about: [],
    source: 'Luật số 33/2024/QH15',
  },
  // Nghị định
  {
    kind: 'Nghị định',
    number: '30/2020/NĐ-CP',
    date: '2020-03-05',
    about: ['van thu'],
    source: 'Nghị định số 30/2020/NĐ-CP về công tác văn thư, Điều 37: có hiệu lực từ ngày ký',
  },
  {
    kind: 'Nghị định',
    number: '110/2004/NĐ-CP',
    date: '2004-04-08',
    about: ['van thu'],
    replaced: { by: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', from: '2020-03-05' },
    source: 'Nghị định số 30/2020/NĐ-CP, điều khoản thi hành',
  },
  {
    kind: 'Nghị định',
    number: '09/2010/NĐ-CP',
    date: '2010-02-08',
    about: ['van thu'],
    replaced: { by: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', from: '2020-03-05' },
    source: 'Nghị định số 30/2020/NĐ-CP, điều khoản thi hành',
  },
  {
    kind: 'Nghị định',
    number: '63/2010/NĐ-CP',
    date: '2010-06-08',
    about: ['kiem soat thu tuc hanh chinh'],
    source: 'Nghị định số 63/2010/NĐ-CP về kiểm soát thủ tục hành chính',
  },
  {
    kind: 'Nghị định',
    number: '61/2018/NĐ-CP',
    date: '2018-04-23',
    about: ['mot cua'],
    replaced: { by: 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025', from: '2025-07-01' },
    source: 'Nghị định số 118/2025/NĐ-CP, điều khoản thi hành: có hiệu lực từ 01/7/2025',
  },
  {
    kind: 'Nghị định',
    number: '107/2021/NĐ-CP',
    date: '2021-12-06',
    about: ['mot cua'],
    replaced: { by: 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025', from: '2025-07-01' },
    source: 'Nghị định số 118/2025/NĐ-CP, điều khoản thi hành: có hiệu lực từ 01/7/2025',
  },
  {
    kind: 'Nghị định',
    number: '118/2025/NĐ-CP',
    date: '2025-06-09',
    about: ['mot cua'],
    source: 'Nghị định số 118/2025/NĐ-CP về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
  },
  {
    kind: 'Nghị định',
    number: '45/2020/NĐ-CP',
    date: '2020-04-08',
    about: ['moi truong dien tu'],
    source: 'Nghị định số 45/2020/NĐ-CP về thực hiện thủ tục hành chính trên môi trường điện tử',
  },
  {
    kind: 'Nghị định',
    number: '42/2022/NĐ-CP',
    date: '2022-06-24',
    about: ['dich vu cong truc tuyen'],
    source: 'Nghị định số 42/2022/NĐ-CP về cung cấp thông tin và dịch vụ công trực tuyến',
  },
  {
    kind: 'Nghị định',
    number: '34/2016/NĐ-CP',
    date: '2016-05-14',
    about: ['van ban quy pham phap luat'],
    replaced: { by: 'Nghị định số 78/2025/NĐ-CP ngày 01/4/2025', from: '2025-04-01' },
    source: 'Nghị định số 78/2025/NĐ-CP hướng dẫn Luật Ban hành văn bản quy phạm pháp luật năm 2025',
  },
  {
    kind: 'Nghị định',
    number: '29/2023/NĐ-CP',
    date: '2023-06-03',
    about: ['tinh gian bien che'],
    replaced: { by: 'Nghị định số 154/2025/NĐ-CP ngày 15/6/2025', from: '2025-06-16' },
    source: 'Nghị định số 154/2025/NĐ-CP về tinh giản biên chế, điều khoản thi hành: có hiệu lực từ 16/6/2025',
  },
  {
    kind: 'Nghị định',
    number: '62/2020/NĐ-CP',
    date: '2020-06-01',
    about: ['vi tri viec lam'],
    source: 'Nghị định số 62/2020/NĐ-CP về vị trí việc làm và biên chế công chức',
  },
  {
    kind: 'Nghị định',
    number: '106/2020/NĐ-CP',
    date: '2020-09-10',
    about: ['vi tri viec lam'],
    source: 'Nghị định số 106/2020/NĐ-CP về vị trí việc làm trong đơn vị sự nghiệp công lập',
  },
  {
    kind: 'Nghị định',
    number: '107/2020/NĐ-CP',
    date: '2020-09-14',
    about: ['co quan chuyen mon'],
    source: 'Nghị định số 107/2020/NĐ-CP về tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh',
  },
  {
    kind: 'Nghị định',
    number: '108/2020/NĐ-CP',
    date: '2020-09-14',
    about: ['co quan chuyen mon'],
    source: 'Nghị định số 108/2020/NĐ-CP về tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp huyện',
  },
  {
    kind: 'Nghị định',
    number: '120/2020/NĐ-CP',
    date: '2020-10-07',
    about: ['don vi su nghiep'],
    source: 'Nghị định số 120/2020/NĐ-CP về thành lập, tổ chức lại, giải thể đơn vị sự nghiệp công lập',
  },
  {
    kind: 'Nghị định',
    number: '150/2025/NĐ-CP',
    date: '2025-06-12',
    about: ['co quan chuyen mon'],
    source: 'Nghị định số 150/2025/NĐ-CP về tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh và cấp xã',
  },
  {
    kind: 'Nghị định',
    number: '90/2020/NĐ-CP',
    date: '2020-08-13',
    about: ['xep loai'],
    source: 'Nghị định số 90/2020/NĐ-CP về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức',
  },
  {
    kind: 'Nghị định',
    number: '60/2021/NĐ-CP',
    date: '2021-06-21',
    about: ['tu chu'],
    source: 'Nghị định số 60/2021/NĐ-CP về cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập',
  },
  // Nghị quyết, Chỉ thị, Quyết định
  {
    kind: 'Nghị quyết',
    number: '76/NQ-CP',
    date: '2021-07-15',
    about: ['chuong trinh tong the', 'cai cach hanh chinh'],
    source: 'Nghị quyết số 76/NQ-CP ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
  },
  {
    kind: 'Chỉ thị',
    number: '23/CT-TTg',
    date: '2021-09-02',
    about: ['chuong trinh tong the', 'cai cach hanh chinh'],
    source: 'Chỉ thị số 23/CT-TTg về đẩy mạnh thực hiện Chương trình tổng thể cải cách hành chính',
  },
  {
    kind: 'Nghị quyết',
    number: '57-NQ/TW',
    date: '2024-12-22',
    about: ['khoa hoc', 'chuyen doi so'],
    source: 'Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo',
  },
  {
    kind: 'Quyết định',
    number: '468/QĐ-TTg',
    date: '2021-03-27',
    about: ['mot cua'],
    source: 'Quyết định số 468/QĐ-TTg phê duyệt Đề án đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông',
  },
  {
    kind: 'Quyết định',
    number: '766/QĐ-TTg',
    date: '2022-06-23',
    about: ['bo chi so', 'chat luong phuc vu'],
    source: 'Quyết định số 766/QĐ-TTg phê duyệt Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ',
  },
  {
    kind: 'Quyết định',
    number: '06/QĐ-TTg',
    date: '2022-01-06',
    about: ['dan cu', 'dinh danh', 'de an 06'],
    source: 'Quyết định số 06/QĐ-TTg phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư',
  },
  {
    kind: 'Quyết định',
    number: '28/2018/QĐ-TTg',
    date: '2018-07-12',
    about: ['gui nhan van ban dien tu'],
    source: 'Quyết định số 28/2018/QĐ-TTg về việc gửi, nhận văn bản điện tử',
  },
  {
    kind: 'Quyết định',
    number: '458/QĐ-TTg',
    date: '2020-04-03',
    about: ['luu tru tai lieu dien tu'],
    source: 'Quyết định số 458/QĐ-TTg phê duyệt Đề án lưu trữ tài liệu điện tử giai đoạn 2020-2025',
  },
  {
    kind: 'Quyết định',
    number: '749/QĐ-TTg',
    date: '2020-06-03',
    about: ['chuyen doi so quoc gia'],
    source: 'Quyết định số 749/QĐ-TTg phê duyệt Chương trình Chuyển đổi số quốc gia',
  },
  {
    kind: 'Quyết định',
    number: '942/QĐ-TTg',
    date: '2021-06-15',
    about: ['chinh phu dien tu'],
    source: 'Quyết định số 942/QĐ-TTg phê duyệt Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số',
  },
  {
    kind: 'Quyết định',
    number: '1085/QĐ-TTg',
    date: '2022-09-15',
    about: ['don gian hoa thu tuc hanh chinh noi bo'],
    source: 'Quyết định số 1085/QĐ-TTg ban hành Kế hoạch rà soát, đơn giản hóa thủ tục hành chính nội bộ',
  },
  {
    kind: 'Quyết định',
    number: '1847/QĐ-TTg',
    date: '2018-12-27',
    about: ['van hoa cong vu'],
    source: 'Quyết định số 1847/QĐ-TTg phê duyệt Đề án Văn hóa công vụ',
  },
];
