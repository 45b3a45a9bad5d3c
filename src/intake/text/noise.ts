/** What is taken out of a text, with its name for the report. */

export const noiseKinds = {
  pageNumber: 'Số trang',
  runningHead: 'Dòng lặp lại ở đầu hoặc cuối trang',
  stamp: 'Dấu thời gian ký số',
  signer: 'Thông tin chữ ký số',
  address: 'Địa chỉ trang mạng',
  webPage: 'Phần của trang mạng, không thuộc văn bản',
  rule: 'Đường kẻ',
  mark: 'Dấu Markdown',
  tag: 'Thẻ HTML',
  picture: 'Chỗ của hình ảnh',
  damaged: 'Ký tự không đọc được, đã thay bằng �',
} as const;

export interface Taken {
  text: string;
  what: (typeof noiseKinds)[keyof typeof noiseKinds];
  confidence: number;
  /** Line, from 1. */
  line: number;
}
