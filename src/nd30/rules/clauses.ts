/** Places in Phụ lục I, Phần I, as rules cite them. */
import type { Clause } from '../rule.ts';

/** `form('II', '1', 'b')`: điểm b khoản 1 Mục II Phần I Phụ lục I. */
export const form = (section: Clause['section'] & string, number?: string, letter?: string): Clause => ({
  appendix: 'I',
  part: 'I',
  section,
  ...(number !== undefined && { number }),
  ...(letter !== undefined && { letter }),
});

/** A model of Phụ lục III: `model('1.3')`. */
export const model = (name: string): Clause => ({ appendix: 'III', model: name });
