/** All paragraphs of a document in the order of a reader, by the part of the page they stand in. */
import type { Block, HeaderSet, Section, Table, WordDocument } from '../../word/reading/types.ts';
import type { Paragraph } from '../../word/reading/types.ts';
import type { ComparedPlace } from './contract.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface FlatParagraph {
  paragraph: Paragraph;
  place: ComparedPlace;
  /** Index of the section; of the body only. */
  section: number;
  /** The tables that it stands in, the outermost first. */
  tables: readonly Table[];
  tokens: readonly Token[];
  text: string;
  /** Equal for equal words. */
  key: string;
}

/** What is compared with its like in the other file. */
export interface Story {
  paragraphs: FlatParagraph[];
}

const joinedKey = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join('\u0000');

class Flattening {
  readonly paragraphs: FlatParagraph[] = [];
  private tableCount = 0;

  constructor(private readonly pagePart: string) {}

  add(blocks: readonly Block[], section: number, where = '', tables: readonly Table[] = []): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.table(block, section, tables);
      else this.one(block, { section, where, tables });
    }
  }

  private one(
    paragraph: Paragraph,
    { section, where, tables }: { section: number; where: string; tables: readonly Table[] },
  ) {
    const tokens = tokensOf(paragraph);
    const label = `${this.pagePart}, đoạn ${paragraph.number}${where === '' ? '' : ` (${where})`}`;
    const text = tokens.map((token) => token.text).join('');
    this.paragraphs.push({
      paragraph,
      place: { pagePart: this.pagePart, paragraph: paragraph.number, label },
      section,
      tables,
      tokens,
      text,
      key: joinedKey(tokens),
    });
    for (const box of paragraph.textBoxes ?? []) this.add(box.blocks, section, 'hộp văn bản', tables);
  }

  private table(table: Table, section: number, around: readonly Table[]): void {
    const number = ++this.tableCount;
    const tables = [...around, table];
    table.rows.forEach(({ cells }, row) => {
      cells.forEach(({ blocks }, cell) => {
        this.add(blocks, section, `bảng ${number}, hàng ${row + 1}, ô ${cell + 1}`, tables);
      });
    });
  }
}

/** The body of all sections as one. */
export function bodyOf({ sections }: WordDocument): Story {
  const flattening = new Flattening('Thân văn bản');
  sections.forEach(({ blocks }, section) => flattening.add(blocks, section));
  return flattening;
}

/** Headers, footers or notes. */
export function storyOf(blocks: readonly Block[], pagePart: string): Story {
  const flattening = new Flattening(pagePart);
  flattening.add(blocks, 0);
  return flattening;
}

export const headerKinds = [
  { kind: 'default', words: '' },
  { kind: 'first', words: 'trang đầu' },
  { kind: 'even', words: 'trang chẵn' },
] as const satisfies readonly { kind: keyof HeaderSet; words: string }[];

/** What is shown on pages of a section; undefined where there are no pages of that kind. */
export function shownBlocks(
  section: Section,
  side: 'headers' | 'footers',
  kind: keyof HeaderSet,
  { evenAndOddHeaders }: WordDocument['settings'],
): readonly Block[] | undefined {
  if (kind === 'first' && !section.titlePage) return undefined;
  if (kind === 'even' && !evenAndOddHeaders) return undefined;
  return section[side][kind] ?? [];
}
