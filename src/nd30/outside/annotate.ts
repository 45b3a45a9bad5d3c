/** The findings of a check as comments in the file itself, which is how people in an office pass remarks on. */
import type { Severity } from '../../failure.ts';
import { addComments } from '../../word/comments/add-comments.ts';
import type { Comment } from '../../word/comments/comment.ts';
import type { WordPackage } from '../../word/package.ts';
import type { XmlTrees } from '../../word/reading/xml-trees.ts';
import type { ReportedFinding } from '../check-form.ts';
import { citeClause, type FoundPlace } from '../rule.ts';
import { paragraphText } from '../text.ts';

const severityNames: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', information: 'Lưu ý' };

const linesOf = ({ severity, found, required, remedy, rule }: ReportedFinding): string[] => [
  `${severityNames[severity]}: ${rule.sentence}`,
  `Hiện là: ${found}. Quy định: ${required.replace(/\.$/, '')} (${citeClause(rule.clause)}).`,
  `Cách sửa: ${remedy} [${rule.id}]`,
];

function commentAt({ placed, pagePart, quoted }: FoundPlace, lines: readonly string[]): Comment {
  const paragraph = placed?.paragraph;
  return {
    place:
      placed === undefined || paragraph === undefined
        ? undefined
        : { paragraph, text: paragraphText(paragraph), from: placed.from, to: placed.to },
    lines,
    elsewhere: quoted === '' ? pagePart : `${pagePart}, “${quoted}”`,
  };
}

/** A comment for each place; what is said of the same words stands in one. */
export function annotate(parts: WordPackage, findings: readonly ReportedFinding[], trees?: XmlTrees): WordPackage {
  const found = new Map<string, { place: FoundPlace; lines: string[] }>();
  for (const finding of findings) {
    for (const place of [finding.place, ...(finding.others ?? [])]) {
      const { placed } = place;
      const key = placed ? `${placed.part} ${placed.number} ${placed.from} ${placed.to}` : `${place.section ?? ''}`;
      const known = found.get(key) ?? { place, lines: [] };
      known.lines.push(...linesOf(finding));
      found.set(key, known);
    }
  }
  const comments = [...found.values()].map(({ place, lines }) => commentAt(place, lines));
  return addComments(parts, comments, trees);
}
