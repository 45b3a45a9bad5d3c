/** Words of a PDF with their pages and places, as poppler sees them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export { fontsOf, informationOf } from './poppler.ts';

export interface PlacedWord {
  text: string;
  xMin: number;
  xMax: number;
  yMin: number;
}

/** Points; y from the top. */
export interface PlacedPage {
  width: number;
  height: number;
  words: PlacedWord[];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const attribute = (tag: string, name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`, 'u').exec(tag)?.[1]);

function wordOf(line: string): PlacedWord {
  const text = (/>(.*)<\/word>/u.exec(line)?.[1] ?? '').replace(/&\w+;/gu, (entity) => entities[entity] ?? entity);
  return { text, xMin: attribute(line, 'xMin'), xMax: attribute(line, 'xMax'), yMin: attribute(line, 'yMin') };
}

/** Words in the order in which the PDF has them. */
export async function placedWordsOf(pdf: Uint8Array): Promise<PlacedPage[]> {
  const reading = promisify(execFile)('pdftotext', ['-raw', '-bbox', '-', '-'], { maxBuffer: 1 << 28 });
  reading.child.stdin?.end(pdf);
  const { stdout } = await reading;
  return stdout
    .split(/(?=<page )/u)
    .slice(1)
    .map((page) => ({
      width: attribute(page, 'width'),
      height: attribute(page, 'height'),
      words: page
        .split('\n')
        .filter((line) => line.includes('<word '))
        .map(wordOf),
    }));
}
