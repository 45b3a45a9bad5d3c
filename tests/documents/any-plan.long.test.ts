/** `npm run test:long`: other plans every time; a failure tells seed and path to try again with. */
import { it } from 'vitest';
import { anyJson, brokenRules, refusedTexts, rightPlans, validatedPlans } from './any-plan/promise.ts';

it('many drafts become documents that hold exactly what they say', () => rightPlans('draft', 4_000));
it('many complete plans become documents that hold exactly what they say', () => rightPlans('complete', 3_000));
it('many plans with broken rules become documents or data errors', () => brokenRules(2_000));
it('many texts that no document can hold are refused with their path', () => refusedTexts(4_000));
it('much JSON becomes documents or data errors', () => anyJson(20_000));
it('many plans become documents without an error in the Open XML SDK', () => validatedPlans(300));
