/** What an import tells: every place where the appendix is not simply what the sheet shows. */
import type { Finding, Severity } from '../failure.ts';
import { pathTo, saidPlace } from './places.ts';

interface Told {
  severity: Severity;
  /** `Ô ở dòng 7, cột C …` goes before it. */
  sentence: (shown: string) => string;
}

const quoted = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
};

const told = {
  'tables.date-as-typed': {
    severity: 'warning',
    sentence: (shown) => `là ngày tháng đối với Excel, được ghi là ${shown}; hãy xem có đúng như đã gõ không.`,
  },
  'tables.decimal-as-typed': {
    severity: 'information',
    sentence: (shown) => `là số thập phân, được ghi theo cách viết Việt Nam là ${shown}.`,
  },
  'tables.cell-error': {
    severity: 'warning',
    sentence: (shown) => `có công thức bị lỗi (${shown}); hãy gõ lại nội dung.`,
  },
  'tables.formula-without-value': {
    severity: 'warning',
    sentence: () => 'có công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi nhập lần nữa.',
  },
  'tables.comment-left': {
    severity: 'information',
    sentence: (shown) => `có nhận xét không đưa vào phụ lục: ${shown}.`,
  },
  'tables.merged-across': {
    severity: 'warning',
    sentence: (shown) => `gộp nhiều cột (${shown}); nội dung được để ở cột đầu, hãy xem lại các cột bên phải.`,
  },
  'tables.span-cut': {
    severity: 'warning',
    sentence: (shown) => `gộp nhiều dòng qua ranh giới của nhóm (${shown}); phần gộp được cắt ở cuối nhóm.`,
  },
  'tables.hidden-row': { severity: 'information', sentence: () => 'nằm trong dòng đang ẩn của Excel, vẫn được nhập.' },
  'tables.hidden-column': {
    severity: 'information',
    sentence: () => 'nằm trong cột đang ẩn của Excel, vẫn được nhập.',
  },
  'tables.line-left': {
    severity: 'information',
    sentence: (shown) => `(${shown}) không được nhập vì phần này do chương trình tự in.`,
  },
  'tables.column-numbers-left': {
    severity: 'information',
    sentence: () => 'mở đầu dòng đánh số các cột, dòng này không được nhập.',
  },
  'tables.column-unnamed': { severity: 'warning', sentence: () => 'là đầu cột chưa có tên; hãy đặt tên cho cột này.' },
  'tables.character-left': {
    severity: 'warning',
    sentence: () => 'có ký tự mà tệp Word không chứa được; ký tự đó đã được bỏ.',
  },
  'tables.outside-table': { severity: 'warning', sentence: (shown) => `nằm ngoài bảng nên không được nhập: ${shown}.` },
} satisfies Record<string, Told>;

export type TableCode = keyof typeof told;

/** Findings of one kind in one column are told once, with how many there are. */
const together: ReadonlySet<TableCode> = new Set([
  'tables.decimal-as-typed',
  'tables.hidden-row',
  'tables.hidden-column',
]);
const most = 200;

export class TableFindings {
  private readonly found = new Map<string, { finding: Finding; count: number }>();
  private readonly sheet: string;

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  add(code: TableCode, row: number, column: number, shown = ''): void {
    const key = together.has(code) ? `${code} ${column}` : `${code} ${row} ${column}`;
    const before = this.found.get(key);
    if (before) {
      before.count++;
      return;
    }
    const { severity, sentence } = told[code];
    const message = `Ô ở ${saidPlace(this.sheet, row, column)} ${sentence(quoted(shown))}`;
    this.found.set(key, { finding: { code, severity, path: pathTo(this.sheet, row, column), message }, count: 1 });
  }

  /** The first of them, each with how many there are more. */
  list(): Finding[] {
    return [...this.found.values()].slice(0, most).map(({ finding, count }) => {
      if (count === 1) return finding;
      const message = finding.message.replace(/\.$/, ` (và ${count - 1} ô khác của cột này).`);
      return { ...finding, message };
    });
  }
}
