/** What may be said of a new API token. */
import { z } from 'zod';
import { scopes } from '../rights.ts';

export const newApiToken = z.strictObject({
  name: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, 'Thiếu tên mã truy cập.').max(100, 'Tên mã truy cập quá dài.'))
    .describe('Dùng vào việc gì / what it is for'),
  scopes: z
    .array(z.enum(scopes))
    .min(1, 'Hãy chọn ít nhất một phạm vi.')
    .transform((list) => [...new Set(list)]),
  days: z
    .int()
    .min(1, 'Ít nhất 1 ngày.')
    .max(366, 'Nhiều nhất 366 ngày.')
    .describe('Số ngày có hiệu lực / days it lasts'),
});
export type NewApiToken = z.infer<typeof newApiToken>;
