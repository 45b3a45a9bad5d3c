// The bodies of the stock templates: which pieces in which order, after the decree's models (Phụ lục III).
import { borderedTable, cell, layoutTable, paragraph, row, rule, sectionBreak, sectPr } from './pieces.mjs';

// Text width 9354 twips (165 mm): the left column holds organ and number, the right one Quốc hiệu, place and date.
const head = [3500, 5854];
const end = [4400, 4954];

/** Ô số 1–4; `numbered`: with number, place and date. */
function headTable(part, numbered) {
  const left =
    paragraph('KHCoQuanChuQuan', `{${part}.Cơ quan chủ quản}`) +
    paragraph('KHTenCoQuan', `{${part}.Tên cơ quan}`) +
    rule('0,4');
  const right =
    paragraph('KHQuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    paragraph('KHTieuNgu', 'Độc lập - Tự do - Hạnh phúc') +
    rule('1');
  const rows = [row([cell(head[0], left), cell(head[1], right)])];
  if (numbered) {
    rows.push(
      row([
        cell(head[0], paragraph('KHSoKyHieu', `Số: {${part}.Số ký hiệu}`)),
        cell(head[1], paragraph('KHDiaDanhNgay', `{${part}.Địa danh}, {${part}.Ngày ban hành}`)),
      ]),
    );
  }
  return layoutTable(head, rows);
}

/** Ô số 7 and 9b: one row that never splits; the body's last paragraph keeps with it. */
function signatureTable(part) {
  const left =
    paragraph('KHNoiNhanTieuDe', 'Nơi nhận:') +
    paragraph('KHNoiNhan', `{${part}.Nơi nhận}`) +
    paragraph('KHKyHieuSoanThao', `{${part}.Ký hiệu người soạn thảo}`);
  const right =
    paragraph('KHQuyenHan', `{${part}.Quyền hạn chức vụ}`) +
    paragraph('KHChoKy') +
    paragraph('KHHoTen', `{${part}.Họ và tên}`);
  return layoutTable(end, [row([cell(end[0], left), cell(end[1], right)], '<w:cantSplit/>')]);
}

const titles = (part) => paragraph('KHTenLoai', `{${part}.Tên loại}`) + paragraph('KHTrichYeu', `{${part}.Trích yếu}`);

/** Mẫu 1.3. */
const decision =
  headTable('Quyết định', true) +
  titles('Quyết định') +
  rule('0,4') +
  paragraph('KHThamQuyen', '{Quyết định.Thẩm quyền}') +
  paragraph('KHCanCu', '{Quyết định.Căn cứ}') +
  paragraph('KHCanCu', '{Quyết định.Theo đề nghị}') +
  paragraph('KHLoiDan', '{Quyết định.Lời dẫn}') +
  paragraph('KHQuyetDinh', 'QUYẾT ĐỊNH:') +
  paragraph('KHDieu', '{Quyết định.Các điều}') +
  signatureTable('Quyết định');

const planBody =
  paragraph('KHCanCu', '{Kế hoạch.Căn cứ}') +
  paragraph('KHCanCu', '{Kế hoạch.Theo đề nghị}') +
  paragraph('KHLoiDan', '{Kế hoạch.Lời dẫn}') +
  paragraph('KHVanBan', '{Kế hoạch.Nội dung}');

/** The form after Mẫu 1.3: no number, place and date; the rule stands under the reference. */
const attachedPlan =
  headTable('Kế hoạch', false) +
  titles('Kế hoạch') +
  paragraph('KHDanChieu', '{Kế hoạch.Dẫn chiếu}') +
  rule('0,2') +
  paragraph('KHSauDuongKe') +
  planBody +
  paragraph('KHVanBan', '{#Kế hoạch.Có ký}') +
  signatureTable('Kế hoạch') +
  paragraph('KHVanBan', '{/Kế hoạch.Có ký}');

/** Mẫu 1.4. */
const planAlone =
  headTable('Kế hoạch', true) +
  titles('Kế hoạch') +
  rule('0,4') +
  paragraph('KHSauDuongKe') +
  planBody +
  signatureTable('Kế hoạch');

const headerRow = '<w:cantSplit/><w:tblHeader/>';
const middle = '<w:vAlign w:val="center"/>';

/** The pattern of the task table: one row of each kind, one cell for numbers and one for the rest. */
const pattern = borderedTable(
  [700, 13586],
  [
    row(
      [cell(14286, paragraph('KHBangTieuDe', '{Phụ lục.Bảng}{Tên cột}'), `<w:gridSpan w:val="2"/>${middle}`)],
      headerRow,
    ),
    row(
      [
        cell(
          700,
          '<w:p><w:pPr><w:pStyle w:val="KHBangNhom"/><w:jc w:val="center"/></w:pPr><w:r><w:t>{STT nhóm}</w:t></w:r></w:p>',
          middle,
        ),
        cell(13586, paragraph('KHBangNhom', '{Tên nhóm}'), middle),
      ],
      '<w:cantSplit/>',
    ),
    row(
      [
        cell(
          700,
          '<w:p><w:pPr><w:pStyle w:val="KHBangNhomCon"/><w:jc w:val="center"/></w:pPr><w:r><w:t>{STT nhóm con}</w:t></w:r></w:p>',
          middle,
        ),
        cell(13586, paragraph('KHBangNhomCon', '{Tên nhóm con}'), middle),
      ],
      '<w:cantSplit/>',
    ),
    row(
      [cell(700, paragraph('KHBangSTT', '{STT}'), middle), cell(13586, paragraph('KHBangO', '{Ô}'), middle)],
      '<w:cantSplit/>',
    ),
  ],
);

/** Mẫu 2.1. */
const appendix =
  paragraph('KHPhuLuc', '{Phụ lục.Nhãn}') +
  paragraph('KHTenPhuLuc', '{Phụ lục.Tên phụ lục}') +
  paragraph('KHDanChieu', '{Phụ lục.Dẫn chiếu}') +
  rule('0,2') +
  paragraph('KHSauDuongKe') +
  paragraph('KHVanBan', '{Phụ lục.Lời đầu}') +
  pattern +
  paragraph('KHSauBang') +
  paragraph('KHVanBan', '{Phụ lục.Lời cuối}');

export const documents = [
  {
    file: 'quyet-dinh-ke-hoach.docx',
    body: decision + sectionBreak(sectPr()) + attachedPlan + sectionBreak(sectPr()) + appendix + sectPr(true),
  },
  { file: 'ke-hoach.docx', body: planAlone + sectionBreak(sectPr()) + appendix + sectPr(true) },
];
