/** Where a text stops being JSON, and why, in words for the person who wrote it. V8's own messages give no line. */
import { printParseErrorCode, visit } from 'jsonc-parser';

export interface JsonFault {
  /** From 1. */
  line: number;
  /** In UTF-16 units, as editors count them, from 1. */
  column: number;
  /** What is wrong there, in Vietnamese, without place or full stop. */
  reason: string;
}

const escaping = 'muốn viết dấu "\\" thì gõ "\\\\"';

/** By the parser's name of the fault. One in a string is placed at the string's opening quote. */
const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'nội dung không hiểu được; chuỗi và tên trường đặt trong ngoặc kép, ngoài chuỗi chỉ có số, true, false, null',
  InvalidNumberFormat: 'số viết không đúng',
  UnexpectedEndOfNumber: 'số viết không đúng',
  PropertyNameExpected: 'cần tên trường đặt trong ngoặc kép (không để dấu phẩy thừa trước dấu "}")',
  ValueExpected: 'cần một giá trị (không để dấu phẩy thừa trước dấu đóng ngoặc)',
  ColonExpected: 'cần dấu ":" sau tên trường',
  CommaExpected: 'cần dấu "," hoặc dấu đóng ngoặc',
  EndOfFileExpected: 'có nội dung thừa sau phần JSON đã kết thúc',
  InvalidCommentToken: 'JSON không có chú thích; hãy xóa phần chú thích',
  UnexpectedEndOfString:
    'chuỗi mở ở đây chưa đóng ngoặc kép trên cùng một dòng (xuống dòng trong chuỗi viết là \\n; dấu " viết là \\")',
  InvalidUnicode: `chuỗi mở ở đây có "\\u" mà sau đó không đủ bốn chữ số hệ 16; ${escaping}`,
  InvalidEscapeCharacter: `chuỗi mở ở đây có dấu "\\" không đúng chỗ; ${escaping}`,
  InvalidCharacter: 'chuỗi mở ở đây có ký tự điều khiển (dấu tab viết là \\t)',
};

function reasonOf(name: string, offset: number, text: string): string {
  if (offset < text.length) return reasons[name] ?? 'nội dung không đúng';
  return text.trim() === '' ? 'tệp trống' : 'nội dung kết thúc giữa chừng, còn thiếu dấu đóng ngoặc';
}

/** Ends the walk at the first fault: what the parser makes of the rest is a guess. */
class Found extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/**
 * The first place where the text breaks the grammar of RFC 8259. Undefined if it is JSON, and also if it is nested so
 * deeply that the parser, which recurses, runs out of stack before it comes to a fault.
 */
export function firstJsonFault(text: string): JsonFault | undefined {
  try {
    visit(
      text,
      {
        onError: (error, offset, _length, line, character) => {
          const reason = reasonOf(printParseErrorCode(error), offset, text);
          throw new Found({ line: line + 1, column: character + 1, reason });
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error instanceof Found) return error.fault;
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return undefined;
}
