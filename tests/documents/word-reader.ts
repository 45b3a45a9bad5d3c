/** A small reader of .docx files of its own, so that what the program writes is not read with the program's own eyes. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';

/** One paragraph that has text. */
export interface ReadParagraph {
  /** The name of its style, as Word shows it. */
  style: string;
  /** Line breaks as `\n`, tabs as `\t`. */
  text: string;
  /** Its cell in a table with borders, from 1. */
  cell?: ReadCell;
}

export interface ReadCell {
  row: number;
  column: number;
  /** Columns and rows that it covers. */
  columns: number;
  rows: number;
}

function elements(parent: Element, name?: string): Element[] {
  const out: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) out.push(node as Element);
  }
  return out;
}

const first = (parent: Element | undefined, name: string) => parent && elements(parent, name)[0];
const value = (element: Element | undefined) => element?.getAttribute('w:val') ?? undefined;

/** @throws Error if the XML is not well-formed */
export function parseStrictly(xml: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      // The character itself may stand in a text.
      if (message.startsWith('Unicode replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  return document.documentElement!;
}

/** All XML parts by name. */
export function xmlParts(docx: Uint8Array): Map<string, string> {
  const zip = new PizZip(docx);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  return new Map(names.map((name) => [name, zip.file(name)!.asText()]));
}

function styleNames(stylesXml: string): Map<string, string> {
  const styles = elements(parseStrictly(stylesXml), 'w:style');
  return new Map(styles.map((style) => [style.getAttribute('w:styleId') ?? '', value(first(style, 'w:name')) ?? '']));
}

function textOf(node: Element): string {
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:br') return '\n';
  if (node.nodeName === 'w:tab' && node.parentNode?.nodeName === 'w:r') return '\t';
  return elements(node).map(textOf).join('');
}

class Reader {
  readonly paragraphs: ReadParagraph[] = [];
  private readonly styles: ReadonlyMap<string, string>;

  constructor(styles: ReadonlyMap<string, string>) {
    this.styles = styles;
  }

  container(parent: Element, cell?: ReadCell): void {
    for (const child of elements(parent)) {
      if (child.nodeName === 'w:p') this.paragraph(child, cell);
      if (child.nodeName === 'w:tbl') this.table(child);
    }
  }

  private paragraph(element: Element, cell: ReadCell | undefined): void {
    const text = textOf(element);
    if (text.replace(/[\s\u0085]/g, '') === '') return;
    const id = value(first(first(element, 'w:pPr'), 'w:pStyle')) ?? '';
    this.paragraphs.push({ style: this.styles.get(id) ?? `? ${id}`, text, ...(cell ? { cell } : {}) });
  }

  private table(table: Element): void {
    const bordered = first(first(table, 'w:tblPr'), 'w:tblBorders') !== undefined;
    const width = elements(first(table, 'w:tblGrid')!, 'w:gridCol').length;
    const rows = elements(table, 'w:tr').map((row) => this.cellsOf(row, width));
    rows.forEach((cells, r) => {
      for (const { element, column, columns, merge } of cells) {
        if (merge === 'continue') {
          if (textOf(element).trim() !== '') throw new Error(`Text in a covered cell: row ${r + 1}, column ${column}`);
          continue;
        }
        let below = r + 1;
        while (rows[below]?.some((cell) => cell.column === column && cell.merge === 'continue')) below++;
        const place = { row: r + 1, column, columns, rows: merge === 'restart' ? below - r : 1 };
        if (elements(element).at(-1)?.nodeName !== 'w:p')
          throw new Error(`A cell without a last paragraph: row ${r + 1}`);
        this.container(element, bordered ? place : undefined);
      }
    });
  }

  private cellsOf(row: Element, width: number) {
    let next = 1;
    const cells = elements(row, 'w:tc').map((element) => {
      const properties = first(element, 'w:tcPr');
      const columns = Number(value(first(properties, 'w:gridSpan')) ?? 1);
      const vMerge = first(properties, 'w:vMerge');
      const merge = vMerge ? (value(vMerge) ?? 'continue') : 'none';
      const column = next;
      next += columns;
      return { element, column, columns, merge };
    });
    if (next - 1 !== width) throw new Error(`A row of ${next - 1} columns in a table of ${width}`);
    return cells;
  }
}

/** The paragraphs of a document that have text, in order, tables cell by cell. */
export function readWord(docx: Uint8Array): ReadParagraph[] {
  const parts = xmlParts(docx);
  const reader = new Reader(styleNames(parts.get('word/styles.xml') ?? ''));
  reader.container(first(parseStrictly(parts.get('word/document.xml') ?? ''), 'w:body')!);
  return reader.paragraphs;
}
