/** The work on one template from outside that a process of its own does. */
import type { LintedTemplate } from '../contract.ts';
import { lintTemplate } from './lint-template.ts';

export interface LintOrder {
  /** The file's name, for messages. */
  name: string;
  /** The file with comments is wanted. */
  annotate: boolean;
}

/** @throws Failure as `lintTemplate` */
export const lintOutside = (bytes: Uint8Array, { name, annotate }: LintOrder): LintedTemplate =>
  lintTemplate(bytes, name, { annotate });
