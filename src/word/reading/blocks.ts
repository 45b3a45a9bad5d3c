/** Paragraphs and tables, one after the other, in a body, a header or a cell. */
import { contents } from './contents.ts';
import { readParagraph, type BoxReader, type Definitions } from './paragraph.ts';
import type { Story } from './story.ts';
import type { Styles } from './styles.ts';
import { TableReader } from './table.ts';
import { outsideTables, type TextLook } from './table-styles.ts';
import type { Block } from './types.ts';
import type { XmlElement } from './xml-tree.ts';

/** Nothing to show, and nothing lost; sections are read by sections.ts. */
const ignored = new Set(
  (
    'w:tcPr w:sectPr w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd w:commentRangeStart w:commentRangeEnd ' +
    'w:moveToRangeStart w:moveToRangeEnd w:moveFromRangeStart w:moveFromRangeEnd w:customXmlPr w:customXmlInsRangeStart ' +
    'w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd'
  ).split(' '),
);

export class BlockReader {
  private readonly tables: TableReader;
  private readonly readBox: BoxReader = (content, story) => this.all(content, story);

  constructor(
    private readonly definitions: Definitions,
    styles: Styles,
  ) {
    this.tables = new TableReader(styles, (cell, look, story) => this.all(cell, story, look));
  }

  all(wrapper: XmlElement, story: Story, look: TextLook = outsideTables): readonly Block[] {
    const blocks: Block[] = [];
    for (const element of contents(wrapper)) {
      const block = this.one(element, story, look);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  one(element: XmlElement, story: Story, look: TextLook = outsideTables): Block | undefined {
    if (element.name === 'w:p') return readParagraph(element, look, story, this.definitions, this.readBox);
    if (element.name === 'w:tbl') return this.tables.read(element, story);
    if (!ignored.has(element.name)) story.note(element.name);
    return undefined;
  }
}
