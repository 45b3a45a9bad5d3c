/** Reads a finished .docx into paragraphs and tables, as somebody does who makes a template out of a finished document. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import PizZip from 'pizzip';

const serializer = new XMLSerializer();

/** The element as it stands in its document: the namespaces are declared at the root. */
const xmlOf = (element) => (element ? serializer.serializeToString(element).replace(/ xmlns:\w+="[^"]*"/g, '') : '');

const children = (element) => [...element.childNodes].filter((node) => node.nodeType === 1);
const named = (element, name) => element && children(element).find((child) => child.nodeName === name);

/** The text of a run, a line break as a line feed. */
const texts = { 'w:t': (element) => element.textContent, 'w:br': () => '\n' };

/** Runs that look the same are one. Undefined where something other than text stands in the paragraph. */
function readRuns(paragraph) {
  const runs = [];
  for (const run of children(paragraph)) {
    if (run.nodeName === 'w:pPr') continue;
    const content = children(run).filter((child) => child.nodeName !== 'w:rPr');
    if (run.nodeName !== 'w:r' || content.some((child) => !texts[child.nodeName])) return undefined;
    const look = xmlOf(named(run, 'w:rPr'));
    const text = content.map((child) => texts[child.nodeName](child)).join('');
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else runs.push({ look, text });
  }
  return runs;
}

function readParagraph(element) {
  const properties = named(element, 'w:pPr');
  return {
    kind: 'paragraph',
    raw: xmlOf(element),
    style: named(properties, 'w:pStyle')?.getAttribute('w:val') ?? '',
    properties: xmlOf(properties),
    runs: readRuns(element),
  };
}

function readCell(element) {
  const properties = named(element, 'w:tcPr');
  const merge = named(properties, 'w:vMerge');
  return {
    properties: xmlOf(properties),
    span: merge ? (merge.getAttribute('w:val') === 'restart' ? 'start' : 'covered') : 'none',
    blocks: readBlocks(element),
  };
}

function readTable(element) {
  const rows = children(element).filter((child) => child.nodeName === 'w:tr');
  return {
    kind: 'table',
    head: xmlOf(named(element, 'w:tblPr')) + xmlOf(named(element, 'w:tblGrid')),
    rows: rows.map((row) => ({
      raw: xmlOf(row),
      properties: xmlOf(named(row, 'w:trPr')),
      cells: children(row)
        .filter((child) => child.nodeName === 'w:tc')
        .map(readCell),
    })),
  };
}

/** Paragraphs and tables of a body or a cell, in order; anything else as raw XML. */
function readBlocks(parent) {
  return children(parent).flatMap((element) => {
    if (element.nodeName === 'w:p') return [readParagraph(element)];
    if (element.nodeName === 'w:tbl') return [readTable(element)];
    return element.nodeName === 'w:tcPr' ? [] : [{ kind: 'raw', raw: xmlOf(element) }];
  });
}

/** The blocks of a document, and what stands around them in `word/document.xml`. */
export function readDocument(bytes) {
  const xml = new PizZip(bytes).file('word/document.xml').asText();
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const open = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  return {
    before: xml.slice(0, open),
    blocks: readBlocks(named(document.documentElement, 'w:body')),
    after: xml.slice(xml.lastIndexOf('</w:body>')),
  };
}

/** The text of a paragraph block. */
export const textOf = (paragraph) => (paragraph.runs ?? []).map((run) => run.text).join('');
