/** A finding of a lint as the list shows it, where place and remedy stand beside the sentence. */
import type { LintFinding } from '../../../../api/templates.ts';

type Finding = Pick<LintFinding, 'message' | 'place' | 'remedy'>;

/** `Thân văn bản, đoạn 12`. */
export const placeWords = ({ place: { pagePart, paragraph } }: Pick<LintFinding, 'place'>): string =>
  paragraph === undefined ? pagePart : `${pagePart}, đoạn ${paragraph}`;

const lower = (text: string): string => text.toLocaleLowerCase('vi');

/** The sentence without the place in brackets at its end. */
export function sentenceOf(finding: Pick<LintFinding, 'message' | 'place'>): string {
  const { message } = finding;
  const at = lower(message).lastIndexOf(` (${lower(placeWords(finding))}`);
  return at > 0 && message.endsWith(')') ? `${message.slice(0, at).replace(/\.$/, '')}.` : message;
}

/** The remedy; empty where the sentence ends with it already. */
export function remedyOf({ message, remedy }: Finding): string {
  return lower(message).includes(lower(remedy.replace(/\.$/, ''))) ? '' : remedy;
}
