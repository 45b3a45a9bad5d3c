/** What the reading of a .docx notes in short, in words that a clerk knows from Word. */

const names: Readonly<Record<string, string>> = {
  'text box': 'hộp văn bản (text box)',
  shape: 'hình vẽ (shape)',
  arrow: 'mũi tên',
  'group of shapes': 'nhóm hình vẽ',
  'drawing canvas': 'khung vẽ',
  chart: 'biểu đồ',
  SmartArt: 'SmartArt',
  'anchored image': 'hình ảnh nổi (không nằm cùng dòng chữ)',
  'embedded object': 'đối tượng nhúng (OLE)',
  'floating table': 'bảng nổi (có chữ bao quanh)',
  frame: 'khung đoạn văn (frame)',
  'w:footnoteReference': 'chú thích cuối trang (footnote)',
  'w:endnoteReference': 'chú thích cuối văn bản (endnote)',
  'w:commentReference': 'bình luận',
  'w:drawing': 'hình vẽ',
  'w:ruby': 'chữ chú âm',
  'm:oMath': 'công thức toán',
  'm:oMathPara': 'công thức toán',
  'w:autoHyphenation': 'tự động ngắt từ bằng gạch nối',
  'missing header or footer': 'thiếu phần đầu trang hoặc chân trang mà văn bản nhắc tới',
  'field without an end': 'trường (field) không có chỗ kết thúc',
  'border around text': 'khung quanh chữ',
  'deleted paragraph mark': 'dấu đoạn đã xóa đang chờ duyệt (hãy duyệt các thay đổi)',
  'indent in characters': 'thụt lề tính theo số ký tự',
  'spacing in lines': 'giãn cách đoạn tính theo số dòng',
  'automatic spacing': 'giãn cách đoạn tự động',
  'shading with a pattern': 'nền có hoa văn',
  'w:position': 'chữ nâng cao hoặc hạ thấp',
  'w:w': 'chữ kéo giãn bề ngang',
  'w:dstrike': 'chữ gạch ngang hai nét',
  'w:outline': 'chữ viền nét',
  'w:shadow': 'chữ có bóng',
  'w:emboss': 'chữ nổi',
  'w:imprint': 'chữ chìm',
  'w:rtl': 'chữ viết từ phải sang trái',
  'w:bidi': 'đoạn viết từ phải sang trái',
  'w:textDirection': 'chữ xoay hướng',
  columns: 'chữ chia cột',
  'page borders': 'đường viền quanh trang',
  'line numbers': 'đánh số dòng',
  'document grid': 'lưới của văn bản (document grid)',
  'page number format': 'kiểu đánh số trang',
  'text aligned down the page': 'chữ căn theo chiều dọc của trang',
  'section in the next column': 'phần bắt đầu ở cột sau',
  'margin that headers do not move': 'lề không nhường chỗ cho đầu trang, chân trang',
};

/** By how a note begins; what follows is shown as it is. */
const beginnings: readonly (readonly [string, string])[] = [
  ['symbol of ', 'ký hiệu của phông chữ '],
  ['text in ', 'chữ trong phông ký hiệu '],
  ['underline ', 'kiểu gạch chân '],
  ['list numbers ', 'kiểu đánh số '],
  ['image of type ', 'hình ảnh kiểu '],
  ['field ', 'trường (field) '],
  ['alignment ', 'kiểu căn lề '],
];

/** @param what as the reading notes it; an element without a name here stays as it is, for whoever looks into the file */
export function inWords(what: string): string {
  const name = Object.hasOwn(names, what) ? names[what] : undefined;
  if (name !== undefined) return name;
  const [begins, words] = beginnings.find(([start]) => what.startsWith(start)) ?? [];
  return begins === undefined ? what : `${words ?? ''}${what.slice(begins.length)}`;
}
