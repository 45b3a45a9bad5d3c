/** Small Word files for the tests of the reading: a body, and the parts that a test is about. */
import { readWord } from '../../src/word/reading/read-word.ts';
import type { Block, Inline, Paragraph, Table, WordDocument } from '../../src/word/reading/types.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Pieces {
  body: string;
  styles?: string;
  numbering?: string;
  settings?: string;
  theme?: string;
  /** Inner XML by part name, such as `header1.xml`; its relationship id is the name without ending. */
  headers?: Record<string, string>;
  media?: Record<string, Uint8Array>;
  footnotes?: string;
}

/** @param pieces inner XML of the parts */
export function read(pieces: Pieces | string): WordDocument {
  const {
    body,
    styles,
    numbering,
    settings,
    theme,
    headers = {},
    media = {},
    footnotes,
  } = typeof pieces === 'string' ? { body: pieces } : pieces;
  const parts = new Map<string, string | Uint8Array>();
  const relationships: string[] = [];
  const relate = (type: string, name: string) => {
    const id = name.replace(/\.\w+$/, '').replace(/^.*\//, '');
    relationships.push(`<Relationship Id="${id}" Type="${types}/${type}" Target="${name}"/>`);
  };
  const add = (type: string, name: string, root: string, inner: string | undefined) => {
    if (inner === undefined) return;
    relate(type, name);
    parts.set(`word/${name}`, `<${root} ${namespaces}>${inner}</${root}>`);
  };
  add('styles', 'styles.xml', 'w:styles', styles);
  add('numbering', 'numbering.xml', 'w:numbering', numbering);
  add('settings', 'settings.xml', 'w:settings', settings);
  add('footnotes', 'footnotes.xml', 'w:footnotes', footnotes);
  add('theme', 'theme/theme1.xml', 'a:theme', theme);
  for (const [name, inner] of Object.entries(headers)) add('header', name, 'w:hdr', inner);
  for (const [name, bytes] of Object.entries(media)) {
    relate('image', `media/${name}`);
    parts.set(`word/media/${name}`, bytes);
  }
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  parts.set(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${package_}/relationships">${relationships.join('')}</Relationships>`,
  );
  parts.set('word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`);
  return readWord(parts);
}

export const blocksOf = (document: WordDocument): readonly Block[] => document.sections.flatMap(({ blocks }) => blocks);

export function paragraphs(document: WordDocument): Paragraph[] {
  return blocksOf(document).filter((block) => block.kind === 'paragraph');
}

export function onlyTable(document: WordDocument): Table {
  const table = blocksOf(document).find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

/** A paragraph's text, with marks for what is no text. */
export const textOf = ({ inlines }: Paragraph): string => inlines.map(shown).join('');

function shown(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'tab') return '\t';
  if (inline.kind === 'break') return `<${inline.of} break>`;
  return inline.kind === 'field' ? `<${inline.field}>` : `<${inline.kind}>`;
}

export const what = ({ unsupported }: WordDocument) => unsupported.map((one) => one.what);

export const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const style = (id: string, inner: string, type = 'paragraph', extra = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${extra}><w:name w:val="${id}"/>${inner}</w:style>`;
export const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;
