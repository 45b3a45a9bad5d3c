import { roman } from '../roman.ts';

/**
 * `Phụ lục`, and a Roman numeral only where there are two or more (Phụ lục I, III.1.a).
 *
 * @param index from 0
 */
export const appendixLabel = (index: number, count: number): string =>
  count > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
