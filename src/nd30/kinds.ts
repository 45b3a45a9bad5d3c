/**
 * The components of form that a document may show: their Vietnamese names and their boxes (ô số) in the plan of Phụ lục I,
 * Phần I, Mục IV. Whoever adds a component adds a row here.
 */

export interface KindOfComponent {
  /** As the decree says, else as offices say. */
  name: string;
  /** Ô số in Phụ lục I, Phần I, Mục IV; empty where the plan has none. */
  box: string;
  /** Where on the paper it stands, in the words of findings. */
  area: Area;
}

export type Area =
  'head' | 'title' | 'preamble' | 'body' | 'signature' | 'recipients' | 'appendix' | 'marks' | 'page' | 'notes';

/** Page parts as clerks call them. */
export const areaNames: Readonly<Record<Area, string>> = {
  head: 'Phần đầu văn bản',
  title: 'Tên loại và trích yếu',
  preamble: 'Phần căn cứ',
  body: 'Nội dung',
  signature: 'Phần ký',
  recipients: 'Nơi nhận',
  appendix: 'Phụ lục',
  marks: 'Các dấu chỉ dẫn',
  page: 'Lề trang',
  notes: 'Ghi chú',
};

const table = {
  nationalName: { name: 'Quốc hiệu', box: '1', area: 'head' },
  motto: { name: 'Tiêu ngữ', box: '1', area: 'head' },
  parentOrgan: { name: 'Tên cơ quan, tổ chức chủ quản trực tiếp', box: '2', area: 'head' },
  organ: { name: 'Tên cơ quan, tổ chức ban hành văn bản', box: '2', area: 'head' },
  number: { name: 'Số, ký hiệu của văn bản', box: '3', area: 'head' },
  letterSubject: { name: 'Trích yếu nội dung công văn', box: '5b', area: 'head' },
  placeAndDate: { name: 'Địa danh và thời gian ban hành văn bản', box: '4', area: 'head' },
  kind: { name: 'Tên loại văn bản', box: '5a', area: 'title' },
  subject: { name: 'Trích yếu nội dung văn bản', box: '5a', area: 'title' },
  reference: { name: 'Thông tin chỉ dẫn kèm theo văn bản', box: '', area: 'title' },
  authority: { name: 'Thẩm quyền ban hành', box: '6', area: 'preamble' },
  citation: { name: 'Căn cứ ban hành văn bản', box: '6', area: 'preamble' },
  citationProse: { name: 'Phần mở đầu', box: '6', area: 'preamble' },
  proposal: { name: 'Dòng theo đề nghị', box: '6', area: 'preamble' },
  resolves: { name: 'Dòng “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”', box: '6', area: 'preamble' },
  addressee: { name: 'Nơi nhận sau từ “Kính gửi”', box: '9a', area: 'recipients' },
  part: { name: 'Phần', box: '6', area: 'body' },
  partTitle: { name: 'Tiêu đề của phần', box: '6', area: 'body' },
  chapter: { name: 'Chương', box: '6', area: 'body' },
  chapterTitle: { name: 'Tiêu đề của chương', box: '6', area: 'body' },
  section: { name: 'Mục', box: '6', area: 'body' },
  sectionTitle: { name: 'Tiêu đề của mục', box: '6', area: 'body' },
  subsection: { name: 'Tiểu mục', box: '6', area: 'body' },
  subsectionTitle: { name: 'Tiêu đề của tiểu mục', box: '6', area: 'body' },
  romanHeading: { name: 'Mục đánh số La Mã', box: '6', area: 'body' },
  article: { name: 'Điều', box: '6', area: 'body' },
  clause: { name: 'Khoản', box: '6', area: 'body' },
  point: { name: 'Điểm', box: '6', area: 'body' },
  /** `2.1`, `-`, `+`, `*`: the decree has no rule for them. */
  otherItem: { name: 'Ý trong nội dung', box: '6', area: 'body' },
  paragraph: { name: 'Đoạn văn', box: '6', area: 'body' },
  /** A table of data, all of it: body rules do not hold inside. */
  dataTable: { name: 'Bảng', box: '6', area: 'body' },
  bodyEnd: { name: 'Dấu kết thúc nội dung', box: '6', area: 'body' },
  /** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` with what follows on its line. */
  signingRight: { name: 'Quyền hạn của người ký', box: '7a', area: 'signature' },
  signerPosition: { name: 'Chức vụ của người ký', box: '7a', area: 'signature' },
  /** Another office of the signer, above the name. */
  signerOtherPosition: { name: 'Chức vụ khác của người ký', box: '7b', area: 'signature' },
  /** `(Chữ ký, dấu)` and other words that hold the place of the signature. */
  signatureNote: { name: 'Chữ ký', box: '7c', area: 'signature' },
  signerName: { name: 'Họ và tên của người ký', box: '7b', area: 'signature' },
  recipientsHeading: { name: 'Từ “Nơi nhận”', box: '9b', area: 'recipients' },
  recipient: { name: 'Tên nơi nhận', box: '9b', area: 'recipients' },
  archive: { name: 'Dòng “Lưu”', box: '9b', area: 'recipients' },
  drafterMark: { name: 'Ký hiệu người soạn thảo văn bản và số lượng bản phát hành', box: '12', area: 'recipients' },
  appendixHeading: { name: 'Từ “Phụ lục” và số thứ tự', box: '', area: 'appendix' },
  appendixTitle: { name: 'Tên Phụ lục', box: '', area: 'appendix' },
  secrecy: { name: 'Dấu chỉ độ mật', box: '10a', area: 'marks' },
  urgency: { name: 'Dấu chỉ mức độ khẩn', box: '10b', area: 'marks' },
  circulation: { name: 'Chỉ dẫn về phạm vi lưu hành', box: '11', area: 'marks' },
  /** Number and time of signing in the top right corner of an attachment in a file of its own. */
  digitalSignature: { name: 'Thông tin chữ ký số', box: '', area: 'marks' },
  address: { name: 'Địa chỉ cơ quan, tổ chức', box: '13', area: 'page' },
  pageNumber: { name: 'Số trang', box: '', area: 'page' },
  /** Whatever else stands in a header or footer. */
  runningText: { name: 'Chữ ở đầu trang, chân trang', box: '', area: 'page' },
  /** `Ghi chú:` of a model form with its numbered notes, and footnotes. */
  formNote: { name: 'Ghi chú', box: '', area: 'notes' },
} satisfies Record<string, KindOfComponent>;

export type ComponentKind = keyof typeof table;

export const kinds: Readonly<Record<ComponentKind, KindOfComponent>> = table;
