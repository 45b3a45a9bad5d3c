/** Where a text stops being JSON, and why, in words for the person who wrote it. V8's own messages give no line. */

export interface JsonFault {
  /** From 1. */
  line: number;
  /** In characters, from 1. */
  column: number;
  /** What is wrong there, in Vietnamese, without place or full stop. */
  reason: string;
}

/** What may come next. `first` is the place after an opening bracket, where it may also close at once. */
type Expecting = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'comma' | 'end';

const reasons: Record<Expecting, string> = {
  value: 'cần một giá trị (chuỗi trong ngoặc kép, số, true, false, null, { … } hoặc [ … ])',
  'first value': 'cần một giá trị hoặc dấu "]"',
  'first key': 'cần tên trường đặt trong ngoặc kép hoặc dấu "}"',
  key: 'cần tên trường đặt trong ngoặc kép (không để dấu phẩy thừa trước dấu "}")',
  colon: 'cần dấu ":" sau tên trường',
  comma: 'cần dấu "," hoặc dấu đóng ngoặc',
  end: 'có nội dung thừa sau phần JSON đã kết thúc',
};

const blank = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The end of the string literal that begins at `at`, or the place and reason of its fault. */
function stringEnd(text: string, at: number): number | { at: number; reason: string } {
  for (let i = at + 1; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) {
      const line = code === 0x0a || code === 0x0d;
      const reason = line
        ? 'chuỗi chưa đóng ngoặc kép trước khi xuống dòng (xuống dòng trong chuỗi viết là \\n)'
        : `chuỗi có ký tự điều khiển U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return { at: i, reason };
    }
    if (code === 0x5c) {
      const next = matchAt(escape, text, i);
      if (next === undefined)
        return { at: i, reason: 'dấu "\\" trong chuỗi không đúng; muốn viết dấu này thì gõ "\\\\"' };
      i = next;
    } else i++;
  }
  return { at: text.length, reason: 'chuỗi chưa đóng ngoặc kép' };
}

function scan(text: string): { at: number; reason: string } | undefined {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  const afterValue = (): Expecting => (open.length === 0 ? 'end' : 'comma');
  let at = 0;
  for (;;) {
    at = matchAt(blank, text, at) ?? at;
    const sign = text[at];
    if (sign === undefined) {
      if (expecting === 'end') return undefined;
      return { at, reason: at === 0 ? 'tệp trống' : 'nội dung kết thúc giữa chừng, còn thiếu dấu đóng ngoặc' };
    }
    const container = open.at(-1);
    const wantsValue: boolean = expecting === 'value' || expecting === 'first value';
    const wantsKey: boolean = expecting === 'key' || expecting === 'first key';
    if (sign === '"' && (wantsValue || wantsKey)) {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      expecting = wantsKey ? 'colon' : afterValue();
    } else if (wantsValue && (sign === '{' || sign === '[')) {
      open.push(sign);
      expecting = sign === '{' ? 'first key' : 'first value';
      at++;
    } else if (closes(sign, container) && (expecting === 'comma' || expecting.startsWith('first'))) {
      open.pop();
      expecting = afterValue();
      at++;
    } else if (sign === ',' && expecting === 'comma') {
      expecting = container === '{' ? 'key' : 'value';
      at++;
    } else if (sign === ':' && expecting === 'colon') {
      expecting = 'value';
      at++;
    } else {
      const end = wantsValue ? matchAt(scalar, text, at) : undefined;
      if (end === undefined) return { at, reason: reasons[expecting] };
      at = end;
      expecting = afterValue();
    }
  }
}

function closes(sign: string, container: '{' | '[' | undefined): boolean {
  return (sign === '}' && container === '{') || (sign === ']' && container === '[');
}

/** The first place where the text breaks the grammar of RFC 8259, or undefined if it is JSON. Never recurses. */
export function firstJsonFault(text: string): JsonFault | undefined {
  const fault = scan(text);
  if (!fault) return undefined;
  const before = text.slice(0, fault.at).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1, reason: fault.reason };
}
