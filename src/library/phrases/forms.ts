/** What people enter about a phrase, and what they ask for. */
import { z } from 'zod';
import { phraseKinds, phraseStatuses } from '../../store/schema/phrases.ts';
import { line, needed } from '../forms.ts';

/** Read by `readBody`, which tells its faults by their places. */
const body = z
  .record(z.string(), z.unknown())
  .describe(
    '{"citations": [Citation, …]} cho bộ căn cứ, {"blocks": [Block, …]} cho các loại khác; chữ có thể có chỗ điền {{…}} / citations, or paragraphs with placeholders',
  );

const kind = z
  .enum(phraseKinds)
  .describe('Bộ căn cứ; mục đích, yêu cầu; nhiệm vụ của phòng ban; đoạn kết; câu khác / what it is');

const words = {
  title: needed(200).describe('Tên trong thư viện / name in the library'),
  unit: line(200).describe('Nhiệm vụ của phòng ban nào; loại khác để trống / for a duty: whose'),
  body,
  note: line(2_000).describe('Ghi chú của phiên bản / note on the version'),
};

export const newPhrase = z.strictObject({
  kind,
  ...words,
  unit: words.unit.default(''),
  note: words.note.default(''),
});

export const phraseChange = z.strictObject({
  basedOn: z.int().min(1).describe('Phiên bản mà nội dung được sửa từ đó / the version that it was written on'),
  ...words,
  unit: words.unit.default(''),
  note: words.note.default(''),
});

export const phraseStep = z.strictObject({
  status: z.enum(phraseStatuses).describe('offered: đưa ra dùng; withdrawn: ngừng dùng'),
});

export const phraseQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Từ cần tìm, có dấu hoặc không dấu / words, with or without marks'),
  kind: z.enum(phraseKinds).optional(),
  unit: z.string().max(200).optional().describe('Phòng ban, đúng như đã ghi / the unit of a duty, as it is written'),
  status: z.enum(phraseStatuses).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

export const phraseTrial = z.strictObject({ kind, body });

export const phraseUse = z.strictObject({
  number: z.int().min(1).describe('Phiên bản đã chèn / the version that was put in'),
  draftId: z.uuid(),
  path: z
    .string()
    .max(200)
    .regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*|\[\d{1,5}\])*$/)
    .describe('Danh sách của kế hoạch mà câu được chèn vào / the list of the plan where it went: plan.closing'),
});

export const usesQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(50).default(20),
});

export type PhraseKind = (typeof phraseKinds)[number];
export type PhraseStatus = (typeof phraseStatuses)[number];
export type NewPhrase = z.output<typeof newPhrase>;
export type PhraseChange = z.output<typeof phraseChange>;
export type PhraseQuery = Partial<z.output<typeof phraseQuery>>;
export type PhraseUse = z.output<typeof phraseUse>;
