/** Tags of an appendix, and of the table that is the pattern of its table. */
import type { Tag } from './tag.ts';

const text: readonly Tag[] = [
  {
    name: 'Phụ lục.Nhãn',
    kind: 'text',
    part: 'appendix',
    meaning: 'Chữ "Phụ lục", và số thứ tự bằng chữ số La Mã khi có từ hai phụ lục',
    example: 'Phụ lục',
  },
  {
    name: 'Phụ lục.Tên phụ lục',
    kind: 'text',
    part: 'appendix',
    meaning: 'Tên phụ lục, in hoa',
    example: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026 TRÊN ĐỊA BÀN XÃ KHOÁI CHÂU',
  },
  {
    name: 'Phụ lục.Dẫn chiếu',
    kind: 'lines',
    part: 'appendix',
    meaning: 'Dòng "(Kèm theo …)" dưới tên phụ lục: Quyết định, hoặc Kế hoạch nếu Kế hoạch ban hành riêng',
    example: '(Kèm theo Quyết định số 57/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Khoái Châu)',
  },
  {
    name: 'Phụ lục.Lời đầu',
    kind: 'paragraphs',
    part: 'appendix',
    meaning: 'Các đoạn văn trước bảng; phụ lục không có đoạn nào trước bảng thì không in gì',
    example: 'Các cơ quan, đơn vị thực hiện nhiệm vụ theo bảng dưới đây.',
  },
  {
    name: 'Phụ lục.Lời cuối',
    kind: 'paragraphs',
    part: 'appendix',
    meaning: 'Các đoạn văn sau bảng; phụ lục không có đoạn nào sau bảng thì không in gì',
    example: 'Thời hạn trong bảng tính đến hết ngày làm việc cuối cùng của tháng.',
  },
];

const table: readonly Tag[] = [
  {
    name: 'Phụ lục.Bảng',
    kind: 'table',
    part: 'table',
    meaning:
      'Đặt trong hàng tiêu đề của bảng mẫu: cho biết bảng Word này là mẫu để in bảng của phụ lục. Bảng mẫu có hai cột; số cột, độ rộng và số hàng thật theo dữ liệu',
    example:
      'STT | Mục tiêu | Nhiệm vụ/Hoạt động | Kết quả/Sản phẩm | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành\n' +
      'I | Cải cách thể chế…',
  },
  {
    name: 'Tên cột',
    kind: 'tablePattern',
    part: 'table',
    meaning: 'Trong hàng tiêu đề của bảng mẫu: tiêu đề của từng cột; cột nào cũng mang hình thức của ô này',
    example: 'Nhiệm vụ/Hoạt động',
  },
  {
    name: 'STT nhóm',
    kind: 'tablePattern',
    part: 'table',
    meaning: 'Trong hàng nhóm của bảng mẫu, ô thứ nhất: số thứ tự của nhóm nhiệm vụ',
    example: 'I',
  },
  {
    name: 'Tên nhóm',
    kind: 'tablePattern',
    part: 'table',
    meaning: 'Trong hàng nhóm của bảng mẫu, ô thứ hai: tên nhóm nhiệm vụ',
    example: 'Cải cách thể chế',
  },
  {
    name: 'STT nhóm con',
    kind: 'tablePattern',
    part: 'table',
    meaning: 'Trong hàng nhóm con của bảng mẫu, ô thứ nhất: số thứ tự của nhóm nhỏ trong một nhóm',
    example: '1',
  },
  {
    name: 'Tên nhóm con',
    kind: 'tablePattern',
    part: 'table',
    meaning:
      'Trong hàng nhóm con của bảng mẫu, ô thứ hai: tên nhóm nhỏ; bảng mẫu không có hàng này thì nhóm nhỏ mang hình thức của nhóm',
    example: 'Kiểm soát thủ tục hành chính',
  },
  {
    name: 'STT',
    kind: 'tablePattern',
    part: 'table',
    meaning: 'Trong hàng dữ liệu của bảng mẫu, ô thứ nhất: số thứ tự của nhiệm vụ',
    example: '1',
  },
  {
    name: 'Ô',
    kind: 'tablePattern',
    part: 'table',
    meaning: 'Trong hàng dữ liệu của bảng mẫu, ô thứ hai: nội dung từng ô; ô nào cũng mang hình thức của ô này',
    example: 'Tự kiểm tra văn bản quy phạm pháp luật ngay sau khi ban hành',
  },
];

export const appendixTags: readonly Tag[] = [...text, ...table];
