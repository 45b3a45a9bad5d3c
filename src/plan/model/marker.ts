/** The signs that stand before an item. */
import { z } from 'zod';

/**
 * `I.` Roman, `1.` Arabic, `a)` Vietnamese letters (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.đ); `1.1` and `1.1.` put the
 * number of the item above before their own; `-`, `+`, `*` are signs the decree does not regulate; the empty one is none.
 */
export const markers = ['I.', '1.', 'a)', '1.1', '1.1.', '-', '+', '*', ''] as const;
export const marker = z.enum(markers).meta({ id: 'Marker' });
export type Marker = z.infer<typeof marker>;
