/**
 * A finished document flattened as a person would by hand: what changes from plan to plan becomes a value or a loop, what
 * never does stays. The result is the layout of a template, not yet in the words of a library, and the data that fill it.
 *
 * Nodes of a layout: `{ raw }`, `{ paragraph, values }`, `{ table, rows }`, `{ row, cells }`, and around others
 * `{ loop, item, of, body }` (each `item` of the list `loop`, which belongs to the item `of`) and `{ condition, of, body }`.
 */
import { textOf } from './finished-document.mjs';
import { flatParagraphs, nestedParagraphs, paragraphNode } from './paragraph-loops.mjs';
import { flatRows, nestedRows } from './row-loops.mjs';

export const variants = {
  flat: { body: flatParagraphs, rows: flatRows },
  nested: { body: nestedParagraphs, rows: nestedRows },
};

/** Styles of words that every such document has. */
const fixed = new Set(['KHQuocHieu', 'KHTieuNgu', 'KHNoiNhanTieuDe', 'KHQuyetDinh']);

/** From this many paragraphs of one style on, a loop: căn cứ, nơi nhận. Two lines of an organ are two values. */
const fewestForLoop = 3;

const isBlank = (block) => block.kind === 'paragraph' && textOf(block) === '';

class Flattening {
  data = {};
  #names = new Map();

  constructor(roleOf, { body, rows }) {
    this.roleOf = roleOf;
    this.body = body;
    this.rows = rows;
  }

  #name(base) {
    const count = (this.#names.get(base) ?? 0) + 1;
    this.#names.set(base, count);
    return `${base}${count}`;
  }

  #take({ nodes, data }) {
    Object.assign(this.data, data);
    return nodes;
  }

  #value(paragraph) {
    const name = this.#name(paragraph.style);
    this.data[name] = textOf(paragraph);
    return { paragraph: paragraph.properties, values: [{ look: paragraph.runs[0].look, value: name }] };
  }

  #loop(paragraphs) {
    const name = this.#name(paragraphs[0].style);
    this.data[name] = paragraphs.map((paragraph) => ({ text: textOf(paragraph) }));
    return { loop: name, item: name, body: [paragraphNode(paragraphs[0], name)] };
  }

  #table(table) {
    const [first] = table.rows;
    if (first?.properties.includes('w:tblHeader')) {
      const rows = table.rows.slice(1);
      return { table: table.head, rows: [{ raw: first.raw }, ...this.#take(this.rows(rows, this.#name('hang')))] };
    }
    const rows = table.rows.map((row) => ({
      row: row.properties,
      cells: row.cells.map((cell) => ({ properties: cell.properties, body: this.blocks(cell.blocks) })),
    }));
    return { table: table.head, rows };
  }

  /** Neighbours that belong into one loop: paragraphs of the body, or of one style. */
  #groups(blocks) {
    const groups = [];
    for (const block of blocks) {
      const kind =
        block.kind !== 'paragraph' || isBlank(block) ? '' : this.roleOf.has(block.style) ? 'body' : block.style;
      const last = groups.at(-1);
      if (last && kind !== '' && last.kind === kind) last.blocks.push(block);
      else groups.push({ kind, blocks: [block] });
    }
    return groups;
  }

  blocks(blocks) {
    return this.#groups(blocks).flatMap(({ kind, blocks: group }) => {
      if (kind === 'body') {
        const paragraphs = group.map((paragraph) => ({ role: this.roleOf.get(paragraph.style), paragraph }));
        return this.#take(this.body(paragraphs, this.#name('phan')));
      }
      if (group[0].kind === 'table') return [this.#table(group[0])];
      if (kind === '' || fixed.has(kind)) return group.map(({ raw }) => ({ raw }));
      return group.length >= fewestForLoop ? [this.#loop(group)] : group.map((paragraph) => this.#value(paragraph));
    });
  }
}

/**
 * @param blocks of the finished document
 * @param roleOf the kind of a body paragraph by its style
 * @param variant `flat` or `nested`
 */
export function flatten(blocks, roleOf, variant) {
  const flattening = new Flattening(roleOf, variants[variant]);
  return { nodes: flattening.blocks(blocks), data: flattening.data };
}
