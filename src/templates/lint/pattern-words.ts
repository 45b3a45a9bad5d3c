/** Words in the table that is the pattern of the appendix's: only its looks are taken over, so nobody would see them. */
import { paragraphText } from '../../nd30/text.ts';
import { quote } from '../../nd30/rule.ts';
import type { Block, Paragraph, Table } from '../../word/reading/types.ts';
import { findTag, tags } from '../../compose/tags.ts';
import type { LintFinding } from '../contract.ts';
import { inBody, lintFinding } from './finding.ts';
import type { ReadTemplate } from './read-paragraphs.ts';

const tableTag = tags.find(({ kind }) => kind === 'table');

const textOf = (paragraph: Paragraph) => paragraphText(paragraph).replaceAll('\uFFFC', ' ');

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : inTable(block)));
}

const inTable = ({ rows }: Table): Paragraph[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => paragraphsOf(blocks)));

const isPattern = (paragraphs: readonly Paragraph[]) =>
  paragraphs.some((one) =>
    [...textOf(one).matchAll(/\{([^{}]*)\}/g)].some(([, name = '']) => findTag(name) === tableTag),
  );

export function patternWords({ document }: ReadTemplate): LintFinding[] {
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return tables
    .map(inTable)
    .filter(isPattern)
    .flatMap((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const text = textOf(paragraph);
        const words = text.replace(/\{[^{}]*\}/g, ' ').trim();
        if (!/[\p{L}\p{N}]/u.test(words)) return [];
        return [
          lintFinding({
            ...{ code: 'template.pattern-words', severity: 'warning', place: inBody(paragraph.number, quote(text)) },
            what: `Chữ "${quote(words)}" trong bảng mẫu sẽ không được in: bảng mẫu chỉ cho hình thức, còn chữ lấy từ dữ liệu`,
            remedy: 'hãy chuyển chữ này ra ngoài bảng hoặc xóa đi',
          }),
        ];
      }),
    );
}
