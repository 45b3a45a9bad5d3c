/** A document made by breaking one rule. */
import type { Rule } from '../../../src/nd30/rule.ts';
import type { Change } from './broken-file.ts';
import type { BaseName } from './right-files.ts';

export interface Breakage {
  rule: Rule['id'];
  /** What is done, where one rule is broken in several ways. */
  how?: string;
  /** The right file that is broken. */
  of: BaseName;
  change: Change;
}

/** A right document that must give no finding of these rules that the file before the change does not give. */
export interface RightVariant {
  what: string;
  of: BaseName;
  change: Change;
}
