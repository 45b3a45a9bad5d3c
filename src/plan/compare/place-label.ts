/** A place in a plan in words: `Mục II, Cải cách thể chế, Nhiệm vụ 3`. Takes data of any shape. */
import { roman } from '../../roman.ts';
import { sectionContents } from '../model/outline.ts';
import type { Key, Path } from './leaves.ts';
import { columnNames, fieldNames, shortText } from './place-names.ts';
import { fieldsOf, listOf, printedIn, sectionLabel, type Printed } from './sections.ts';

/** A step has taken this many keys and gave these words (perhaps none). */
interface Step {
  taken: number;
  words: string;
}

/** What a place is read in. */
interface Place {
  plan: unknown;
  /** The list or object that the rest of the path stands in. */
  value: unknown;
  /** The whole path, and where in it we are. */
  path: Path;
  at: number;
}

function stepInto(value: unknown, key: Key | undefined): unknown {
  if (key === undefined) return undefined;
  if (typeof key === 'number') return listOf(value)[key];
  const fields = fieldsOf(value);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

const contents: ReadonlySet<Key> = new Set<Key>(sectionContents);

/** The section that prints a typed content of the plan, in place of the word "Kế hoạch". */
function contentStep({ plan, path }: Place): Step | undefined {
  const [, content, index, side] = path;
  if (typeof content !== 'string' || !contents.has(content)) return undefined;
  const part = fieldsOf(fieldsOf(plan).plan);
  const wanted: Printed = { content };
  if (content === 'pillars' && typeof index === 'number') {
    const id = fieldsOf(listOf(part.pillars)[index]).id;
    if (typeof id === 'string') wanted.pillar = id;
    if (side === 'objectives' || side === 'tasks') wanted.side = side;
  }
  const sections = printedIn(part.outline, wanted);
  return { taken: 1, words: sections ? sectionLabel(part.outline, sections.slice(0, 1)) : '' };
}

/** `outline[1].children[0]` → `Mục II.1`. */
function outlineStep({ plan, path }: Place): Step | undefined {
  if (path[1] !== 'outline' || typeof path[2] !== 'number') return undefined;
  const indices = [path[2]];
  let taken = 3;
  while (path[taken] === 'children' && typeof path[taken + 1] === 'number') {
    indices.push(path[taken + 1] as number);
    taken += 2;
  }
  return { taken, words: sectionLabel(fieldsOf(fieldsOf(plan).plan).outline, indices) };
}

function appendixStep({ plan, path }: Place): Step | undefined {
  if (typeof path[1] !== 'number') return undefined;
  const appendices = listOf(fieldsOf(plan).appendices);
  return { taken: 2, words: appendices.length > 1 ? `Phụ lục ${roman(path[1] + 1)}` : 'Phụ lục' };
}

function columnName(place: Place, key: Key): string {
  const appendix = fieldsOf(listOf(fieldsOf(place.plan).appendices)[Number(place.path[1])]);
  const column = listOf(appendix.columns).find((one) => fieldsOf(one).key === key);
  return shortText(fieldsOf(column).heading) || (columnNames[key] ?? `“${key}”`);
}

/** Items that people know by a name rather than by a number. */
const named: Readonly<Record<string, (item: unknown) => string>> = {
  pillars: (item) => shortText(fieldsOf(item).name),
  assignments: (item) => shortText(fieldsOf(item).name ?? fieldsOf(item).heading),
  rows: (item) => {
    const title = shortText(fieldsOf(item).title);
    return title && `nhóm “${title}”`;
  },
  columns: (item) => {
    const { heading, key } = fieldsOf(item);
    const name = shortText(heading) || (typeof key === 'string' ? columnNames[key] : undefined);
    return name ? `cột ${name}` : '';
  },
};

function itemStep(place: Place, list: string, index: number): Step {
  const items = stepInto(place.value, list);
  const own = named[list]?.(listOf(items)[index]);
  const item = fieldNames[list]?.item ?? `“${list}”`;
  return { taken: 2, words: own || `${item} ${index + 1}` };
}

function step(place: Place): Step {
  const { path, at, plan } = place;
  const key = path[at] as Key;
  if (at === 0 && key === 'plan') {
    const special = contentStep(place) ?? outlineStep(place);
    if (special) return special;
  }
  if (at === 0 && key === 'appendices') {
    const special = appendixStep(place);
    if (special) return special;
  }
  if (typeof key === 'number') return { taken: 1, words: `mục ${key + 1}` };
  const next = path[at + 1];
  if (key === 'cells' && next !== undefined) return { taken: 2, words: `cột ${columnName({ ...place, plan }, next)}` };
  if (key === 'variables' && next !== undefined) return { taken: 2, words: `Giá trị điền sẵn “${next}”` };
  if (typeof next === 'number') return itemStep(place, key, next);
  const holder = path.slice(0, at).findLast((one) => typeof one === 'string');
  const { name } = fieldNames[`${holder ?? ''}.${key}`] ?? fieldNames[key] ?? {};
  return { taken: 1, words: name ?? `“${key}”` };
}

export function placeLabel(plan: unknown, path: Path): string {
  const words: string[] = [];
  let value = plan;
  for (let at = 0; at < path.length;) {
    const { taken, words: said } = step({ plan, value, path, at });
    if (said !== '') words.push(said);
    for (const key of path.slice(at, at + taken)) value = stepInto(value, key);
    at += taken;
  }
  return words.length > 0 ? words.join(', ') : 'Toàn bộ kế hoạch';
}
