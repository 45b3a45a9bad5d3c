/** PDFs as poppler sees them: an outside reader's text, properties, fonts and pictures. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function withFile<Result>(
  pdf: Uint8Array,
  use: (file: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-poppler-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    return await use(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const answer = async (program: string, ...words: string[]) => {
  const { stdout, stderr } = await run(program, words, { encoding: 'utf8' });
  if (stderr) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

/** The lines of each page. */
export const textOf = (pdf: Uint8Array): Promise<string[][]> =>
  withFile(pdf, async (file) => {
    const pages = (await answer('pdftotext', file, '-')).split('\f').slice(0, -1);
    return pages.map((page) => page.split('\n').filter((line) => line !== ''));
  });

export interface Word {
  text: string;
  xMin: number;
  xMax: number;
}

export const wordsOf = (pdf: Uint8Array): Promise<Word[]> =>
  withFile(pdf, async (file) => {
    const xml = await answer('pdftotext', '-bbox', file, '-');
    const words = xml.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu);
    return Array.from(words, ([, xMin, xMax, text]) => ({ text: text ?? '', xMin: Number(xMin), xMax: Number(xMax) }));
  });

/** What pdfinfo says, by its labels. */
export const informationOf = (pdf: Uint8Array): Promise<Record<string, string>> =>
  withFile(pdf, async (file) => {
    const lines = (await answer('pdfinfo', '-isodates', file)).trim().split('\n');
    return Object.fromEntries(lines.map((line) => line.split(/:\s*(.*)/su).slice(0, 2)));
  });

/** The metadata stream (XMP). */
export const metadataOf = (pdf: Uint8Array): Promise<string> =>
  withFile(pdf, (file) => answer('pdfinfo', '-meta', file));

/** The files inside: names, and the bytes of the first. */
export const attachedOf = (pdf: Uint8Array): Promise<{ list: string; first: Buffer }> =>
  withFile(pdf, async (file, folder) => {
    const list = await answer('pdfdetach', '-list', file);
    await answer('pdfdetach', '-save', '1', '-o', join(folder, 'attached'), file);
    return { list, first: await readFile(join(folder, 'attached')) };
  });

export const fontsOf = (pdf: Uint8Array): Promise<string[]> =>
  withFile(pdf, async (file) => (await answer('pdffonts', file)).trim().split('\n').slice(2));

export interface Picture {
  width: number;
  height: number;
  /** Greys by row: 0 is black. */
  greys: Uint8Array;
}

/** The first page at 100 dots an inch. */
export const pictureOf = (pdf: Uint8Array): Promise<Picture> =>
  withFile(pdf, async (file, folder) => {
    await answer('pdftoppm', '-r', '100', '-gray', '-singlefile', file, join(folder, 'page'));
    const pgm = await readFile(join(folder, 'page.pgm'));
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pgm.toString('latin1', 0, 64));
    if (!header) throw new Error('pdftoppm wrote no PGM.');
    return { width: Number(header[1]), height: Number(header[2]), greys: pgm.subarray(header[0].length) };
  });

/** Part of a picture, in points from the top left corner: the greys of its dots. */
export function partOf(picture: Picture, x: number, y: number, width: number, height: number): number[] {
  const dots = (points: number) => Math.round((points * 100) / 72);
  const part = [];
  for (let row = dots(y); row < dots(y + height); row++) {
    for (let column = dots(x); column < dots(x + width); column++) {
      part.push(picture.greys[row * picture.width + column] ?? 255);
    }
  }
  return part;
}

export const inkOf = (part: readonly number[]): number => part.filter((grey) => grey < 128).length;
