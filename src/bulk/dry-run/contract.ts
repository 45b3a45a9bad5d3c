/** What a dry run answers. */
import type { Finding } from '../../failure.ts';

/** A finding about one row; where a column set what is at fault, its `path` is the cell and the sentence begins with it. */
export interface RowFinding extends Finding {
  /** As spreadsheets name it. */
  column?: string;
  heading?: string;
}

export interface RowFindings {
  /** None when the unit was chosen from the list. */
  row?: number;
  code: string;
  /** `phường Ba Đình, thành phố Hà Nội` */
  name: string;
  findings: RowFinding[];
}

export interface UnusedColumn {
  letter: string;
  heading: string;
  /** The placeholder that was perhaps meant. */
  near?: string;
}

export interface DryRun {
  units: number;
  /** Every row that would fail. */
  failing: RowFindings[];
  /** Names that a person must decide on. */
  notices: RowFindings[];
  /** Of the whole: what the table and the overrides say, columns without use, faults that every unit has. */
  findings: Finding[];
  unusedColumns: UnusedColumn[];
  /** Estimates for the units that would not fail, by a few that were made. */
  pages: number;
  seconds: number;
  bytes: number;
}
