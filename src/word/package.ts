/** A .docx as its parts: opened, checked for being one at all, and written again the same way every time. */
import PizZip from 'pizzip';
import { Failure, type Finding } from '../failure.ts';
import { type Alongside, type Door, type Inspecting, passGate, unpack } from './gate/index.ts';
import type { Packing } from './packing.ts';

/**
 * Zip time stamps start in 1980 and are local times without a zone, read off the date by PizZip's local getters: a fixed
 * local one keeps the same bytes for the same content wherever it is made.
 */
const fixedDate = new Date(1980, 0, 1, 12);

/** Where Word and everybody else put the document itself, though a package may have it elsewhere. */
export const documentPart = 'word/document.xml';

/** Parts by name; XML as text, everything else as bytes. */
export type WordPackage = ReadonlyMap<string, string | Uint8Array>;

export interface Admitted {
  /** The part with the document itself, as the package says. */
  main: string;
  parts: WordPackage;
  /** What was stripped, and where. */
  findings: readonly Finding[];
}

/** What the gate says of a file that is no Word file at all, or too large: told in the words of this room's own codes. */
const ownCodes: Readonly<Record<string, string>> = {
  'word.gate-not-package': 'word.not-docx',
  'word.gate-not-word': 'word.not-docx',
  'word.gate-too-large': 'word.too-large',
};

/**
 * A file from outside through the gate (`gate/`): what comes out is safe to read.
 * @param door where the file comes in, which decides what is refused and what is stripped
 * @throws Failure `word.not-docx` if the bytes are no Word file, `word.too-large`, `word.gate-…` and `word.broken-xml` from the gate
 */
export function admit(bytes: Uint8Array, name: string, door: Door, inspecting: Inspecting = {}): Admitted {
  try {
    return passGate(bytes, { door, name, ...inspecting });
  } catch (error) {
    const code = error instanceof Failure ? ownCodes[error.code] : undefined;
    if (!(error instanceof Failure) || code === undefined) throw error;
    throw new Failure('input', code, error.message, [], error);
  }
}

/** Files that this process put together itself, of parts that had been through the gate and texts of its own writing. */
const ownWork = new WeakSet<Uint8Array>();

/**
 * The parts of a Word file: through the gate, unless this process has just written it.
 * @throws Failure as `admit`; at the door `template` also `word.not-docx` if the document is not where templates have it
 */
export function openPackage(
  bytes: Uint8Array,
  name = 'này',
  door: Door = 'template',
  alongside?: Alongside,
): WordPackage {
  if (ownWork.has(bytes)) return unpack(bytes, name);
  const admitted = admit(bytes, name, door, alongside ? { alongside } : {});
  if (door === 'template') requireUsualPlace(admitted, name);
  return admitted.parts;
}

/** @throws Failure `word.not-docx` if the document is not where templates have it */
export function requireUsualPlace({ main }: Admitted, name: string): void {
  if (main === documentPart) return;
  throw new Failure(
    'input',
    'word.not-docx',
    `Tệp ${name} để nội dung ở ${main}, còn mẫu cần ở ${documentPart}; hãy mở bằng Word trên máy và lưu lại dạng .docx.`,
  );
}

/** `[Content_Types].xml` first, as readers expect it; the rest by name. */
function inOrder(names: Iterable<string>): string[] {
  const first = '[Content_Types].xml';
  return [...names].sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
}

/**
 * The bytes of a package: entries sorted, dates fixed, so that the same parts give the same bytes.
 * @param packing how each part is packed; deflated unless told
 */
export function writePackage(
  parts: WordPackage,
  packing: (content: string | Uint8Array) => Packing = () => ({}),
): Uint8Array {
  const zip = new PizZip();
  for (const name of inOrder(parts.keys())) {
    const content = parts.get(name);
    if (content === undefined) continue;
    zip.file(name, content, { date: fixedDate, createFolders: false, ...packing(content) });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/**
 * The same package with some parts replaced. The others go over as they are, compressed; `base` comes from `writePackage`,
 * so that order and dates stay the same. What comes out counts as this program's own work (`openPackage`).
 */
export function replaceParts(base: Uint8Array, parts: WordPackage): Uint8Array {
  const zip = new PizZip(base);
  for (const [name, content] of parts) zip.file(name, content, { date: fixedDate, createFolders: false });
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
  ownWork.add(bytes);
  return bytes;
}
