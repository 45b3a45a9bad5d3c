/** A paragraph as words: what is compared one by one, and the look that each has. */
import { createHash } from 'node:crypto';
import type { Inline, Paragraph, RunFormat } from '../../word/reading/types.ts';

export interface Token {
  /** As it is shown. */
  text: string;
  /** Equal for equal contents. */
  key: string;
  /** Looks of its characters, in stretches; none of a line that is drawn. */
  looks: { length: number; format: RunFormat }[];
}

/** A tag as a whole, space, a word, or a single sign. */
const words = /\{[^{}]*\}|\s+|[\p{L}\p{M}\p{N}]+|[^]/gu;

const points = (twips: number) => Math.round(twips / 20);

/** What is no letters: how it is shown, and what tells one from another. */
function object(inline: Exclude<Inline, { kind: 'text' }>): { text: string; key: string } {
  switch (inline.kind) {
    case 'tab':
      return { text: '\t', key: '\t' };
    case 'break':
      return inline.of === 'line' ? { text: '\n', key: '\n' } : { text: '[ngắt trang]', key: `break ${inline.of}` };
    case 'field':
      return { text: inline.field === 'PAGE' ? '[số trang]' : '[tổng số trang]', key: inline.field };
    case 'line': {
      const { width, height, weight, color } = inline.shape;
      return { text: '[đường kẻ]', key: `line ${points(width)} ${points(height)} ${weight} ${color}` };
    }
    default: {
      const { width, height, bytes } = inline.image;
      const sum = createHash('sha256').update(bytes).digest('hex');
      return { text: '[hình ảnh]', key: `image ${points(width)} ${points(height)} ${sum}` };
    }
  }
}

interface Written {
  text: string;
  format: RunFormat;
}

/** Text of several looks, cut into words over their borders. */
function wordTokens(written: readonly Written[]): Token[] {
  let at = 0;
  let used = 0;
  return [
    ...written
      .map(({ text }) => text)
      .join('')
      .matchAll(words),
  ].map(([word]) => {
    const looks: Token['looks'] = [];
    for (let left = word.length; left > 0;) {
      const piece = written[at];
      if (!piece) break;
      const length = Math.min(left, piece.text.length - used);
      if (length > 0) looks.push({ length, format: piece.format });
      left -= length;
      used += length;
      if (used === piece.text.length) {
        at++;
        used = 0;
      }
    }
    return { text: word, key: word.normalize('NFC'), looks };
  });
}

export function tokensOf({ inlines }: Paragraph): Token[] {
  const tokens: Token[] = [];
  let written: Written[] = [];
  const flush = () => {
    tokens.push(...wordTokens(written));
    written = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      written.push(inline);
      continue;
    }
    flush();
    const { text, key } = object(inline);
    const looks = 'format' in inline && inline.kind === 'field' ? [{ length: 1, format: inline.format }] : [];
    tokens.push({ text, key, looks });
  }
  flush();
  return tokens;
}
