/** The work on one Word file from outside that a process of its own does: through the gate, checked, annotated, mended. */
import type { Finding } from '../../failure.ts';
import { admit, writePackage } from '../../word/package.ts';
import { packingOf } from '../../word/packing.ts';
import { findingsOf } from '../check-form.ts';
import { checkParts, treesToCheck } from '../check-parts.ts';
import { mendForm, type Mended } from '../mend/mend-form.ts';
import { annotate } from './annotate.ts';
import { plainReport, type FormReport } from './report.ts';

export interface CheckOrder {
  /** The file's name, for messages. */
  name: string;
  /** The file with comments is wanted. */
  annotate: boolean;
  /** The file mended is wanted. */
  fix: boolean;
}

export interface MendedFile {
  docx: Uint8Array;
  mends: Mended[];
  /** The mended file checked again: what needs a person. */
  report: FormReport;
}

export interface CheckedFile {
  report: FormReport;
  /** What the gate stripped, and where. */
  stripped: readonly Finding[];
  /** The file with comments. */
  annotated?: Uint8Array;
  mended?: MendedFile;
}

/** @throws Failure of the gate and of the reading, `nd30.paragraph-too-long` */
export function checkOutside(bytes: Uint8Array, order: CheckOrder): CheckedFile {
  const trees = treesToCheck();
  const { parts, findings: stripped } = admit(bytes, order.name, 'check', trees);
  const known = checkParts(parts, trees);
  const { report } = known;
  const checked: CheckedFile = { report: plainReport(report), stripped };
  if (order.annotate) checked.annotated = writePackage(annotate(parts, findingsOf(report), trees), packingOf);
  if (order.fix) {
    const mended = mendForm(parts, known);
    checked.mended = {
      docx: writePackage(mended.parts, packingOf),
      mends: mended.mends,
      report: plainReport(mended.report),
    };
  }
  return checked;
}

/** Loads the code, so that the first file need not wait for it. */
export const warmUp = (): boolean => true;
