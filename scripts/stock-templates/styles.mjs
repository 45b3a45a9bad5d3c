// The named styles of the stock templates. Sizes in half-points, lengths in twips. Clauses: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.

const p = (inner) => `<w:pPr>${inner}</w:pPr>`;
const r = (inner) => `<w:rPr>${inner}</w:rPr>`;
const size = (halfPoints) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const bold = '<w:b/><w:bCs/>';
const italic = '<w:i/><w:iCs/>';
const center = '<w:jc w:val="center"/>';
const spacing = (before, after, line = '') =>
  `<w:spacing w:before="${before}" w:after="${after}"${line === '' ? '' : ` ${line}`}/>`;
const exact = (twips) => `w:line="${twips}" w:lineRule="exact"`;

// II.6.e: justified, first line 1.27 cm (720 twips), at least 6 pt between paragraphs, single line.
const bodyParagraph = `${spacing(0, 120, 'w:line="252" w:lineRule="auto"')}<w:ind w:firstLine="720"/><w:jc w:val="both"/>`;

/** Level in Word's navigation pane and in a PDF's bookmarks: parts, then their sections. */
const level = (depth) => `<w:outlineLvl w:val="${depth}"/>`;

/** id, name, base, paragraph properties, run properties */
export const styles = [
  // ô số 1
  ['KHQuocHieu', 'KH Quốc hiệu', 'Normal', center, bold + size(26)],
  ['KHTieuNgu', 'KH Tiêu ngữ', 'Normal', center, bold + size(28)],
  // ô số 2
  ['KHCoQuanChuQuan', 'KH Cơ quan chủ quản', 'Normal', center, size(26)],
  ['KHTenCoQuan', 'KH Tên cơ quan', 'Normal', center, bold + size(26)],
  // ô số 3, 4
  ['KHSoKyHieu', 'KH Số ký hiệu', 'Normal', spacing(60, 0) + center, size(26)],
  ['KHDiaDanhNgay', 'KH Địa danh và ngày', 'Normal', spacing(60, 0) + center, italic + size(26)],
  // ô số 5a
  ['KHTenLoai', 'KH Tên loại', 'Normal', `<w:keepNext/>${spacing(240, 0)}${center}${level(0)}`, bold + size(28)],
  ['KHTrichYeu', 'KH Trích yếu', 'Normal', `<w:keepNext/>${center}`, bold + size(28)],
  ['KHDuongKe', 'KH Đường kẻ', 'Normal', spacing(0, 0, exact(140)) + center, size(8)],
  ['KHDanChieu', 'KH Dẫn chiếu', 'Normal', spacing(0, 0) + center, italic + size(28)],
  // ô số 6
  ['KHThamQuyen', 'KH Thẩm quyền', 'Normal', `<w:keepNext/>${spacing(160, 160)}${center}`, bold + size(28)],
  ['KHCanCu', 'KH Căn cứ', 'Normal', bodyParagraph, italic + size(28)],
  ['KHQuyetDinh', 'KH Quyết định', 'Normal', `<w:keepNext/>${spacing(120, 160)}${center}`, bold + size(28)],
  ['KHVanBan', 'KH Văn bản', 'Normal', bodyParagraph, size(28)],
  ['KHLoiDan', 'KH Lời dẫn', 'KHVanBan', '', ''],
  ['KHDieu', 'KH Điều', 'KHVanBan', '', ''],
  ['KHMuc', 'KH Mục', 'KHVanBan', `<w:keepNext/>${level(1)}`, bold],
  ['KHKhoanTieuDe', 'KH Khoản có tiêu đề', 'KHVanBan', `<w:keepNext/>${level(2)}`, bold],
  ['KHKhoan', 'KH Khoản', 'KHVanBan', '', ''],
  ['KHTieuKhoan', 'KH Tiểu khoản', 'KHVanBan', `<w:keepNext/>${level(3)}`, bold],
  ['KHDiem', 'KH Điểm', 'KHVanBan', '', ''],
  ['KHGachDauDong', 'KH Gạch đầu dòng', 'KHVanBan', '', ''],
  ['KHDauCong', 'KH Dấu cộng', 'KHVanBan', '', ''],
  ['KHDauSao', 'KH Dấu sao', 'KHVanBan', '', ''],
  ['KHGhiChu', 'KH Ghi chú', 'KHVanBan', '', ''],
  // ô số 7, 9b, 12
  ['KHQuyenHan', 'KH Quyền hạn và chức vụ', 'Normal', `<w:keepNext/>${center}`, bold + size(28)],
  ['KHChoKy', 'KH Chỗ ký', 'Normal', `<w:keepNext/>${spacing(0, 0, exact(1500))}${center}`, size(28)],
  ['KHHoTen', 'KH Họ và tên', 'Normal', center, bold + size(28)],
  ['KHNoiNhanTieuDe', 'KH Nơi nhận (tiêu đề)', 'Normal', '<w:keepNext/>', bold + italic + size(24)],
  ['KHNoiNhan', 'KH Nơi nhận', 'Normal', '', size(22)],
  ['KHKyHieuSoanThao', 'KH Ký hiệu người soạn thảo', 'Normal', spacing(60, 0), size(22)],
  // III.1
  ['KHPhuLuc', 'KH Phụ lục', 'Normal', `<w:keepNext/>${center}${level(0)}`, bold + size(28)],
  ['KHTenPhuLuc', 'KH Tên phụ lục', 'Normal', `<w:keepNext/>${center}${level(1)}`, bold + size(28)],
  // tables: the rules for the body do not apply (DESIGN: inside tables)
  ['KHBangTieuDe', 'KH Bảng (tiêu đề cột)', 'Normal', `<w:keepNext/>${spacing(40, 40)}${center}`, bold + size(24)],
  ['KHBangNhom', 'KH Bảng (nhóm)', 'Normal', `<w:keepNext/>${spacing(40, 40)}`, bold + size(24)],
  ['KHBangNhomCon', 'KH Bảng (nhóm con)', 'Normal', `<w:keepNext/>${spacing(40, 40)}`, bold + italic + size(24)],
  ['KHBangO', 'KH Bảng (ô)', 'Normal', spacing(30, 30), size(24)],
  ['KHBangSTT', 'KH Bảng (STT)', 'KHBangO', center, ''],
  ['KHSauDuongKe', 'KH Sau đường kẻ', 'Normal', spacing(0, 0, exact(120)), size(8)],
  ['KHSauBang', 'KH Sau bảng', 'Normal', spacing(0, 0, exact(20)), size(2)],
  // I.7
  ['KHSoTrang', 'KH Số trang', 'Normal', center, size(28)],
];

export function stylesXml(namespaces) {
  const own = styles
    .map(
      ([id, name, base, paragraph, run]) =>
        `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>` +
        `<w:qFormat/>${paragraph === '' ? '' : p(paragraph)}${run === '' ? '' : r(run)}</w:style>`,
    )
    .join('');
  const font = 'Times New Roman';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles ${namespaces}><w:docDefaults><w:rPrDefault>` +
    r(
      `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>${size(28)}<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/>`,
    ) +
    `</w:rPrDefault><w:pPrDefault>${p('<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>')}</w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    own +
    '</w:styles>'
  );
}
