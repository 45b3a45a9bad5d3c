/**
 * Signs of format in a text: those of Markdown (`**bold**`, `*italic*`, `# heading`, `\-`) and tags of HTML (`<b>`, `<br>`,
 * `&nbsp;`). What is one of a pair becomes a look; a star that belongs to nothing is a star.
 */
import { singleSpaced } from './characters.ts';
import type { Line, RawLine } from './lines.ts';
import { noiseKinds, type Taken } from './noise.ts';
import type { WrittenRun } from './written.ts';

const signs =
  /\\([\\`*_{}[\]()#+\-.!|<>~&])|\*+|_+|<\/?([a-zA-Z][a-zA-Z0-9]{0,9})(\s[^<>]{0,300})?\/?>|&(#\d{1,6}|[a-zA-Z]{2,6});/g;
const heading = /^\s{0,3}#{1,6}\s+(?=\S)/;
/** Two blanks at the end of a line break it in Markdown. */
const forcedEnd = /\S {2,}$/;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a tag does to the words in it; `break` ends a line, `gap` parts cells of a table that is not sure. */
const tags: Readonly<Record<string, 'bold' | 'italic' | 'break' | 'gap' | 'none'>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', br: 'break', tr: 'break', td: 'gap', th: 'gap' },
  ...Object.fromEntries(
    ['u', 'p', 'div', 'span', 'sup', 'sub', 'font', 'a', 'center', 'ul', 'ol', 'li', 'hr', 'body', 'html'].map(
      (tag) => [tag, 'none'],
    ),
  ),
  ...Object.fromEntries(
    [
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'small',
      'big',
      'mark',
      'section',
      'article',
      'table',
      'thead',
      'tbody',
      'tfoot',
      'caption',
    ].map((tag) => [tag, 'none']),
  ),
};

/** A sign in a block of lines: what it opens or closes, once its partner is known. */
interface Sign {
  line: number;
  from: number;
  to: number;
  text: string;
  look: 'bold' | 'italic' | 'both' | undefined;
  opens: boolean;
  closes: boolean;
  /** Of a pair: it begins or ends its look. */
  turns: 'on' | 'off' | undefined;
  /** Written in its place. */
  instead: string | undefined;
  tag: boolean;
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isBlank = (sign: string | undefined) => sign === undefined || /\s/u.test(sign);

const looks = { 1: 'italic', 2: 'bold', 3: 'both' } as const;

function stars(
  text: string,
  before: string | undefined,
  after: string | undefined,
): Pick<Sign, 'look' | 'opens' | 'closes'> {
  const look = looks[text.length as 1 | 2 | 3] as Sign['look'];
  const under = text.startsWith('_');
  if (look === undefined) return { look: undefined, opens: false, closes: false };
  if (under) {
    const bare = text.length === 2 || text.length === 1;
    return {
      look: bare ? look : undefined,
      opens: bare && !isWord(before) && isWord(after),
      closes: bare && !isWord(after) && !isBlank(before) && before !== '_',
    };
  }
  // Two stars mean bold wherever blanks stand; one may be a bullet or refer to a note.
  if (text.length > 1) return { look, opens: true, closes: true };
  return { look, opens: !isBlank(after) && after !== ')', closes: !isBlank(before) && before !== '(' };
}

function signsOf(text: string, line: number): Sign[] {
  const found: Sign[] = [];
  for (const match of text.matchAll(signs)) {
    const [all, escaped, tag, attributes, entity] = match;
    const from = match.index;
    const to = from + all.length;
    const plain = { line, from, to, text: all, look: undefined, opens: false, closes: false, turns: undefined };
    if (escaped !== undefined) found.push({ ...plain, instead: escaped, tag: false });
    else if (entity !== undefined) {
      const known = entity.startsWith('#') ? charOf(Number(entity.slice(1))) : entities[entity.toLowerCase()];
      if (known !== undefined) found.push({ ...plain, instead: known, tag: false });
    } else if (tag !== undefined) {
      const does = tags[tag.toLowerCase()];
      if (does === undefined) continue;
      const instead = all.startsWith('</') ? '' : does === 'break' ? '\n' : does === 'gap' ? '\t' : '';
      const look = does === 'bold' || does === 'italic' ? does : undefined;
      const closing = all.startsWith('</');
      found.push({ ...plain, look, opens: !closing, closes: closing, instead, tag: attributes !== undefined });
    } else {
      const flanks = stars(all, text[from - 1], text[to]);
      if (flanks.look !== undefined) found.push({ ...plain, ...flanks, instead: undefined, tag: false });
    }
  }
  return found;
}

const charOf = (code: number) =>
  code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;

/** Signs of one kind that closes what the same kind opened: `<b>` never ends at `**`. */
const kindOf = ({ text, look, instead }: Sign) => (instead === undefined ? text : `<${look ?? ''}>`);

/** Finds partners; each sign is looked at once. */
function pair(all: readonly Sign[]): void {
  const open = new Map<string, Sign>();
  for (const sign of all) {
    if (sign.look === undefined) continue;
    const kind = kindOf(sign);
    const partner = open.get(kind);
    if (sign.closes && partner !== undefined) {
      partner.turns = 'on';
      sign.turns = 'off';
      open.delete(kind);
    } else if (sign.opens) open.set(kind, sign);
  }
}

interface Turned {
  bold: number;
  italic: number;
}

function turn(state: Turned, { look, turns }: Sign): void {
  const step = turns === 'on' ? 1 : turns === 'off' ? -1 : 0;
  if (look === 'bold' || look === 'both') state.bold += step;
  if (look === 'italic' || look === 'both') state.italic += step;
}

/** What a sign leaves in the text. */
function remains(sign: Sign, taken: Taken[]): string {
  const { turns, text, instead, line } = sign;
  if (instead !== undefined) {
    if (sign.tag) taken.push({ text, what: noiseKinds.tag, confidence: 1, line });
    return instead;
  }
  if (turns !== undefined) return '';
  if (text.startsWith('**') && text.length < 4) {
    taken.push({ text, what: noiseKinds.mark, confidence: 0.9, line });
    return '';
  }
  return text;
}

function runsOf(text: string, own: readonly Sign[], state: Turned, taken: Taken[]): WrittenRun[] {
  const runs: WrittenRun[] = [];
  const write = (words: string) => {
    if (words === '') return;
    const bold = state.bold > 0;
    const italic = state.italic > 0;
    const last = runs.at(-1);
    if (last !== undefined && last.bold === bold && last.italic === italic) last.text += words;
    else runs.push({ text: words, bold, italic });
  };
  let at = 0;
  for (const sign of own) {
    write(text.slice(at, sign.from));
    write(remains(sign, taken));
    turn(state, sign);
    at = sign.to;
  }
  write(text.slice(at));
  return runs;
}

/** Single blanks, none at the ends, whichever run they stand in. */
export function tidied(runs: readonly WrittenRun[]): WrittenRun[] {
  const tidy: WrittenRun[] = [];
  let before = ' ';
  for (const { text, bold, italic } of runs) {
    let words = text
      .replace(/[^\S\t\n]+/gu, ' ')
      .replace(/ ?([\t\n]) ?/g, '$1')
      .replaceAll('\u00AD', '');
    if (/\s$/u.test(before)) words = words.replace(/^ /, '');
    if (words === '') continue;
    before = words;
    tidy.push({ text: words, bold, italic });
  }
  for (let last = tidy.at(-1); last !== undefined; last = tidy.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    tidy.pop();
  }
  const [first] = tidy;
  if (first !== undefined) first.text = first.text.trimStart();
  return tidy;
}

export const textOf = (runs: readonly WrittenRun[]) => runs.map(({ text }) => text).join('');

const hasSigns = /[\\*_<&#]/;

const plainLine = (line: RawLine): Line => {
  const text = singleSpaced(line.raw);
  // A soft hyphen at the end joins with the next line, anywhere else it says nothing.
  const shown = text.replace(/\u00AD(?!$)/g, '');
  return { ...line, runs: [{ text: shown, bold: false, italic: false }], text: shown, closed: false };
};

/** Lines with their looks. A look may reach over lines, but not over a blank one. */
export function marked(lines: readonly RawLine[], taken: Taken[]): Line[] {
  const markdown = isMarkdown(lines);
  const result: Line[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    const line = lines[at]!;
    if (line.table !== undefined) {
      result.push({ ...line, runs: [], text: '', closed: true });
      at = end;
      continue;
    }
    while (end < lines.length && lines[end]?.gap === 0 && lines[end]?.table === undefined) end++;
    block(lines.slice(at, end), markdown, taken, result);
    at = end;
  }
  return result;
}

const isMarkdown = (lines: readonly RawLine[]) =>
  lines.some(({ raw }) => heading.test(raw) || /\*\*[^\s*]|<b>/.test(raw));

function block(lines: readonly RawLine[], markdown: boolean, taken: Taken[], into: Line[]): void {
  const read = lines.map((line, at) => {
    const head = markdown && heading.test(line.raw);
    const text = head ? line.raw.replace(heading, '') : line.raw;
    return { line, text, head, own: hasSigns.test(text) ? signsOf(text, at) : [] };
  });
  pair(read.flatMap(({ own }) => own));
  const state: Turned = { bold: 0, italic: 0 };
  for (const { line, text, head, own } of read) {
    const closed = head || (markdown && forcedEnd.test(line.raw));
    if (own.length === 0 && state.bold === 0 && state.italic === 0 && !head) {
      into.push({ ...plainLine(line), closed });
      continue;
    }
    const before = taken.length;
    const runs = tidied(runsOf(text, own, state, taken));
    for (const one of taken.slice(before)) one.line = line.number;
    const shown = head ? runs.map((run) => ({ ...run, bold: true })) : runs;
    // A line of nothing but signs leaves nothing.
    if (shown.length > 0) into.push({ ...line, runs: shown, text: textOf(shown), closed });
  }
}

/** One cell of a table. */
export function markedCell(raw: string, line: number, taken: Taken[]): WrittenRun[] {
  const own = signsOf(raw, line);
  pair(own);
  return tidied(runsOf(raw, own, { bold: 0, italic: 0 }, taken));
}
