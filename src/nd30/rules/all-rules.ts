/** Every rule with its check, in the order of the decree. Whoever adds an area adds it here. */
import type { CheckedRule } from '../checks/check.ts';
import { appendixRules } from './appendix.ts';
import { capitalRules } from './capitals.ts';
import { drawnRuleRules } from './drawn-rules.ts';
import { headRules } from './head.ts';
import { lookRules } from './looks.ts';
import { numberRules } from './number.ts';
import { pageNumberRules } from './page-number.ts';
import { pageRules } from './page.ts';
import { placeDateRules } from './place-date.ts';
import { preambleRules } from './preamble.ts';
import { presentRules } from './present.ts';
import { recipientRules } from './recipients.ts';
import { signatureRules } from './signature.ts';
import { spacingRules } from './spacing.ts';
import { structureRules } from './structure.ts';
import { titleTextRules } from './title-text.ts';
import { typefaceRules } from './typeface.ts';

export const allRules: readonly CheckedRule[] = [
  ...pageRules,
  ...typefaceRules,
  ...pageNumberRules,
  ...headRules,
  ...drawnRuleRules,
  ...numberRules,
  ...placeDateRules,
  ...titleTextRules,
  ...lookRules,
  ...preambleRules,
  ...spacingRules,
  ...structureRules,
  ...signatureRules,
  ...recipientRules,
  ...appendixRules,
  ...presentRules,
  ...capitalRules,
];
