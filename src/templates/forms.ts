/** What people say about templates, for both doors. */
import { z } from 'zod';
import type { Finding } from '../failure.ts';
import { invalid } from './refusals.ts';

const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

export const note = line(500).describe('Ghi chú: đổi gì, vì sao / what is changed, and why');

const day = z.iso.date().nullable().default(null);

/** `ActivationRequest` of the contract. */
export const activationRequest = z.strictObject({
  validFrom: day.describe('Dùng cho văn bản từ ngày; null: không giới hạn / for documents from this day on'),
  validUntil: day.describe('… đến hết ngày / until this day, included'),
  acknowledged: z
    .array(z.string().max(100))
    .max(500)
    .default([])
    .describe('Mã của mọi cảnh báo, từng mã một / codes of all warnings of its lint, one by one'),
  note: note.default(''),
});

export const newTemplate = z.strictObject({
  id: z
    .string()
    .max(60)
    // `/mau/the` is the page of the tags.
    .regex(/^(?!the$)[a-z0-9]+(-[a-z0-9]+)*$/),
  title: line(200).pipe(z.string().min(1)),
  note: note.default(''),
});
export type NewTemplate = z.infer<typeof newTemplate>;

export const newVersion = z.strictObject({
  note: note.default(''),
  basedOn: z.coerce.number().int().min(0).max(1_000_000),
});
export type NewVersion = z.infer<typeof newVersion>;

const wanted: Readonly<Record<string, string>> = {
  id: 'Mã mẫu (id) gồm chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 60 ký tự, ví dụ ke-hoach-cap-xa (trừ “the”); hãy sửa lại.',
  title: 'Tên mẫu (title) phải có, nhiều nhất 200 ký tự; hãy sửa lại.',
  note: 'Ghi chú (note) dài nhất 500 ký tự; hãy rút gọn.',
  basedOn:
    'basedOn phải là số của phiên bản mới nhất mà bạn đã lấy về để sửa (newest của mẫu); hãy tải lại danh mục rồi gửi lại.',
  validFrom: 'Ngày bắt đầu phải là ngày có thật dạng 2027-01-01; hãy sửa lại hoặc để trống.',
  validUntil: 'Ngày kết thúc phải là ngày có thật dạng 2027-12-31; hãy sửa lại hoặc để trống.',
  acknowledged: 'Mã cảnh báo phải lấy từ kết quả kiểm tra của phiên bản; hãy sửa lại.',
};

/** @throws Failure `templates.bad-fields` (kind `input`), which names each field */
export function readFields<T>(schema: z.ZodType<T>, fields: unknown): T {
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
  const findings = names.map((path): Finding => {
    const message = wanted[path] ?? 'Yêu cầu có phần không dùng được; xem mô tả tại /docs.';
    return { code: 'templates.bad-fields', severity: 'error', path, message };
  });
  throw invalid('templates.bad-fields', findings.map(({ message }) => message).join(' '), findings);
}
