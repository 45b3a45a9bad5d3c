/** The findings as comments in the template itself, where its author meets them in Word. */
import type { Severity } from '../../failure.ts';
import { paragraphText } from '../../nd30/text.ts';
import { addComments } from '../../word/comments/add-comments.ts';
import { author as writer, type Comment } from '../../word/comments/comment.ts';
import { withoutSomeComments } from '../../word/comments/without-comments.ts';
import { writePackage, type WordPackage } from '../../word/package.ts';
import type { LintFinding, LintPlace } from '../contract.ts';
import { isInBody, pathOf } from './finding.ts';
import type { ReadTemplate } from './read-paragraphs.ts';

const severityNames: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', information: 'Lưu ý' };

const linesOf = ({ severity, message, remedy, clause, code }: LintFinding): string[] => [
  `${severityNames[severity]}: ${message}`,
  ...(clause === undefined ? [] : [`Căn cứ: ${clause}.`]),
  `Cách sửa: ${remedy} [${code}]`,
];

function commentAt(place: LintPlace, lines: readonly string[], { paragraphs }: ReadTemplate): Comment {
  const paragraph = place.paragraph !== undefined && isInBody(place) ? paragraphs.get(place.paragraph) : undefined;
  const text = paragraph && paragraphText(paragraph);
  return {
    place: paragraph && text !== undefined ? { paragraph, text, from: 0, to: text.length } : undefined,
    lines,
    elsewhere: pathOf(place),
  };
}

/** Each of the linter's own ends with the finding's code; those of a starter template, under the same name, do not. */
export const withoutLintComments = (parts: WordPackage): WordPackage =>
  withoutSomeComments(parts, ({ author, text }) => author === writer.name && /\[[a-z0-9]+\.[a-z0-9-]+\]$/.test(text));

/** A comment for each place; what is said of the same place stands in one. */
export function annotate(parts: WordPackage, findings: readonly LintFinding[], read: ReadTemplate): Uint8Array {
  const byPlace = new Map<string, LintFinding[]>();
  for (const finding of findings) byPlace.set(finding.path, [...(byPlace.get(finding.path) ?? []), finding]);
  const comments = [...byPlace.values()].flatMap((some) =>
    some[0] === undefined ? [] : [commentAt(some[0].place, some.flatMap(linesOf), read)],
  );
  return writePackage(addComments(parts, comments));
}
