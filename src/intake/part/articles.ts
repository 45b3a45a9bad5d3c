/** Điều of a decision, with khoản, điểm and paragraphs below them (Phụ lục I, II.6.đ). */
import { countedAs, counter } from '../../plan/conventions/counting.ts';
import { labelCount } from '../../plan/conventions/numerals.ts';
import type { Component } from '../../nd30/document.ts';
import { kinds } from '../../nd30/kinds.ts';
import { labelOf } from '../../nd30/recognise/labels.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Marker } from '../../plan/model/marker.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { RichText } from '../../plan/model/text.ts';
import { richOf } from '../rich.ts';
import { joinedRich, plainLook, sliced, type PartReading } from './reading.ts';

type Article = NonNullable<DecisionPart['articles']>[number];

/** The sign nearest to the source's own; what it prints otherwise stands as a label. */
function markerOf({ label }: Component): Marker {
  switch (label?.form) {
    case 'roman':
      return 'I.';
    case 'letter':
      return 'a)';
    case 'arabic':
      return '1.';
    case 'dotted':
      return label.closing === '.' ? '1.1.' : '1.1';
    default:
      return label?.text === '+' || label?.text === '*' ? label.text : label === undefined ? '' : '-';
  }
}

/** The words behind the sign. */
function wordsOf(component: Component): RichText {
  const [first, ...more] = component.places;
  if (first === undefined) return '';
  const length = component.label === undefined ? 0 : (labelOf(first.text)?.length ?? 0);
  const own = sliced(first, length);
  return joinedRich([...(own === undefined ? [] : [own]), ...more].map((placed) => richOf(placed, plainLook)));
}

/** A list of items under an article; each level counts on its own. */
interface Level {
  at: number;
  list: Block[];
  count: ReturnType<typeof counter>;
  /** What children of its last item put before their own numbers. */
  number: string;
}

/** The sign's place in the count, as the form will print it; a sign of the source's own becomes a label. */
function counted(level: Level, marker: Marker, said: string): Pick<Block, 'marker' | 'label'> {
  const { sign, number } = level.count(marker, undefined);
  level.number = number;
  if (sign === said) return { marker };
  // A label that counts moves the count to its place, any other one only by one.
  if (labelCount(said, countedAs[marker]) !== undefined) level.number = level.count(marker, said).number;
  return { marker, label: said };
}

class Articles {
  readonly list: Article[] = [];
  private levels: Level[] = [];
  private last: { owner: Article | Block; component: number } | undefined;

  constructor(private readonly reading: PartReading) {}

  article(component: Component, at: number): void {
    const article: Article = { text: wordsOf(component) };
    this.list.push(article);
    const label = component.label?.text ?? '';
    if (label !== `Điều ${this.list.length}.`) article.label = label;
    this.levels = [];
    this.last = { owner: article, component: at };
    this.reading.ledger.put(component.places, [article, 'text'], kinds.article.name, component.confidence);
  }

  /** Below the article at hand; a paragraph without a sign belongs to what stands before it. */
  item(component: Component, at: number): void {
    const article = this.list.at(-1);
    if (article === undefined || this.last === undefined) return this.reading.keep(component);
    const what = kinds[component.kind].name;
    if (article.text === '') {
      // `Điều 1.` on a line of its own: an article cannot be without words.
      article.text = joinedRich(component.places.map((placed) => richOf(placed, plainLook)));
      this.reading.ledger.put(component.places, [article, 'text'], what, component.confidence);
      return;
    }
    const text = wordsOf(component);
    if (component.label === undefined) {
      const { owner } = this.last;
      const more = (owner.more ??= []);
      more.push(text);
      this.reading.ledger.put(component.places, [more, more.length - 1], what, component.confidence);
      return;
    }
    const level = this.levelFor(component, article);
    const marker = markerOf(component);
    const block: Block = { ...counted(level, marker, component.label.text), text };
    level.list.push(block);
    level.at = at;
    this.last = { owner: block, component: at };
    this.reading.ledger.put(component.places, [block, 'text'], what, component.confidence);
  }

  /** The sign `./.` is the form's; the full stop in it is the sentence's. */
  end({ places, text, confidence }: Component): void {
    this.reading.ledger.form(places, kinds.bodyEnd.name, confidence);
    const { owner } = this.last ?? {};
    if (owner === undefined || !text.startsWith('.')) return;
    if (owner.more !== undefined) owner.more[owner.more.length - 1] = stopped(owner.more.at(-1));
    else owner.text = stopped(owner.text);
  }

  private levelFor({ under }: Component, article: Article): Level {
    const above = this.levels.findLastIndex(({ at }) => at === under);
    const open = this.levels[above + 1];
    if (open !== undefined) {
      this.levels = this.levels.slice(0, above + 2);
      return open;
    }
    const parent = this.levels[above];
    const owner = parent?.list.at(-1) ?? article;
    const number = parent?.number ?? String(this.list.length);
    const level: Level = { at: -1, list: (owner.children ??= []), count: counter(number), number };
    this.levels = [...this.levels.slice(0, above + 1), level];
    return level;
  }
}

function stopped(text: RichText | undefined): RichText {
  if (typeof text === 'string' || text === undefined) return `${text ?? ''}.`;
  const last = text.at(-1);
  if (last === undefined) return '.';
  return [...text.slice(0, -1), typeof last === 'string' ? `${last}.` : { ...last, text: `${last.text}.` }];
}

const belowArticles = new Set<Component['kind']>(['clause', 'point', 'otherItem', 'paragraph', 'romanHeading']);

export function readArticles(reading: PartReading): Article[] {
  const articles = new Articles(reading);
  reading.components.forEach((component, at) => {
    if (component.kind === 'article') articles.article(component, at);
    else if (component.kind === 'bodyEnd') articles.end(component);
    else if (belowArticles.has(component.kind)) articles.item(component, at);
  });
  return articles.list;
}
