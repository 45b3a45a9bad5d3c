/** Whether the fonts that Vietnamese documents are set in are on this machine. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The typeface of the decree (Phụ lục I, phần I, điểm 3), and the one with the same widths that stands in for it. */
const faces = ['Times New Roman', 'Liberation Serif'] as const;

/** One letter of each kind that older fonts lack: Ạ, ỹ, ơ, ư, đ. Liberation 1 has the last three only. */
const letters = ['1ea0', '1ef9', '1a1', '1b0', '111'];

export interface VietnameseFonts {
  installed: boolean;
  /** Which of the two faces has all Vietnamese letters; the first one is what documents name. */
  faces: readonly string[];
}

/** Asks fontconfig, by which LibreOffice finds its fonts. A machine without fontconfig has none of them. */
export async function vietnameseFontsInstalled(): Promise<VietnameseFonts> {
  const listed = await run('fc-list', [`:charset=${letters.join(' ')}`, 'family']).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const families = new Set(listed.split(/[\n,]/).map((name) => name.trim()));
  const found = faces.filter((face) => families.has(face));
  return { installed: found.length > 0, faces: found };
}
