/** What people enter about a legal document, and what they ask for. */
import { z } from 'zod';
import { legalStatuses } from '../store/schema/library.ts';

export const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

export const needed = (longest: number) => line(longest).pipe(z.string().min(1));

const day = z.iso.date().nullable();

const fields = {
  kind: needed(60).describe('Loại văn bản: Luật, Nghị định … / kind'),
  symbol: line(60).describe('Số, ký hiệu; Luật có thể để trống / number and symbol'),
  issuedOn: day.describe('Ngày ban hành / day of issue'),
  organ: line(300).describe('Cơ quan ban hành / the organ that issued it'),
  subject: needed(2_000).describe('Trích yếu; tên của Luật / what it is about'),
  status: z.enum(legalStatuses).describe('Còn hiệu lực, hết hiệu lực, bị thay thế / in force or not'),
  effectiveFrom: day.describe('Có hiệu lực từ ngày / in force from'),
  effectiveTo: day.describe('Ngày cuối còn hiệu lực / the last day in force'),
  replacedById: z.uuid().nullable().describe('Văn bản thay thế, trong danh mục / what replaces it'),
  note: line(2_000).describe('Ghi chú / note'),
};

export const newLegalDocument = z.strictObject({
  ...fields,
  symbol: fields.symbol.default(''),
  organ: fields.organ.default(''),
  issuedOn: fields.issuedOn.default(null),
  status: fields.status.default('in-force'),
  effectiveFrom: fields.effectiveFrom.default(null),
  effectiveTo: fields.effectiveTo.default(null),
  replacedById: fields.replacedById.default(null),
  note: fields.note.default(''),
});

export const legalDocumentChange = z.strictObject(fields).partial();

export const legalDocumentQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Số, ký hiệu hoặc từ, có dấu hoặc không / number or words'),
  status: z.enum(legalStatuses).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

export type LegalFields = z.output<typeof newLegalDocument>;
export type LegalChange = z.output<typeof legalDocumentChange>;
export type LegalQuery = Partial<z.output<typeof legalDocumentQuery>>;
