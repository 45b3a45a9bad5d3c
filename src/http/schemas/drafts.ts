/** Drafts, their versions and what they are issued as, as the API tells them. */
import { z } from 'zod';
import { draftActions, draftStatuses, type DraftAction } from '../../drafts/lifecycle.ts';
import { planForms } from '../../drafts/create/samples.ts';
import { draftVersions } from '../../store/schema/index.ts';
import { findingSchema } from './finding.ts';

export const instant = z.string().describe('ISO 8601, UTC');
export const person = z.object({ id: z.uuid(), fullName: z.string() }).meta({ id: 'Person' });
/** Checked and told by the rooms, in findings; here it is any object. */
export const planData = z.record(z.string(), z.unknown()).describe('Dữ liệu kế hoạch / plan data (DraftPlan)');

export const byId = z.object({ id: z.uuid() });
export const byNumber = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(1_000_000) });

export const revision = z
  .int()
  .min(1)
  .describe('Phiên bản lưu mà nội dung được soạn trên đó / the revision that it was written on');

export const year = z.coerce.number().int().min(1945).max(2100);
export const flag = z.enum(['true', 'false']).optional();

export const draftQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Từ cần tìm, có dấu hoặc không dấu / words, with or without marks'),
  year: year.optional(),
  unit: z.string().max(10).optional().describe('Mã đơn vị / unit code'),
  status: z.enum(draftStatuses).optional(),
  archived: flag,
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(100).optional(),
});

const rowShape = {
  id: z.uuid(),
  title: z.string(),
  year: z.int().nullable(),
  unitCode: z.string().nullable(),
  status: z.enum(draftStatuses),
  revision: z.int(),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: person,
  archivedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  handedOverBy: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Cơ quan cấp trên đã bàn giao, nếu có / the organisation above that has handed it over'),
};
export const draftRow = z.object(rowShape).meta({ id: 'DraftRow' });
export const draftList = z.object({ items: z.array(draftRow), total: z.int() }).meta({ id: 'DraftList' });

export const draftSchema = z
  .object({
    ...rowShape,
    submittedAt: instant.nullable(),
    approvedAt: instant.nullable(),
    template: z
      .string()
      .nullable()
      .describe('Mẫu đã chọn; null: mẫu thường dùng / the template that was chosen; null: the usual one'),
    allowed: z
      .array(z.enum(Object.keys(draftActions) as [DraftAction, ...DraftAction[]]))
      .describe('Người gọi làm được gì lúc này / what the caller may do now'),
    plan: planData,
    findings: z.array(findingSchema),
  })
  .meta({ id: 'Draft' });

export const publishedList = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        title: z.string(),
        year: z.int().nullable(),
        publishedAt: instant,
        from: z.object({ organisationId: z.uuid(), name: z.string() }),
      })
      .meta({ id: 'PublishedPlan' }),
  ),
});

const newYear = z.int().min(1945).max(2100).optional();
/** What the report of `POST /api/v1/import` has told of a piece. */
const doubt = z.strictObject({
  path: z.string().max(500),
  state: z.enum(['free', 'placed']),
  what: z.string().max(500),
  text: z.string().max(20_000),
});
export const newDraft = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('empty'), year: z.int().min(1945).max(2100), form: z.enum(planForms) }),
  z.strictObject({ from: z.literal('sample'), sample: z.string().max(100) }),
  z.strictObject({ from: z.literal('draft'), draftId: z.uuid(), newYear }),
  z.strictObject({ from: z.literal('published'), draftId: z.uuid(), newYear }),
  z.strictObject({
    from: z.literal('imported'),
    plan: z.unknown().describe('plan của POST /api/v1/import / as it was read'),
    doubts: z.array(doubt).max(20_000).optional().describe('Những đoạn cần xem lại / pieces to be looked at'),
    ownUnit: z
      .boolean()
      .optional()
      .describe('Văn bản của cơ quan khác: đổi sang đơn vị mình / another organ’s document, made one’s own'),
    newYear,
  }),
  z.strictObject({ from: z.literal('json'), plan: z.unknown().describe('Dữ liệu kế hoạch / plan data') }),
]);

const note = z.string().max(1_000);
export const saving = z.strictObject({
  revision,
  plan: z.unknown().describe('Dữ liệu kế hoạch, có thể còn dở dang / plan data, however unfinished'),
  reason: z.enum(['autosave', 'saved']).optional().describe('Mặc định / default: autosave'),
  note: note.optional(),
});
export const saved = z.object({ revision: z.int(), savedAt: instant }).meta({ id: 'Saved' });
/** The revision that is meant; refused when it is another by now. */
export const step = z.strictObject({ revision: revision.optional() }).nullish();
export const returning = z.strictObject({ note });

const change = z.enum(['changed', 'added', 'removed', 'moved']);
const versionShape = {
  number: z.int(),
  revision: z.int(),
  reason: z.enum(draftVersions.reason.enumValues),
  note: z.string().nullable(),
  madeBy: person,
  madeAt: instant,
};
export const versionList = z
  .object({
    items: z.array(z.object(versionShape).meta({ id: 'VersionRow' })),
    current: z.object({ revision: z.int(), updatedAt: instant, updatedBy: person }),
  })
  .meta({ id: 'VersionList' });
export const versionSchema = z
  .object({
    ...versionShape,
    plan: planData,
    differences: z
      .array(
        z
          .object({
            change,
            path: z.string().describe('Chỗ trong nội dung hiện tại; mục đã xóa: trong phiên bản này / the place now'),
            pathBefore: z.string().optional().describe('Chỗ trong phiên bản này, nếu khác / the place in this version'),
            pathLabel: z.string().describe('Chỗ đó bằng lời / the place in words'),
            before: z.unknown().optional(),
            after: z.unknown().optional(),
          })
          .meta({ id: 'Difference' }),
      )
      .describe('Từ phiên bản này đến nội dung hiện tại / from this version to the present'),
    differencesLeft: z.int(),
  })
  .meta({ id: 'Version' });
export const restored = z.object({ revision: z.int(), savedAt: instant, plan: planData }).meta({ id: 'Restored' });
