/**
 * The body's paragraphs as loops, each way a layout (what stands in the template) with its data.
 *
 * `flat`: one list; a condition for every kind of paragraph picks its look.
 * `nested`: a loop for every level (section, clause, point, dash, plus), no conditions.
 */
import { byKind } from './by-kind.mjs';

/** What may stand below what: each kind below those of a lower level. */
const levels = {
  article: 0,
  heading: 0,
  titledClause: 1,
  clause: 1,
  subclause: 2,
  point: 3,
  star: 4,
  dash: 5,
  plus: 6,
  plain: 9,
  note: 9,
};

/** The values of a paragraph: its text, cut where its look changes. */
const valueName = (i) => (i === 0 ? 'text' : `text${i + 1}`);

export const paragraphNode = (paragraph, item) => ({
  paragraph: paragraph.properties,
  values: paragraph.runs.map((run, i) => ({ look: run.look, value: valueName(i), item })),
});

/** The values that stand in a paragraph like the pattern. */
const paragraphValues = (paragraph, pattern) =>
  Object.fromEntries(pattern.runs.map((_, i) => [valueName(i), paragraph.runs[i]?.text ?? '']));

/** The paragraph that shows the look of its kind: the one whose look changes most often. */
const patternOf = (own) =>
  own.map(({ paragraph }) => paragraph).reduce((a, b) => (b.runs.length > a.runs.length ? b : a));

export function flatParagraphs(paragraphs, name) {
  const kinds = byKind(paragraphs, ({ role }) => role);
  const patterns = new Map(kinds.map(([role, own]) => [role, patternOf(own)]));
  const body = [...patterns].map(([role, pattern]) => ({
    condition: role,
    of: name,
    body: [paragraphNode(pattern, name)],
  }));
  const list = paragraphs.map(({ role, paragraph }) => ({
    [role]: true,
    ...paragraphValues(paragraph, patterns.get(role)),
  }));
  return { nodes: [{ loop: name, item: name, body }], data: { [name]: list } };
}

/** The paragraphs as a tree, each under the nearest one before it of a lower level. */
function tree(paragraphs) {
  const root = { level: -1, children: [] };
  const open = [root];
  for (const { role, paragraph } of paragraphs) {
    const level = levels[role];
    while (open.at(-1).level >= level) open.pop();
    const node = { role, paragraph, level, children: [] };
    open.at(-1).children.push(node);
    open.push(node);
  }
  return root;
}

/**
 * The loops below one place of the tree, and the lists for each of the `parents` there: also the empty ones, so that no loop
 * finds a list of its parent. Text without a sign comes first, for it follows its heading at once.
 */
function nested(parents, of, place, nameOf) {
  const kinds = byKind(
    parents.flatMap((parent) => parent.children),
    ({ role }) => role,
  ).sort(([a], [b]) => levels[b] - levels[a]);
  const lists = parents.map(() => ({}));
  const nodes = kinds.map(([role, own]) => {
    const item = `${place}_${role}`;
    const pattern = patternOf(own);
    const inner = nested(own, item, item, (kind) => kind);
    const values = new Map(
      own.map((node, i) => [node, { ...paragraphValues(node.paragraph, pattern), ...inner.lists[i] }]),
    );
    parents.forEach((parent, i) => {
      lists[i][nameOf(role)] = parent.children.filter((node) => node.role === role).map((node) => values.get(node));
    });
    return { loop: nameOf(role), item, of, body: [paragraphNode(pattern, item), ...inner.nodes] };
  });
  return { nodes, lists };
}

export function nestedParagraphs(paragraphs, name) {
  const { nodes, lists } = nested([tree(paragraphs)], undefined, name, (role) => `${name}_${role}`);
  return { nodes, data: lists[0] };
}
