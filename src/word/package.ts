/** A .docx as its parts: opened, checked for being one at all, and written again the same way every time. */
import PizZip from 'pizzip';
import { Failure } from '../failure.ts';
import { type Door, passGate } from './gate/index.ts';

/**
 * Zip time stamps start in 1980 and are local times without a zone, read off the date by PizZip's local getters: a fixed
 * local one keeps the same bytes for the same content wherever it is made.
 */
const fixedDate = new Date(1980, 0, 1, 12);

export const documentPart = 'word/document.xml';

/** Parts by name; XML as text, everything else as bytes. */
export type WordPackage = ReadonlyMap<string, string | Uint8Array>;

/** What the gate says of a file that is no Word file at all, or too large: told in the words of this room's own codes. */
const ownCodes: Readonly<Record<string, string>> = {
  'word.gate-not-package': 'word.not-docx',
  'word.gate-not-word': 'word.not-docx',
  'word.gate-old-format': 'word.not-docx',
  'word.gate-too-large': 'word.too-large',
};

/**
 * Through the gate (`gate/`): what comes out is safe to read.
 * @param door where the file comes in, which decides what is refused and what is stripped
 * @throws Failure `word.not-docx` if the bytes are no Word file, `word.too-large`, `word.gate-…` and `word.broken-xml` from the gate
 */
export function openPackage(bytes: Uint8Array, name = 'tệp', door: Door = 'template'): WordPackage {
  try {
    const { main, parts } = passGate(bytes, { door, name });
    if (main === documentPart) return parts;
  } catch (error) {
    const code = error instanceof Failure ? ownCodes[error.code] : undefined;
    if (!(error instanceof Failure) || code === undefined) throw error;
    throw new Failure('input', code, error.message, [], error);
  }
  throw new Failure(
    'input',
    'word.not-docx',
    `Tệp ${name} không để nội dung ở ${documentPart}; hãy mở bằng Word và lưu lại dạng .docx.`,
  );
}

/** `[Content_Types].xml` first, as readers expect it; the rest by name. */
function inOrder(names: Iterable<string>): string[] {
  const first = '[Content_Types].xml';
  return [...names].sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
}

/** The bytes of a package: entries sorted, dates fixed, so that the same parts give the same bytes. */
export function writePackage(parts: WordPackage): Uint8Array {
  const zip = new PizZip();
  for (const name of inOrder(parts.keys())) {
    const content = parts.get(name);
    if (content !== undefined) zip.file(name, content, { date: fixedDate, createFolders: false });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/**
 * The same package with some parts replaced. The others go over as they are, compressed; `base` comes from `writePackage`,
 * so that order and dates stay the same.
 */
export function replaceParts(base: Uint8Array, parts: WordPackage): Uint8Array {
  const zip = new PizZip(base);
  for (const [name, content] of parts) zip.file(name, content, { date: fixedDate, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
