/** Differences between versions of a template as the API tells them. */
import { z } from 'zod';

const place = z
  .object({
    pagePart: z.string().describe('Thân văn bản, Đầu trang … / part of the page'),
    paragraph: z.int().describe('Số thứ tự đoạn trong phần đó, từ 1 / paragraph in it, from 1'),
    label: z.string().describe('Nói đủ: Thân văn bản, đoạn 12 / in full'),
  })
  .meta({ id: 'ComparedPlace' });

const stretch = z.object({ kind: z.enum(['same', 'inserted', 'removed']), text: z.string() }).meta({
  id: 'WordStretch',
  description: 'Chữ liền nhau có ở cả hai bản hoặc chỉ ở một bản / words of both or of one',
});

const change = z
  .object({
    property: z.string().describe('Mã cố định / stable: size, indent.firstLine, margin.left …'),
    label: z.string().describe('Tên tiếng Việt / in Vietnamese: cỡ chữ'),
    before: z.string().describe('14 pt'),
    after: z.string().describe('13 pt'),
  })
  .meta({ id: 'PropertyChange' });

const textDifference = z
  .object({
    kind: z.enum(['inserted', 'removed', 'changed', 'moved']),
    before: place.nullable(),
    after: place.nullable(),
    stretches: z.array(stretch),
  })
  .meta({ id: 'TextDifference' });

const lookDifference = z
  .object({
    before: place,
    after: place,
    of: z.enum(['paragraph', 'words', 'table']).describe('words: chỉ những chữ trong quoted / only those quoted'),
    quoted: z.string(),
    changes: z.array(change),
    also: z.array(place).describe('Các đoạn khác đổi cùng cách / further paragraphs that changed alike'),
  })
  .meta({ id: 'LookDifference' });

const styleDifference = z
  .object({
    kind: z.enum(['changed', 'added', 'removed']),
    name: z.string(),
    changes: z.array(change),
    alsoIn: z.array(z.string()).describe('Kiểu dựa trên kiểu này, đổi theo / styles based on it that follow'),
  })
  .meta({ id: 'StyleDifference' });

const pageSetupDifference = z
  .object({
    kind: z.enum(['changed', 'added', 'removed']),
    section: z.int().nullable().describe('Phần (section), từ 1; null: toàn văn bản / section, from 1'),
    label: z.string(),
    changes: z.array(change),
  })
  .meta({ id: 'PageSetupDifference' });

const otherDifference = z
  .object({ kind: z.enum(['added', 'removed']), what: z.string(), place })
  .meta({ id: 'OtherDifference', description: 'Thứ chỉ một bản có, không so được bên trong / of one file only' });

const side = z
  .object({
    number: z.int(),
    sha256: z.string(),
    status: z.enum(['trial', 'active', 'retired']),
  })
  .meta({ id: 'ComparedVersion' });

/** Both sides, whatever is told of them. */
const sides = { template: z.string(), before: side, after: side };

export const templateComparison = z
  .object({
    ...sides,
    same: z.boolean().describe('Không có gì khác / nothing differs'),
    counts: z.object({ text: z.int(), looks: z.int(), styles: z.int(), pageSetup: z.int(), other: z.int() }),
    text: z.array(textDifference),
    looks: z.array(lookDifference).describe('Định dạng trực tiếp / direct formatting'),
    styles: z.array(styleDifference),
    pageSetup: z.array(pageSetupDifference),
    other: z.array(otherDifference),
  })
  .meta({ id: 'TemplateComparison' });

const mark = z
  .object({
    page: z.int().describe('Từ 1 / from 1'),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    kind: z.enum(['changed', 'inserted', 'removed', 'moved']),
  })
  .meta({ id: 'PageMark', description: 'Điểm (pt) từ góc trên bên trái trang / points from the top left corner' });

const markedPages = z
  .object({
    pages: z.array(z.object({ width: z.number(), height: z.number() })).describe('pt'),
    marks: z.array(mark),
  })
  .meta({ id: 'MarkedPages' });

export const templatePageComparison = z
  .object({
    ...sides,
    pages: z.object({
      before: markedPages.nullable(),
      after: markedPages.nullable(),
      reason: z.string().nullable().describe('Vì sao không đánh dấu được / why there are no marks'),
    }),
  })
  .meta({ id: 'TemplatePageComparison' });
