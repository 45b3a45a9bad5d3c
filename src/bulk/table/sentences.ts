/** What can be wrong with a table of units: one row for each fault, with its severity and what comes after the place. */
import type { Severity } from '../../failure.ts';

interface Told {
  severity: Severity;
  sentence: (shown: string, other: string) => string;
}

/** The most a table may hold; the country has 3,321 units. */
export const tableLimits = {
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 10_000,
  /** Bytes of a CSV file. */
  csvBytes: 32 * 1024 * 1024,
} as const;

const vietnamese = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
const asUtf8 =
  'hãy mở bảng gốc bằng Excel, chọn Lưu dưới dạng (Save As), loại "CSV UTF-8 (Comma delimited)" hoặc "Excel Workbook (.xlsx)", rồi dùng tệp mới';

export const tableFaults = {
  'bulk.empty-table': {
    severity: 'error',
    sentence: () =>
      'tệp trống; hãy chọn bảng có một hàng tiêu đề và mỗi đơn vị một hàng (kehoach units --csv cho một bảng mẫu).',
  },
  'bulk.no-units': {
    severity: 'error',
    sentence: () => 'bảng chỉ có hàng tiêu đề; hãy thêm mỗi đơn vị một hàng bên dưới.',
  },
  'bulk.wrong-encoding': {
    severity: 'error',
    sentence: (kind) => `chữ không được lưu bằng UTF-8 mà bằng ${kind}; ${asUtf8}.`,
  },
  'bulk.old-encoding': {
    severity: 'error',
    sentence: (kind) =>
      `chữ được gõ bằng bảng mã cũ ${kind}; hãy chuyển cả bảng sang Unicode (công cụ chuyển mã của bộ gõ), rồi lưu loại "CSV UTF-8 (Comma delimited)" hoặc "Excel Workbook (.xlsx)".`,
  },
  'bulk.legacy-font': {
    severity: 'error',
    sentence: (shown, kind) =>
      `"${shown}" là chữ gõ bằng bảng mã cũ ${kind}; hãy chuyển cả bảng sang Unicode (công cụ chuyển mã của bộ gõ), rồi lưu lại.`,
  },
  'bulk.lost-letters': {
    severity: 'error',
    sentence: (shown) => `"${shown}" đã mất chữ có dấu khi lưu (còn lại dấu hỏi); ${asUtf8}.`,
  },
  'bulk.not-a-table': {
    severity: 'error',
    sentence: (kind) => `tệp ${kind}; hãy mở bằng Excel và lưu loại "Excel Workbook (.xlsx)" hoặc "CSV UTF-8".`,
  },
  'bulk.unclosed-quote': {
    severity: 'error',
    sentence: () => 'có dấu ngoặc kép mở mà không đóng nên không biết ô kết thúc ở đâu; hãy đóng hoặc bỏ dấu đó.',
  },
  'bulk.bad-quote': {
    severity: 'error',
    sentence: () => 'có dấu ngoặc kép giữa ô; hãy đặt cả ô trong "…" và viết mỗi dấu ngoặc kép bên trong thành "".',
  },
  'bulk.too-many-rows': {
    severity: 'error',
    sentence: (shown) =>
      `bảng có ${shown} đơn vị, mỗi lần chỉ nhận ${vietnamese(tableLimits.rows)}; hãy chia thành nhiều bảng.`,
  },
  'bulk.too-many-columns': {
    severity: 'error',
    sentence: (shown) => `bảng có ${shown} cột, chỉ nhận ${tableLimits.columns}; hãy bỏ bớt cột.`,
  },
  'bulk.too-large': {
    severity: 'error',
    sentence: (shown) => `tệp lớn quá ${shown} MB; hãy chia thành nhiều bảng.`,
  },
  'bulk.workbook-too-large': {
    severity: 'error',
    sentence: () =>
      `bảng tính có quá nhiều hàng hoặc ô (nhận ${vietnamese(tableLimits.rows)} đơn vị); hãy xóa hàng, cột và trang tính thừa, hoặc lưu dạng CSV UTF-8.`,
  },
  'bulk.ragged-row': {
    severity: 'error',
    sentence: (cells, headings) =>
      `có ${cells} ô, trong khi hàng tiêu đề có ${headings}; hãy xem lại dấu phân cách và đặt ô có dấu phân cách trong "…".`,
  },
  'bulk.no-code-column': {
    severity: 'error',
    sentence: (shown, near) =>
      `bảng không có cột mã đơn vị; hãy thêm cột "code" hoặc "Mã"${near === '' ? '' : ` (có phải cột "${near}"?)`}; các cột đang có: ${shown}.`,
  },
  'bulk.doubled-column': {
    severity: 'error',
    sentence: (shown, other) => `đặt cùng giá trị "${shown}" với cột ${other}; hãy bỏ hoặc đổi tên một cột.`,
  },
  'bulk.no-heading': {
    severity: 'error',
    sentence: () => 'có nội dung bên dưới mà không có tiêu đề; hãy đặt tên cho cột hoặc xóa nội dung.',
  },
  'bulk.bad-heading': {
    severity: 'error',
    sentence: (shown) =>
      `tiêu đề "${shown}" không dùng được làm tên chỗ điền hay đường dẫn của kế hoạch; hãy đặt tên bằng chữ, số, như "Người ký" hoặc "decision.number".`,
  },
  'bulk.heading-taken': {
    severity: 'error',
    sentence: (shown) =>
      `{{${shown}}} đã có nghĩa riêng trong kế hoạch nên không đặt được bằng một cột; hãy đổi tên cột.`,
  },
  'bulk.no-code': { severity: 'error', sentence: () => 'chưa có mã đơn vị; hãy điền mã năm chữ số.' },
  'bulk.bad-code': {
    severity: 'error',
    sentence: (shown) => `mã "${shown}" không đúng dạng; mã đơn vị hành chính có năm chữ số, như 00004.`,
  },
  'bulk.duplicate-code': {
    severity: 'error',
    sentence: (shown, other) => `mã ${shown} đã có ở hàng ${other}; mỗi đơn vị chỉ một hàng, hãy bỏ một hàng.`,
  },
  'bulk.unknown-code': {
    severity: 'error',
    sentence: (shown, near) =>
      `mã ${shown} không có trong danh sách${near === '' ? '' : ` (có phải ${near}?)`}; hãy sửa mã, hoặc với đơn vị cũ hãy điền đủ loại, tên và tỉnh.`,
  },
  'bulk.code-of-another': {
    severity: 'error',
    sentence: (shown, other) => `mã này là của ${shown}, còn hàng ghi ${other}; hãy sửa mã hoặc tên.`,
  },
  'bulk.differs-from-list': {
    severity: 'warning',
    sentence: (shown, listed) => `ghi "${shown}", danh sách ghi "${listed}"; văn bản sẽ theo bảng, hãy xem lại.`,
  },
  'bulk.spelled-as-listed': {
    severity: 'information',
    sentence: (shown, listed) => `ghi "${shown}"; văn bản viết "${listed}" theo danh sách.`,
  },
  'bulk.code-completed': {
    severity: 'information',
    sentence: (shown, code) => `mã "${shown}" thiếu số 0 ở đầu (Excel thường tự bỏ), được đọc là ${code}.`,
  },
  'bulk.bad-type': {
    severity: 'error',
    sentence: (shown, known) => `không có loại đơn vị "${shown}"; các loại được dùng: ${known}.`,
  },
  'bulk.bad-named-after': {
    severity: 'error',
    sentence: (shown) => `không hiểu "${shown}"; hãy ghi số, người, sự kiện hoặc không.`,
  },
  'bulk.formula': {
    severity: 'error',
    sentence: (shown) =>
      `có công thức ${shown}; hãy chép cả bảng rồi dán lại dạng giá trị (Paste Special > Values) và lưu.`,
  },
  'bulk.cell-error': { severity: 'error', sentence: (shown) => `có lỗi ${shown} của Excel; hãy gõ lại nội dung.` },
  'bulk.merged-cells': {
    severity: 'error',
    sentence: (shown) => `nằm trong vùng ô gộp ${shown}; hãy bỏ gộp ô (Unmerge Cells) và điền từng ô.`,
  },
  'bulk.several-sheets': {
    severity: 'error',
    sentence: (shown) => `nhiều trang tính có bảng đơn vị (${shown}); hãy giữ một bảng trong tệp.`,
  },
  'bulk.sheet-left': {
    severity: 'information',
    sentence: (shown, used) => `trang tính "${shown}" không được đọc; bảng được lấy từ trang "${used}".`,
  },
  'bulk.rows-left': {
    severity: 'information',
    sentence: (shown) => `đứng trên hàng tiêu đề nên không được đọc (${shown}).`,
  },
  'bulk.hidden-row': {
    severity: 'error',
    sentence: () => 'đang bị ẩn hoặc bị lọc; hãy bỏ lọc, rồi xóa các hàng không cần hoặc hiện lại tất cả.',
  },
  'bulk.hidden-column': {
    severity: 'warning',
    sentence: () => 'đang bị ẩn trong Excel nhưng vẫn được dùng; hãy hiện cột để xem lại giá trị.',
  },
  'bulk.control-character': {
    severity: 'error',
    sentence: (shown) => `có ký tự điều khiển ${shown} mà tệp Word không chứa được; hãy xóa ký tự này.`,
  },
  'bulk.cell-too-long': {
    severity: 'error',
    sentence: (shown) => `dài ${shown} ký tự, chỉ nhận ${vietnamese(tableLimits.cell)}; hãy rút gọn.`,
  },
} satisfies Record<string, Told>;

export type TableCode = keyof typeof tableFaults;
