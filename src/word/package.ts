/** A .docx as its parts: opened, checked for being one at all, and written again the same way every time. */
import PizZip from 'pizzip';
import { Failure } from '../failure.ts';

/**
 * Zip time stamps start in 1980 and are local times without a zone, read off the date by PizZip's local getters: a fixed
 * local one keeps the same bytes for the same content wherever it is made.
 */
const fixedDate = new Date(1980, 0, 1, 12);

/** The largest file that is opened at all, in bytes. */
const largest = 32 * 1024 * 1024;

export const documentPart = 'word/document.xml';

/** Parts by name; XML as text, everything else as bytes. */
export type WordPackage = ReadonlyMap<string, string | Uint8Array>;

const isXml = (name: string) => /\.(xml|rels)$/.test(name);

/**
 * @throws Failure `word.not-docx` if the bytes are no Word file, `word.too-large`
 */
export function openPackage(bytes: Uint8Array, name = 'tệp'): WordPackage {
  if (bytes.length > largest) {
    throw new Failure('input', 'word.too-large', `Tệp ${name} lớn hơn 32 MB; hãy dùng một tệp nhỏ hơn.`);
  }
  const parts = new Map<string, string | Uint8Array>();
  try {
    // Reading an entry inflates it, which fails on damaged bytes just as opening does.
    for (const [path, file] of Object.entries(new PizZip(bytes, { checkCRC32: true }).files)) {
      if (file.dir) continue;
      parts.set(path, isXml(path) ? file.asText().replace(/^\uFEFF/, '') : file.asUint8Array());
    }
  } catch (cause) {
    throw notDocx(name, cause);
  }
  if (typeof parts.get(documentPart) !== 'string' || !parts.has('[Content_Types].xml')) throw notDocx(name);
  return parts;
}

function notDocx(name: string, cause?: unknown): Failure {
  return new Failure(
    'input',
    'word.not-docx',
    `Tệp ${name} không phải là tệp Word (.docx); hãy mở bằng Word và lưu lại dạng .docx.`,
    [],
    cause,
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
