/** What a unit of a batch says in its own words, as the API tells and takes it. */
import { z } from 'zod';
import { text } from '../../plan/model/text.ts';

const kind = z.enum(['variable', 'field']).describe('Chỗ điền, hoặc đường dẫn trong kế hoạch / placeholder or path');

export const itemValues = z
  .object({
    values: z.array(
      z
        .object({
          kind,
          name: z.string(),
          heading: z.string().nullable().describe('Tiêu đề cột trong bảng / of the column'),
          own: z.string().nullable().describe('Của riêng đơn vị / the unit’s own'),
          usual: z.string().nullable().describe('Của kế hoạch gốc / the base plan’s'),
        })
        .meta({ id: 'BatchItemValue' }),
    ),
  })
  .meta({ id: 'BatchItemValues' });

export const valueChanges = z.strictObject({
  values: z
    .array(
      z.strictObject({
        kind,
        name: z.string().max(200),
        value: text.max(20_000).nullable().describe('null: theo kế hoạch gốc / as in the base plan'),
      }),
    )
    .min(1)
    .max(200),
});
