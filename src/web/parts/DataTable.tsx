import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<Row> {
  /** Heading; on a phone the label before the value. */
  label: string;
  cell(row: Row): ReactNode;
  /** CSS width on wide windows: `8em`. */
  width?: string;
  /** Speaks for itself: no label before it on a phone. */
  bare?: boolean;
  /** Buttons: the heading is for those who hear the page only; in the corner of the block on a phone. */
  tools?: boolean;
  align?: 'end';
}

interface Props<Row> {
  /** What the table holds, read out before it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** Rows that are no longer in use: a void number, somebody who may not sign in. */
  isFaded?(row: Row): boolean;
}

/** A table on a wide window; on a phone each row is a block of labelled lines. The roles keep it a table for both. */
export function DataTable<Row>({ caption, columns, rows, keyOf, isFaded }: Props<Row>) {
  return (
    <table role="table" className={styles.table}>
      <caption className={styles.heard}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, width, tools, align }) => (
            <th key={label} role="columnheader" scope="col" style={{ width, textAlign: align }}>
              <span className={tools ? styles.heard : undefined}>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" data-faded={isFaded?.(row) || undefined}>
            {columns.map(({ label, cell, bare, tools, align }) => (
              <td
                key={label}
                role="cell"
                data-label={bare || tools ? undefined : label}
                data-tools={tools}
                data-align={align}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
