/** Every rule with its check, in the order of the decree. Whoever adds an area adds it here. */
import type { CheckedRule } from '../checks/check.ts';
import { lookRules } from './looks.ts';

export const allRules: readonly CheckedRule[] = [...lookRules];
