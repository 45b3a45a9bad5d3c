/** Phrases as the API tells them. */
import { z } from 'zod';
import { phraseKinds, phraseStatuses } from '../../store/schema/phrases.ts';
import { draftStatuses } from '../../drafts/lifecycle.ts';
import { instant, person } from './drafts.ts';
import { findingSchema } from './finding.ts';

export const phraseBodySchema = z
  .record(z.string(), z.unknown())
  .describe('{"citations": [Citation, …]} hoặc {"blocks": [Block, …]} / in the shapes of a plan');

const warnings = z
  .array(findingSchema)
  .describe('Căn cứ đã hết hiệu lực, bị thay thế / citations that have expired or are replaced');

export const phraseSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(phraseKinds),
    status: z.enum(phraseStatuses).describe('offered: đang dùng; withdrawn: ngừng dùng'),
    title: z.string(),
    unit: z.string(),
    body: phraseBodySchema,
    newest: z.int().describe('Phiên bản mới nhất / the newest version'),
    updatedAt: instant,
    updatedBy: person,
    own: z.boolean().describe('Cơ quan mình giữ, sửa được / kept by one’s own organisation'),
    from: z.object({ organisationId: z.uuid(), name: z.string() }),
    drafts: z.int().describe('Số kế hoạch của cơ quan mình đã chèn / own drafts that it was put into'),
    warnings,
  })
  .meta({ id: 'Phrase' });

export const phraseList = z.object({
  items: z.array(phraseSchema),
  total: z.int(),
  units: z.array(z.string()).describe('Các phòng ban có nhiệm vụ mẫu / units that duties are for'),
});

export const phraseVersionSchema = z
  .object({
    number: z.int(),
    title: z.string(),
    unit: z.string(),
    note: z.string(),
    body: phraseBodySchema,
    createdBy: person,
    createdAt: instant,
  })
  .meta({ id: 'PhraseVersion' });

export const phraseTrialAnswer = z.object({
  findings: z.array(findingSchema).describe('Chỗ điền sai, căn cứ đã cũ / wrong placeholders, old citations'),
  filled: phraseBodySchema.describe('Nội dung khi điền cho một xã làm ví dụ / the words, filled in for an example'),
});

export const placeholderList = z.object({
  items: z.array(
    z.object({
      written: z.string().describe('Viết trong câu: {{don_vi.ten}} / as it stands in a text'),
      meaning: z.string(),
    }),
  ),
});

export const filledPhrase = z.object({
  number: z.int(),
  body: phraseBodySchema,
  filled: phraseBodySchema.describe('Nội dung như sẽ in trong kế hoạch / the words as that plan would print them'),
  warnings,
});

export const phraseUsesSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        number: z.int().describe('Phiên bản đã chèn / the version that was put in'),
        draft: z.object({
          id: z.uuid(),
          title: z.string(),
          status: z.enum(draftStatuses),
          archived: z.boolean(),
        }),
        path: z.string(),
        usedBy: person,
        usedAt: instant,
        standing: z
          .enum(['unchanged', 'changed', 'gone'])
          .describe('Câu chữ còn nguyên, đã sửa, không còn / whether the words still stand'),
      })
      .meta({ id: 'PhraseUse' }),
  ),
  total: z.int(),
  below: z
    .object({ drafts: z.int(), organisations: z.int() })
    .describe('Ở các cơ quan cấp dưới, chỉ số lượng / in organisations below, counted only'),
});
