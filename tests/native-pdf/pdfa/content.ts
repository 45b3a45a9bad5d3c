/** Page content as operators with their operands, read by rules of its own (ISO 32000-1, 7.8.2). */
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFDict } from 'pdf-lib';

export interface Operation {
  operator: string;
  /** Strings as their bytes, everything else as written. */
  operands: (string | Uint8Array)[];
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A literal string from its opening bracket. @returns its bytes and where it ends */
function literal(text: string, from: number): { bytes: number[]; end: number } {
  const bytes: number[] = [];
  let depth = 0;
  for (let at = from; ; at++) {
    const sign = text[at];
    if (sign === undefined) throw new Error('A string does not end.');
    if (sign === '\\') {
      const next = text[++at] ?? '';
      bytes.push(escapes[next] ?? next.charCodeAt(0));
      continue;
    }
    if (sign === '(' && depth++ === 0) continue;
    if (sign === ')' && --depth === 0) return { bytes, end: at + 1 };
    bytes.push(sign.charCodeAt(0));
  }
}

const word = /\/?[^\s()<>[\]/]+|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]/y;

function operationsIn(text: string): Operation[] {
  const found: Operation[] = [];
  let operands: Operation['operands'] = [];
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    if (text[at] === '(') {
      const { bytes, end } = literal(text, at);
      operands.push(Uint8Array.from(bytes));
      at = end;
      continue;
    }
    word.lastIndex = at;
    const token = word.exec(text)?.[0];
    if (token === undefined) throw new Error(`Unreadable content at ${at}.`);
    at += token.length;
    if (token.startsWith('<') && token !== '<<') operands.push(Buffer.from(token.replace(/[<>\s]/g, ''), 'hex'));
    else if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) && !/^(?:true|false|null)$/.test(token)) {
      found.push({ operator: token, operands });
      operands = [];
    } else operands.push(token);
  }
  return found;
}

/** All content streams of a page, one after another as a reader takes them. */
export function operationsOf(page: PDFDict): Operation[] {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  const texts = streams.map((stream) =>
    Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1'),
  );
  return operationsIn(texts.join('\n'));
}
