/** Tags that a decision and a plan both have: their head, their preamble, their end. */
import type { Tag } from './tag.ts';

type Meant = Omit<Tag, 'name' | 'part'>;
type Named = Readonly<Record<string, Meant>>;

/** Examples in which the two parts differ. */
interface Examples {
  parent: string;
  number: string;
  symbol: string;
  kind: string;
  subject: string;
  citations: string;
  proposal: string;
  opening: string;
  signs: string;
  capacity: string;
  recipients: string;
}

/** @param of the part's name in a sentence */
function headOf(of: string, example: Examples): Named {
  return {
    'Cơ quan chủ quản': {
      kind: 'lines',
      meaning: `Tên cơ quan chủ quản trực tiếp ở đầu ${of}, in hoa; không có cơ quan chủ quản thì dòng này không in`,
      example: example.parent,
    },
    'Tên cơ quan': {
      kind: 'lines',
      meaning: `Tên cơ quan ban hành ${of}, in hoa, mỗi dòng một đoạn`,
      example: 'ỦY BAN NHÂN DÂN\nXÃ KHOÁI CHÂU',
    },
    Số: {
      kind: 'text',
      meaning: `Số của ${of}, số dưới 10 có số 0 ở trước; chưa lấy số thì in dấu chấm`,
      example: example.number,
    },
    'Ký hiệu': { kind: 'text', meaning: `Ký hiệu của ${of}`, example: example.symbol },
    'Số ký hiệu': {
      kind: 'text',
      meaning: `Số và ký hiệu của ${of}, cách nhau bằng dấu gạch chéo`,
      example: `${example.number}/${example.symbol}`,
    },
    'Địa danh': {
      kind: 'text',
      meaning: 'Địa danh ghi trước ngày tháng: tên chính thức của đơn vị hành chính',
      example: 'Khoái Châu',
    },
    'Ngày ban hành': {
      kind: 'text',
      meaning: `Ngày, tháng, năm ban hành ${of}; chưa có ngày thì in dấu chấm`,
      example: 'ngày 15 tháng 01 năm 2026',
    },
    'Tên loại': { kind: 'text', meaning: 'Tên loại văn bản, in hoa', example: example.kind },
    'Trích yếu': { kind: 'text', meaning: `Trích yếu nội dung của ${of}`, example: example.subject },
    'Căn cứ': {
      kind: 'lines',
      meaning: `Các căn cứ ban hành ${of}, mỗi căn cứ một đoạn, đã có dấu chấm phẩy hoặc dấu chấm ở cuối`,
      example: example.citations,
    },
    'Theo đề nghị': {
      kind: 'lines',
      meaning: 'Dòng "Theo đề nghị của …" sau các căn cứ; không có đề nghị thì dòng này không in',
      example: example.proposal,
    },
    'Lời dẫn': {
      kind: 'lines',
      meaning: 'Lời dẫn viết thành văn xuôi trước nội dung, mỗi đoạn một dòng; không có lời dẫn thì không in',
      example: example.opening,
    },
    'Có ký': {
      kind: 'condition',
      meaning: `Giữ phần ở giữa khi ${of} có chữ ký hoặc nơi nhận của riêng mình, nếu không thì bỏ cả phần ấy; viết {^…} thay cho {#…} thì ngược lại`,
      example: example.signs,
    },
    'Quyền hạn chức vụ': {
      kind: 'lines',
      meaning: 'Quyền hạn, chức vụ của người ký, in hoa, mỗi dòng một đoạn',
      example: example.capacity,
    },
    'Họ và tên': { kind: 'text', meaning: 'Họ và tên người ký', example: 'Nguyễn Văn A' },
    'Nơi nhận': {
      kind: 'lines',
      meaning: 'Các dòng nơi nhận, đã có gạch đầu dòng và dấu câu, kể cả dòng Lưu',
      example: example.recipients,
    },
    'Ký hiệu người soạn thảo': {
      kind: 'lines',
      meaning: 'Ký hiệu người soạn thảo và số lượng bản phát hành; không có thì dòng này không in',
      example: 'PL.(30)',
    },
  };
}

const decision = headOf('Quyết định', {
  parent: 'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
  number: '57',
  symbol: 'QĐ-UBND',
  kind: 'QUYẾT ĐỊNH',
  subject: 'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã Khoái Châu',
  citations:
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n' +
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030;…',
  proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã Khoái Châu.',
  opening: 'Thực hiện Kế hoạch cải cách hành chính nhà nước năm 2026 của tỉnh,',
  signs: 'Quyết định nào cũng có người ký và nơi nhận: phần ở giữa được giữ lại.',
  capacity: 'CHỦ TỊCH',
  recipients: '- Như Điều 3;\n- Trang thông tin điện tử xã (để đăng tải);\n- Lưu: VT, VHXH.',
});

const plan = headOf('Kế hoạch', {
  parent: 'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
  number: '08',
  symbol: 'KH-UBND',
  kind: 'KẾ HOẠCH',
  subject: 'Cải cách hành chính nhà nước năm 2026 trên địa bàn xã Khoái Châu',
  citations:
    'Căn cứ Kế hoạch số 245/KH-UBND ngày 26 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Hưng Yên về cải cách hành chính nhà nước năm 2026 trên địa bàn tỉnh Hưng Yên;',
  proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã Khoái Châu.',
  opening:
    'Chủ tịch Ủy ban nhân dân (UBND) xã Khoái Châu ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã như sau:',
  signs:
    'Kế hoạch ban hành riêng có người ký, nơi nhận: phần ở giữa được giữ lại. Kế hoạch ban hành kèm theo Quyết định thì không có: phần ở giữa bị bỏ.',
  capacity: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  recipients: '- Sở Nội vụ tỉnh Hưng Yên (để b/c);\n- Các phòng, đơn vị thuộc xã (để t/h);\n- Lưu: VT.',
});

const named = (head: Named, name: string, part: Tag['part']): Tag[] =>
  Object.entries(head).map(([last, meant]) => ({ name: `${name}.${last}`, part, ...meant }));

export const decisionHeadTags: readonly Tag[] = named(decision, 'Quyết định', 'decision');
export const planHeadTags: readonly Tag[] = named(plan, 'Kế hoạch', 'plan');
