/**
 * What a sheet cannot show, kept in a hidden sheet of our own workbooks: keys of columns, organs told from plain text, blocks.
 * Each is kept beside the text that the sheet shows for it, and counts only while the sheet still shows that text, wherever
 * it has been moved to. So what somebody changes in Excel always wins.
 */

export const keepsakeSheet = 'kehoach';
const version = 'kehoach-appendix-1';

export type KeepsakeKind = 'appendix' | 'front' | 'column' | 'title' | 'cell' | 'after';

export interface Keepsake {
  kind: KeepsakeKind;
  /** Row and column of the sheet, from 0. */
  row: number;
  column: number;
  shown: string;
  /** JSON. */
  value: unknown;
}

/** Excel takes 32,767 characters a cell; counted low, for what is escaped. */
const pieceLength = 30_000;

export function keepsakeRows(keepsakes: readonly Keepsake[]): (string | number)[][] {
  return [
    [version],
    ...keepsakes.map(({ kind, row, column, shown, value }) => {
      const json = JSON.stringify(value);
      const pieces = Math.max(1, Math.ceil(json.length / pieceLength));
      const cut = Array.from({ length: pieces }, (_, i) => json.slice(i * pieceLength, (i + 1) * pieceLength));
      return [kind, row, column, shown, ...cut];
    }),
  ];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function keepsakeOf(row: readonly unknown[]): Keepsake | undefined {
  const [kind, at, column, shown, ...pieces] = row;
  try {
    const value: unknown = JSON.parse(pieces.map(text).join(''));
    return { kind: text(kind) as KeepsakeKind, row: Number(at), column: Number(column), shown: text(shown), value };
  } catch {
    // Somebody wrote into the hidden sheet: what cannot be read is as if it was not there.
    return undefined;
  }
}

/** The keepsakes of a workbook, by what they are for; of any other sheet none. */
export class Keepsakes {
  private readonly all = new Map<string, Keepsake[]>();
  /** Whether the workbook is one of ours. */
  readonly present: boolean;

  constructor(rows: readonly (readonly unknown[])[] | undefined) {
    this.present = rows?.[0]?.[0] === version;
    for (const row of this.present ? (rows?.slice(1) ?? []) : []) {
      const keepsake = keepsakeOf(row);
      if (!keepsake) continue;
      const key = `${keepsake.kind} ${keepsake.shown}`;
      this.all.set(key, [...(this.all.get(key) ?? []), keepsake]);
    }
  }

  /** What was kept for this text: the one from this very place, or else the first of the same column. */
  find(kind: KeepsakeKind, shown: string, row = -1, column = -1): unknown {
    const found = this.all.get(`${kind} ${shown}`) ?? [];
    const same = found.filter((one) => column < 0 || one.column === column);
    return (same.find((one) => one.row === row) ?? same[0])?.value;
  }

  /** Whether that very place was kept, with that text. */
  has(kind: KeepsakeKind, shown: string, row: number, column: number): boolean {
    return (this.all.get(`${kind} ${shown}`) ?? []).some((one) => one.row === row && one.column === column);
  }
}
