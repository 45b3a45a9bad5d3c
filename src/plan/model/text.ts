/** Text as a plan holds it: NFC, free of characters that XML forbids; plain, or runs with bold and italic. */
import { z } from 'zod';
import type { Need } from './need.ts';

// ECMA-376 stores text as XML 1.0 (production 2, Char): tab, line feed, and everything from U+0020 but surrogates, U+FFFE and U+FFFF.
const illegal = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The first character that no Word file can hold, or undefined. `at` counts UTF-16 units from 0. */
export function illegalCharacter(text: string): { at: number; name: string } | undefined {
  const found = illegal.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { at: found.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** NFC, with line ends as `\n`. A line feed becomes a line break in the document, a tab a tab. */
function settle(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n').normalize('NFC') : text.normalize('NFC');
}

/** One text leaf. An empty string is a place deliberately left blank. */
export const text = z
  .string()
  .overwrite(settle)
  .superRefine((value, context) => {
    const found = illegalCharacter(value);
    if (found) context.addIssue({ code: 'custom', params: { code: 'plan.illegal-character', ...found } });
  });

const written = text.refine((value) => value.trim() !== '', { params: { code: 'plan.blank' } });

/** A text that may not be blank in a complete plan. */
export function writtenText(need: Need) {
  return need(need.complete ? written : text);
}

const run = z.strictObject({ text, bold: z.boolean().optional(), italic: z.boolean().optional() });

/** A text, or a list of texts and runs with bold and italic, read one after the other. */
export const richText = z.union([text, z.array(z.union([text, run])).max(2_000)]).meta({ id: 'RichText' });

const writtenRich = richText.refine((value) => plainText(value).trim() !== '', { params: { code: 'plan.blank' } });

/** A rich text that may not be blank in a complete plan. */
export function writtenRichText(need: Need) {
  return need(need.complete ? writtenRich : richText);
}

export type RichText = z.infer<typeof richText>;
export type Run = z.infer<typeof run>;

/** The same text without bold and italic. */
export function plainText(value: RichText | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
