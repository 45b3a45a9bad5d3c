/**
 * The appendix's rows as loops, each way a layout (what stands in the template) with its data.
 *
 * `flat`: one list of rows; a condition for every kind of row picks its look.
 * `nested`: groups with goals and sub-groups, sub-groups with goals, a goal with the further tasks that it spans.
 */
import { byKind } from './by-kind.mjs';
import { textOf } from './finished-document.mjs';

const styles = { KHBangNhom: 'group', KHBangNhomCon: 'subgroup' };

/** A `covered` row stands under cells that span rows. */
function kindOf(row) {
  if (row.cells.some((cell) => cell.span === 'covered')) return 'covered';
  return styles[row.cells[0].blocks[0].style] ?? 'row';
}

const valueName = (i) => `o${i + 1}`;

/** What a column's cells hold: several lines in any row, one value, or nothing at all. */
function shapeOf(cells) {
  if (cells.some((cell) => cell.blocks.length > 1)) return 'list';
  return cells.some((cell) => textOf(cell.blocks[0]) !== '') ? 'value' : 'empty';
}

/** Rows by kind. A row's pattern is one that opens a span, which does not show where nothing is spanned. */
function readKinds(rows) {
  return new Map(
    byKind(rows, kindOf).map(([kind, own]) => {
      const pattern = own.find((row) => row.cells.some((cell) => cell.span === 'start')) ?? own[0];
      return [kind, { pattern, shapes: pattern.cells.map((_, i) => shapeOf(own.map((row) => row.cells[i]))) }];
    }),
  );
}

function rowValues(row, { shapes }) {
  const values = {};
  row.cells.forEach(({ blocks }, i) => {
    if (shapes[i] === 'list') values[valueName(i)] = blocks.map((block) => ({ text: textOf(block) }));
    if (shapes[i] === 'value') values[valueName(i)] = textOf(blocks[0]);
  });
  return values;
}

function cellBody({ blocks: [first] }, shape, name, item) {
  const look = first.runs[0]?.look ?? '';
  const paragraph = (...values) => ({ paragraph: first.properties, values });
  if (shape === 'empty') return [paragraph()];
  if (shape === 'value') return [paragraph({ look, value: name, item })];
  const line = `${item}_${name}`;
  return [{ loop: name, item: line, of: item, body: [paragraph({ look, value: 'text', item: line })] }];
}

function rowNode({ pattern, shapes }, item) {
  const cells = pattern.cells.map((cell, i) => ({
    properties: cell.properties,
    body: cellBody(cell, shapes[i], valueName(i), item),
  }));
  return { row: pattern.properties, cells };
}

export function flatRows(rows, name) {
  const kinds = readKinds(rows);
  const body = [...kinds].map(([kind, look]) => ({ condition: kind, of: name, body: [rowNode(look, name)] }));
  const list = rows.map((row) => ({ [kindOf(row)]: true, ...rowValues(row, kinds.get(kindOf(row))) }));
  return { nodes: [{ loop: name, item: name, body }], data: { [name]: list } };
}

/** The lists below each kind of row. */
const below = {
  group: { rows: 'row', subgroups: 'subgroup' },
  subgroup: { rows: 'row' },
  row: { more: 'covered' },
  covered: {},
};

function rowLoop(loop, kind, kinds, of, item) {
  const inner = Object.entries(below[kind])
    .filter(([, next]) => kinds.has(next))
    .map(([list, next]) => rowLoop(list, next, kinds, item, `${item}_${list}`));
  return { loop, item, of, body: [rowNode(kinds.get(kind), item), ...inner] };
}

export function nestedRows(rows, name) {
  const kinds = readKinds(rows);
  const groups = [];
  /** The group, sub-group or goal that the next row of a kind falls under. */
  let parent;
  let goal;
  for (const row of rows) {
    const kind = kindOf(row);
    const lists = Object.fromEntries(Object.keys(below[kind]).map((list) => [list, []]));
    const values = { ...rowValues(row, kinds.get(kind)), ...lists };
    if (kind === 'group') groups.push((parent = values));
    if (kind === 'subgroup') groups.at(-1).subgroups.push((parent = values));
    if (kind === 'row') parent.rows.push((goal = values));
    if (kind === 'covered') goal.more.push(values);
  }
  return { nodes: [rowLoop(name, 'group', kinds, undefined, name)], data: { [name]: groups } };
}
