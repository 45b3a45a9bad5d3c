/** A layout in the words of a library: what stands in `word/document.xml` of its template. */

const name = ({ loop, condition }) => loop ?? condition;
const scope = (item, key) => (item === undefined ? key : `$${item}.${key}`);

/**
 * `value`, `open`, `close`: the tags. `own`: whether the tags around paragraphs, or around rows, stand in paragraphs and rows
 * of their own, which vanish; otherwise they stand in the first and the last of what they repeat.
 */
export const dialects = {
  docxtemplater: {
    value: ({ value }) => `{${value}}`,
    open: (node) => `{#${name(node)}}`,
    close: (node) => `{/${name(node)}}`,
    own: { paragraphs: true, rows: false },
  },
  easyTemplateX: {
    value: ({ value }) => `{${value}}`,
    open: (node, around) => `{#${name(node)}${around === 'paragraphs' ? ' [loopOver: "paragraph"]' : ''}}`,
    close: (node) => `{/${name(node)}}`,
    own: { paragraphs: false, rows: false },
  },
  docxTemplates: {
    value: ({ value, item }) => `+++INS ${scope(item, value)}+++`,
    open: ({ loop, condition, item, of }) =>
      loop ? `+++FOR ${item} IN ${scope(of, loop)}+++` : `+++IF ${scope(of, condition)}+++`,
    close: ({ loop, item }) => (loop ? `+++END-FOR ${item}+++` : '+++END-IF+++'),
    own: { paragraphs: true, rows: true },
  },
};

/** Paragraphs or rows in order, each with the tags that open before and close after it; or tags that stand alone. */
function inOrder(nodes, dialect, around) {
  return nodes.flatMap((node) => {
    if (node.body === undefined) return [{ node, before: '', after: '' }];
    const inside = inOrder(node.body, dialect, around);
    const open = dialect.open(node, around);
    const close = dialect.close(node);
    return dialect.own[around] ? [{ alone: open }, ...inside, { alone: close }] : embraced(inside, open, close);
  });
}

/** The same with tags before the first and after the last. */
function embraced(list, open, close) {
  list[0].before = open + list[0].before;
  list.at(-1).after += close;
  return list;
}

const run = (text, look = '') => (text === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`);
const escapeXml = (text) => text.replace(/"/g, '&quot;');

function blockXml({ node, before, after, alone }, dialect) {
  if (alone !== undefined) return `<w:p>${run(alone)}</w:p>`;
  if (node.raw !== undefined) return node.raw;
  if (node.table !== undefined) return tableXml(node, dialect);
  const content = node.values.map((value) => run(dialect.value(value), value.look)).join('');
  return `<w:p>${node.paragraph}${run(escapeXml(before))}${content}${run(after)}</w:p>`;
}

function cellXml({ properties, body }, dialect, before, after) {
  const blocks = embraced(inOrder(body, dialect, 'paragraphs'), before, after);
  return `<w:tc>${properties}${blocks.map((block) => blockXml(block, dialect)).join('')}</w:tc>`;
}

function rowXml({ node, before, after, alone }, columns, dialect) {
  if (alone !== undefined) {
    return `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p>${run(alone)}</w:p></w:tc></w:tr>`;
  }
  if (node.raw !== undefined) return node.raw;
  const last = node.cells.length - 1;
  const cells = node.cells.map((cell, i) => cellXml(cell, dialect, i === 0 ? before : '', i === last ? after : ''));
  return `<w:tr>${node.row}${cells.join('')}</w:tr>`;
}

function tableXml({ table, rows }, dialect) {
  const columns = table.match(/<w:gridCol\b/g)?.length ?? 1;
  const content = inOrder(rows, dialect, 'rows').map((row) => rowXml(row, columns, dialect));
  return `<w:tbl>${table}${content.join('')}</w:tbl>`;
}

/** The body of a template. */
export function templateBody(nodes, dialect) {
  return inOrder(nodes, dialect, 'paragraphs')
    .map((block) => blockXml(block, dialect))
    .join('');
}
