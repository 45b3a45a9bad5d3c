/** The sentence that issues a plan, at the end of a prose opening: `Ủy ban nhân dân xã … ban hành Kế hoạch … như sau:`. */
import { findCitations } from '../conventions/citation-text.ts';

const issues = /(?:ban\s+hành|xây\s+dựng|lập)\s+kế\s+hoạch/giu;
/** Who issues, right before it. */
const issuer = /(?:Chủ\s+tịch\s+)?(?:Ủy\s+ban\s+nhân\s+dân|UBND)(?:\s+\(UBND\))?[^;,.()]{0,80}$/u;
/** It leads to the plan below it; what a cited document issues does not. */
const leads = /(?:sau(?:\s+đây)?|dưới\s+đây)\s*[:.]?\s*$|:\s*$/u;

/** The sentence from its issuer on; undefined where the text has none, as a list of căn cứ in prose. */
export function issuingSentence(text: string): string | undefined {
  const last = [...text.matchAll(issues)].at(-1);
  if (!last) return undefined;
  const tail = text.slice(last.index);
  if (tail.includes(';') || (!leads.test(tail) && findCitations(text).length > 0)) return undefined;
  return (issuer.exec(text.slice(0, last.index))?.[0] ?? '') + tail;
}
