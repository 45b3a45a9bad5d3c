/** Bodies written by hand, as paragraphs of a plan's document; `**` around what is bold. */
import type { Component } from '../../../src/nd30/document.ts';
import { wordOf, type WrittenParagraph } from '../../../src/intake/text/written.ts';
import { printedWords } from '../../../src/intake/body/printed.ts';
import { readBody, type PlanBody } from '../../../src/intake/body/read-body.ts';
import { Ledger } from '../../../src/intake/ledger.ts';
import { plainText } from '../../../src/plan/model/text.ts';
import { bodyOf } from './recognised.ts';

function paragraph(text: string, at: number, centred = false): WrittenParagraph {
  const runs = text.split('**').map((words, index) => ({ text: words, bold: index % 2 === 1, italic: false }));
  const lines = { from: at, to: at };
  return {
    ...{ kind: 'paragraph', opensPage: false, lines, stance: centred ? 'center' : 'left' },
    runs: runs.filter((run) => run.text !== ''),
  };
}

/** The components of a plan that says these paragraphs. */
export function componentsOf(lines: readonly string[]): readonly Component[] {
  const title = ['**KẾ HOẠCH**', '**Cải cách hành chính năm 2024**'].map((text, at) => paragraph(text, at, true));
  const opening = paragraph('Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2024 như sau:', 2);
  const { word } = wordOf([...title, opening, ...lines.map((text, at) => paragraph(text, at + 3))]);
  return bodyOf(word);
}

export interface ReadAgain {
  body: PlanBody;
  ledger: Ledger;
  /** What the plan prints, and what the source says; blanks after signs and `./.` aside. */
  printed: string;
  source: string;
}

const spaced = (text: string) => text.replaceAll('**', '').normalize('NFC').replace(/\s+/gu, ' ').trim();

export function readAgain(lines: readonly string[]): ReadAgain {
  const ledger = new Ledger();
  const components = componentsOf(lines);
  const body = readBody(components, ledger);
  const end = [...(body.closing ?? []), body.closingNote].map(plainText);
  return {
    body,
    ledger,
    printed: spaced([printedWords(body.outline ?? [], body), ...end].join(' ')),
    source: spaced(components.flatMap(({ places }) => places.map(({ text }) => text)).join(' ')),
  };
}

/** Without blanks and the end mark. */
export const bare = (text: string): string => text.replace(/\s+/gu, '').replace(/\.?\/\.|\.\s?\/\.?/gu, '');
