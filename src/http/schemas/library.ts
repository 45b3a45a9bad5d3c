/** A legal document as the API tells it. */
import { z } from 'zod';
import { legalStatuses } from '../../store/schema/library.ts';

const reference = z.object({ id: z.uuid(), kind: z.string(), symbol: z.string(), subject: z.string() });

export const legalDocumentSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    symbol: z.string().describe('Số, ký hiệu; Luật có thể để trống / number and symbol'),
    issuedOn: z.string().nullable().describe('YYYY-MM-DD'),
    organ: z.string(),
    subject: z.string(),
    status: z.enum(legalStatuses),
    effectiveFrom: z.string().nullable().describe('YYYY-MM-DD'),
    effectiveTo: z.string().nullable().describe('YYYY-MM-DD'),
    replacedById: z.uuid().nullable(),
    replacedBy: reference.nullable(),
    note: z.string(),
    citation: z
      .object({
        kind: z.string(),
        number: z.string().optional(),
        date: z.string().optional(),
        organ: z.string().optional(),
        subject: z.string(),
      })
      .describe('Căn cứ như trong dữ liệu kế hoạch / as a plan cites it'),
    own: z.boolean().describe('Cơ quan mình giữ, sửa được / kept by one’s own organisation'),
    from: z.object({ organisationId: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'LegalDocument' });
