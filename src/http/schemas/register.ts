/** Issuing and the register of outgoing documents, as the API tells them. */
import { z } from 'zod';
import { draftSchema, flag, instant, person, revision, year } from './drafts.ts';

const addedFields = {
  copies: z.int().min(1).max(999_999).nullable().optional().describe('Số lượng bản phát hành'),
  urgency: z.enum(['Khẩn', 'Thượng khẩn', 'Hỏa tốc']).nullable().optional(),
  secrecy: z.enum(['Mật', 'Tối mật', 'Tuyệt mật']).nullable().optional(),
  fileNotation: z.string().max(20).nullable().optional().describe('Số và ký hiệu hồ sơ'),
  fileOrdinal: z.int().min(1).max(999).nullable().optional().describe('Số thứ tự văn bản trong hồ sơ'),
  dueOn: z.iso.date().nullable().optional().describe('Hạn trả lời'),
  note: z.string().max(500).nullable().optional(),
};
const numberOrAuto = z
  .string()
  .max(10)
  .optional()
  .describe('"57", "12a"; "auto" hoặc bỏ trống: số tiếp theo / the next');
const kind = z.string().min(1).max(10).describe('Tên loại viết tắt / abbreviation: QĐ, KH');

export const issuingBody = z.strictObject({
  revision,
  documents: z
    .array(
      z.strictObject({
        kind,
        number: numberOrAuto,
        date: z.string().max(10).describe('Ngày ban hành / day of issue: 2026-01-15'),
        ...addedFields,
      }),
    )
    .length(1)
    .describe('Văn bản chính: Quyết định, hoặc Kế hoạch ban hành riêng / the main document'),
});

export const issuedDocument = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    number: z.string(),
    symbol: z.string(),
    issuedOn: z.string(),
    version: z.int().describe('Phiên bản của dự thảo đã ban hành / the version that was issued'),
    docx: z.object({ name: z.string(), sha256: z.string() }),
    pdf: z.object({ name: z.string(), sha256: z.string() }),
    madeWith: z.unknown().describe('Phiên bản và mã băm của mẫu, phông, chương trình / what made the bytes'),
    issuedAt: instant,
    issuedBy: person,
    registerEntryId: z.uuid(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'IssuedDocument' });
export const issuedList = z.object({ items: z.array(issuedDocument) });
export const issuedAnswer = z
  .object({ draft: draftSchema, documentId: z.uuid(), numberAndSymbol: z.string() })
  .meta({ id: 'Issued' });

/** What the register is told of a document that was issued elsewhere. */
export const handEntry = z.strictObject({
  kind,
  number: numberOrAuto,
  symbol: z.string().min(1).max(30),
  issuedOn: z.string().max(10),
  typeName: z.string().min(1).max(100),
  organName: z.string().min(1).max(200),
  subject: z.string().min(1).max(2_000),
  signer: z.string().max(100).nullable().optional(),
  signerTitle: z.string().max(200).nullable().optional(),
  recipients: z.string().max(5_000).nullable().optional().describe('Mỗi nơi nhận một dòng / one a line'),
  archivedWith: z.string().max(200).nullable().optional(),
  pages: z.int().min(1).max(99_999).nullable().optional(),
  language: z.string().max(30).nullable().optional(),
  ...addedFields,
});

export const registerQuery = z.strictObject({
  year: year.optional(),
  kind: z.string().max(10).optional(),
  q: z.string().max(200).optional(),
  voided: flag,
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
});
export const workbookQuery = z.strictObject({ year: year.optional(), kind: z.string().max(10).optional() });

const optionalText = z.string().nullable();
export const registerEntry = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    year: z.int(),
    number: z.string(),
    symbol: z.string(),
    numberAndSymbol: z.string().describe('Như trên văn bản / as on the document: 09/QĐ-UBND'),
    issuedOn: z.string(),
    typeName: z.string(),
    organName: z.string(),
    subject: z.string(),
    signer: optionalText,
    signerTitle: optionalText,
    recipients: optionalText,
    archivedWith: optionalText,
    pages: z.int().nullable(),
    copies: z.int().nullable(),
    urgency: optionalText,
    secrecy: optionalText,
    language: optionalText,
    fileNotation: optionalText,
    fileOrdinal: z.int().nullable(),
    dueOn: optionalText,
    note: optionalText,
    issuedDocumentId: z.uuid().nullable(),
    draftId: z.uuid().nullable(),
    createdAt: instant,
    createdBy: person,
    voidedAt: instant.nullable(),
    voidReason: optionalText,
  })
  .meta({ id: 'RegisterEntry' });
export const registerList = z.object({ items: z.array(registerEntry), total: z.int() }).meta({ id: 'RegisterList' });
export const voiding = z.strictObject({ reason: z.string().max(1_000) });
