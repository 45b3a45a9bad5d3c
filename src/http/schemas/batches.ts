/** Batches, their items and their progress, as the API tells them. */
import { z } from 'zod';
import { batchActions, type BatchAction } from '../../batches/lifecycle.ts';
import { batchFormats, batchStatuses, dryRunStates, itemStatuses } from '../../store/schema/index.ts';
import { instant, person } from './drafts.ts';
import { findingSchema } from './finding.ts';

const format = z.enum(batchFormats);
const formats = z.array(format).min(1).max(2);
const pattern = z
  .string()
  .max(500)
  .nullable()
  .describe('Mẫu đặt tên tệp (Handlebars), không có đuôi; null: mẫu thường dùng / of file names; null: the usual one');
const template = z.string().max(100).describe('Mã mẫu (GET /api/v1/templates) / template id');
const title = z.string().max(300);
const overrides = z
  .record(z.string(), z.array(z.unknown()))
  .describe('Thay đổi riêng theo mã đơn vị, JSON Patch (RFC 6902) / by unit code');
const unitCode = z.string().regex(/^\d{5}$/, 'Mã đơn vị gồm 5 chữ số.');

const chosenUnits = z
  .strictObject({
    provinces: z.array(z.string().max(100)).max(100).optional().describe('Tên hoặc mã / names or codes'),
    codes: z.array(unitCode).max(20_000).optional(),
    below: z
      .boolean()
      .optional()
      .describe('Các xã của tỉnh mình và của cơ quan trực thuộc / the communes of the own province and of those below'),
  })
  .describe('Đơn vị chọn từ danh mục; bỏ trống nếu sẽ tải bảng lên / chosen from the list');

const base = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('draft'), draftId: z.uuid() }),
  z.strictObject({ from: z.literal('published'), draftId: z.uuid() }),
  z.strictObject({ from: z.literal('sample'), sample: z.string().max(100) }),
  z.strictObject({ from: z.literal('json'), plan: z.unknown().describe('Dữ liệu kế hoạch / plan data') }),
]);

export const newBatch = z.strictObject({
  title: title.optional(),
  base,
  units: chosenUnits.optional(),
  formats,
  pattern: pattern.optional(),
  template: template.optional(),
  overrides: overrides.optional(),
});

export const batchChange = z.strictObject({
  title: title.optional(),
  formats: formats.optional(),
  pattern: pattern.optional(),
  template: template
    .optional()
    .describe(
      'Mẫu, với phiên bản đang có hiệu lực; nêu lại mẫu cũ để lấy phiên bản mới / with the version in effect now',
    ),
  overrides: overrides.optional(),
  units: chosenUnits.optional().describe('Thay cho các đơn vị đang có / in place of those there are'),
});

const page = z.coerce.number().int().min(1).max(100_000).optional();
export const batchQuery = z.strictObject({ page });

const counts = z
  .object(
    Object.fromEntries(itemStatuses.map((status) => [status, z.int()])) as Record<
      (typeof itemStatuses)[number],
      z.ZodInt
    >,
  )
  .meta({ id: 'BatchCounts' });
const rate = z.number().optional().describe('Văn bản mỗi giây, lúc này / documents a second, now');
const secondsLeft = z.int().optional();

export const batchSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    status: z.enum(batchStatuses),
    units: z.int(),
    counts,
    formats: z.array(format),
    pattern: z.string().nullable(),
    template: z.string(),
    templateVersion: z.string().nullable().describe('Phiên bản mẫu của cả đợt / the version for all units'),
    baseTitle: z.string(),
    baseDraftId: z.uuid().nullable(),
    overridden: z.int().describe('Số đơn vị có thay đổi riêng / units with overrides'),
    createdBy: person,
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    expiresAt: instant.describe('Đợt và các tệp được giữ đến lúc này / kept until then'),
    dryRunState: z.enum(dryRunStates).nullable(),
    allowed: z
      .array(z.enum(Object.keys(batchActions) as [BatchAction, ...BatchAction[]]))
      .describe('Người gọi làm được gì lúc này / what the caller may do now'),
    rate,
    secondsLeft,
  })
  .meta({ id: 'Batch' });
export const batchList = z.object({ batches: z.array(batchSchema), total: z.int() }).meta({ id: 'BatchList' });

export const itemQuery = z.strictObject({
  status: z.enum(itemStatuses).optional(),
  search: z.string().max(200).optional().describe('Tên đơn vị, tỉnh, hoặc mã; có dấu hoặc không dấu / words or code'),
  page,
});
const itemFile = z
  .object({
    ordinal: z.int(),
    path: z.string().describe('Trong tệp ZIP / in the archive'),
    format,
    sha256: z.string(),
    bytes: z.int(),
    pages: z.int().nullable(),
  })
  .meta({ id: 'BatchFile' });
export const batchItem = z
  .object({
    code: z.string(),
    unitName: z.string(),
    provinceName: z.string(),
    status: z.enum(itemStatuses),
    attempts: z.int(),
    error: z.object({ code: z.string(), message: z.string(), findings: z.array(findingSchema) }).nullable(),
    finishedAt: instant.nullable(),
    handedOver: z.boolean(),
    files: z.array(itemFile),
  })
  .meta({ id: 'BatchItem' });
export const itemList = z.object({ items: z.array(batchItem), total: z.int() }).meta({ id: 'BatchItemList' });

export const byItem = z.object({ id: z.uuid(), code: unitCode });
export const byDocument = z.object({
  id: z.uuid(),
  code: unitCode,
  ordinal: z.coerce.number().int().min(0).max(1_000),
});

const rowFinding = z
  .object({
    ...findingSchema.shape,
    column: z.string().optional().describe('Cột của ô có lỗi / the column of the cell at fault'),
    heading: z.string().optional(),
  })
  .meta({ id: 'RowFinding' });
const rowFindings = z
  .object({
    row: z.int().optional().describe('Hàng trong bảng; không có khi chọn từ danh mục / row of the table'),
    code: z.string(),
    name: z.string(),
    findings: z.array(rowFinding),
  })
  .meta({ id: 'RowFindings' });
const dryRun = z
  .object({
    units: z.int(),
    failing: z.array(rowFindings).describe('Đơn vị sẽ lỗi, và vì sao / rows that would fail, and why'),
    notices: z.array(rowFindings).describe('Tên cần người quyết định / names that a person must decide on'),
    findings: z
      .array(findingSchema)
      .describe(
        'Chung cho cả đợt: bảng, thay đổi riêng, cột không dùng / of the whole: table, overrides, unused columns',
      ),
    unusedColumns: z.array(
      z.object({
        letter: z.string(),
        heading: z.string(),
        near: z.string().optional().describe('Tên có lẽ muốn ghi / what was perhaps meant'),
      }),
    ),
    pages: z.int().describe('Ước tính / estimate'),
    seconds: z.number().describe('Ước tính / estimate'),
    bytes: z.int().describe('Ước tính / estimate'),
  })
  .meta({ id: 'DryRun' });
export const dryRunAnswer = z
  .object({
    state: z.enum(dryRunStates).nullable().describe('null: chưa chạy thử / there was none'),
    result: dryRun.optional(),
    error: z.string().optional().describe('Vì sao không xong / why it could not be finished'),
  })
  .meta({ id: 'DryRunAnswer' });

export const handingOver = z.strictObject({
  codes: z
    .array(unitCode)
    .min(1)
    .max(20_000)
    .optional()
    .describe('Tất cả đơn vị đã xong nếu không nêu / all that are done'),
});
export const handOverAnswer = z
  .object({
    handedOver: z.array(z.object({ code: z.string(), draftId: z.uuid() })),
    refused: z.array(z.object({ code: z.string(), name: z.string(), message: z.string() })),
  })
  .meta({ id: 'HandOver' });

/** One event of the stream. */
export const batchProgress = z
  .object({ status: z.enum(batchStatuses), units: z.int(), ...counts.shape, rate, secondsLeft })
  .meta({ id: 'BatchProgress' });

export const unitsQuery = z.strictObject({
  name: z.string().max(200).optional().describe('Tên tệp, để nêu trong thông báo lỗi / the file’s name, for messages'),
});
export const startingTableQuery = z.strictObject({
  provinces: z
    .string()
    .max(2_000)
    .optional()
    .describe('Tên hoặc mã tỉnh, cách nhau bằng dấu phẩy; tất cả nếu không nêu / names or codes, by commas'),
  batch: z
    .uuid()
    .optional()
    .describe(
      'Các đơn vị của đợt này nếu không nêu tỉnh, kèm cột cho từng giá trị của kế hoạch gốc / its units, and a column for each value of its base plan',
    ),
});
