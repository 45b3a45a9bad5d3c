/** Templates and their versions as the API tells them. */
import { z } from 'zod';
import { templateForms, templateStatuses, templateSteps } from '../../store/schema/index.ts';
import { activationRequest, note } from '../../templates/forms.ts';
import { instant, person } from './drafts.ts';
import { lintCounts, lintReport } from './lint.ts';

/** A template is named by its slug; ids that are none name nothing. */
const id = z.string().min(1).max(60).describe('Mã mẫu / slug: ke-hoach');
export const bySlug = z.object({ id });
export const byVersion = z.object({ id, number: z.coerce.number().int().min(1).max(1_000_000) });

const number = z.int().describe('Số phiên bản, từ 1 / number of the version');
const keeper = z.object({ organisationId: z.uuid(), name: z.string() }).meta({ id: 'TemplateKeeper' });

const rowShape = {
  id,
  title: z.string(),
  version: z
    .string()
    .nullable()
    .describe('Phiên bản có hiệu lực hôm nay; null: không có / in effect today; null: none is'),
  form: z.string().describe('Mẫu của Nghị định 30 / the form'),
  parts: z.array(z.string()).describe('Các phần của văn bản / parts of the document'),
  serves: z.enum(templateForms).describe('Quyết định kèm Kế hoạch, hoặc Kế hoạch ban hành riêng / what it is for'),
  own: z.boolean().describe('Cơ quan mình có phiên bản riêng / one’s own organisation keeps versions of it'),
  from: keeper.nullable().describe('Cơ quan giữ phiên bản có hiệu lực; null: mẫu có sẵn / whose version is in effect'),
  keptBy: keeper
    .nullable()
    .describe('Cơ quan giữ các phiên bản được liệt kê; null: mẫu có sẵn / whose versions are listed'),
  newest: z.int().describe('Phiên bản mới nhất / the newest number'),
  requested: z.boolean().describe('Có phiên bản chờ người thứ hai đồng ý / one waits for a second person'),
};
export const templateRow = z.object(rowShape).meta({ id: 'Template' });
export const templateList = z.object({ templates: z.array(templateRow) });

const day = z.string().nullable().describe('Ngày của văn bản; null: không giới hạn / dates of documents; null: open');

const versionShape = {
  number,
  status: z.enum(templateStatuses).describe('Thử nghiệm, hiệu lực, ngừng'),
  validFrom: day,
  validUntil: day,
  note: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  basedOn: z.int().nullable(),
  createdBy: person.nullable().describe('null: có sẵn trong chương trình / it came with the program'),
  createdAt: instant.nullable(),
  valid: z.boolean().describe('Không có lỗi / its lint has no errors'),
  counts: lintCounts,
  inEffect: z.boolean().describe('Đang dùng cho văn bản hôm nay / documents of today are made with it'),
  request: z
    .object({
      by: person,
      at: instant,
      validFrom: day,
      validUntil: day,
      acknowledged: z.array(z.string()),
      note: z.string(),
    })
    .nullable()
    .describe('Đang chờ người thứ hai / waits for a second person'),
};
export const templateVersion = z.object(versionShape).meta({ id: 'TemplateVersion' });
export const templateVersionDetail = z
  .object({
    ...versionShape,
    lint: lintReport,
    lintedWith: z.string().describe('Phiên bản chương trình đã kiểm tra / the program’s version that has linted it'),
  })
  .meta({ id: 'TemplateVersionDetail' });

const activation = z
  .object({
    ordinal: z.int(),
    step: z.enum(templateSteps),
    number,
    takesBack: z.int().nullable().describe('Bước được hoàn lại / the step that this one takes back'),
    acknowledged: z
      .array(z.string())
      .describe('Mã các cảnh báo đã xác nhận / codes of warnings that were acknowledged'),
    note: z.string(),
    by: person,
    approvedBy: person.nullable(),
    at: instant,
  })
  .meta({ id: 'TemplateActivation' });

export const templateDetail = z
  .object({
    ...rowShape,
    versions: z.array(templateVersion).describe('Mới nhất trước / the newest first'),
    checkouts: z
      .array(z.object({ user: person, number, at: instant }))
      .describe('Người khác trong cơ quan đang sửa / others who have taken one away to change it'),
    taken: z
      .object({ number, at: instant })
      .nullable()
      .describe('Bản mà chính mình đã tải về để sửa / the one that the caller has taken away to change'),
    activations: z.array(activation).describe('Mới nhất trước / the newest first'),
    rollsBack: z
      .int()
      .nullable()
      .describe('Bước mà POST rollback sẽ hoàn lại; null: không có / the step that a roll-back would take back'),
    secondPerson: z.boolean().describe('Kích hoạt cần người thứ hai / activation needs a second person'),
  })
  .meta({ id: 'TemplateDetail' });

export const fileQuery = z.strictObject({
  edit: z
    .enum(['true', 'false'])
    .optional()
    .describe('Lấy về để sửa: người khác được báo / taken away to be changed, which others are told'),
});

const lastStep = z
  .int()
  .min(0)
  .optional()
  .describe(
    'Bước mới nhất (activations[0].ordinal, 0: chưa có) mà người gửi đã thấy; khác thì 409 templates.changed-meanwhile / ' +
      'the newest step that was seen',
  );
export const activationBody = activationRequest.extend({ lastStep }).meta({ id: 'TemplateActivationRequest' });
export const noteBody = z.strictObject({ note: note.default(''), lastStep }).meta({ id: 'TemplateNote' });
export const templateSettings = z.strictObject({ secondPerson: z.boolean() }).meta({ id: 'TemplateSettings' });
