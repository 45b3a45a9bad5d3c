/** What stands in a place of the grid, paragraph by paragraph, with bold and italic. */
import type { ReactNode } from 'react';
import { fullCell } from '../../../../plan/appendix-table/cell-text.ts';
import type { TableLine } from '../../../../plan/appendix-table/lines.ts';
import { plainText, type RichText } from '../../../../plan/model/text.ts';
import { textAt } from './logic/edits.ts';
import classes from './AppendixGrid.module.css';

function Rich({ text }: { text: RichText }): ReactNode {
  if (typeof text === 'string') return text;
  return text.map((piece, i) => {
    const {
      text: words,
      bold,
      italic,
    } = typeof piece === 'string' ? { text: piece, bold: false, italic: false } : piece;
    const slanted = italic ? <em>{words}</em> : words;
    return <span key={i}>{bold ? <strong>{slanted}</strong> : slanted}</span>;
  });
}

export function CellText({ line, column }: { line: TableLine; column: number }): ReactNode {
  const slot = line.slots[column];
  if (slot === undefined || slot.kind === 'covered') return null;
  if (slot.kind === 'number') return line.number;
  if (slot.kind === 'title') {
    const blank = plainText(line.row.title).trim() === '';
    return blank ? <span className={classes.missing}>Tên nhóm…</span> : <Rich text={line.row.title ?? ''} />;
  }
  const { text, more = [], organs } = fullCell(slot.cell);
  const paragraphs = [...(text === undefined ? [] : [text]), ...more].filter((one) => plainText(one).trim() !== '');
  const said = textAt(line, column);
  if (said === '') return slot.cell === undefined ? null : line.slots[column] && line.number;
  if (organs && organs.length > 0) return said;
  return paragraphs.map((paragraph, i) => (
    <div key={i}>
      <Rich text={paragraph} />
    </div>
  ));
}
