/**
 * What reading a document into a plan tells: the plan, and piece by piece what became of the source. Plain data, for it crosses
 * from process to process and is the JSON of every door. The rule is that nothing is lost: each piece of the source is printed by
 * the plan, printed by the form itself, or quoted here.
 */
import type { Finding } from '../failure.ts';
import type { Plan } from '../plan/model/plan.ts';

/** Where the source came from. */
export type SourceFormat = 'docx' | 'text';

/** Where a piece stands in the source. */
export interface SourcePlace {
  /** Part of the package, `word/document.xml`; absent for text. */
  part?: string;
  /** Paragraph of its part, from 1; of a text: the paragraph as it was joined from lines. */
  paragraph: number;
  /** Lines of the text, from 1, inclusive. Absent for Word files. */
  lines?: { from: number; to: number };
  /** Row and cell, from 1, of the innermost table around it. */
  cell?: { row: number; cell: number };
}

/**
 * `placed` stands in a field of the plan that has its meaning; `form` the form prints it by itself (Quốc hiệu, `Nơi nhận:`,
 * what is computed); `free` its meaning was not understood, the plan keeps it as a free block at its place; `noise` does not
 * belong to the document (page numbers, running heads, stamps of signing, addresses of web pages): quoted here, not printed.
 */
export type PieceState = 'placed' | 'form' | 'free' | 'noise';

/** Below this a clerk is asked to look. */
export const surely = 0.75;

/** A stretch of the source and what it was taken for. */
export interface Piece {
  /** The words as they stand, NFC, blanks as single spaces. */
  text: string;
  place: SourcePlace;
  state: PieceState;
  /** What it is, in Vietnamese: `Căn cứ ban hành văn bản`, `Số trang`. */
  what: string;
  /** Where in the plan: `plan.pillars[0].tasks[2].text`; empty where the form prints it, and for noise. */
  path: string;
  /** 0 to 1. */
  confidence: number;
}

export interface ImportReport {
  format: SourceFormat;
  /** Which parts were recognised. */
  parts: { decision: boolean; plan: boolean; appendices: number };
  /** All of the source, in its order. */
  pieces: Piece[];
  counts: Record<PieceState, number> & { uncertain: number };
  /** What the checks say of the plan as it was read: typing errors, missing numbers, odd signs of the source. */
  findings: Finding[];
  /** What the gate stripped from a Word file. */
  stripped: Finding[];
}

export interface Imported {
  plan: Plan;
  report: ImportReport;
}
