/** Căn cứ, prose openings and the proposal line (Phụ lục I, II.6.a). */
import { gap } from '../plan/conventions/dates.ts';
import { citationWording } from '../plan/conventions/citation-wording.ts';
import type { Citation } from '../plan/model/citation.ts';
import type { Preamble } from '../plan/model/part.ts';
import { endedWith, isBlank, line } from './line.ts';
import type { Line, ViewObject } from './view.ts';

function citationLine(citation: Citation): Line {
  if (!isBlank(citation.text)) return line(citation.text);
  const lead = citation.lead ?? 'Căn cứ';
  return [{ text: lead === '' ? citationWording(citation) : `${lead} ${citationWording(citation)}` }];
}

/** A decision cannot do without căn cứ: a draft shows a gap. Each căn cứ ends with `;`, the last line of the list with `.`; a proposal is a decision's last line. */
export function preambleView(preamble: Preamble | undefined, needsCitations = false): ViewObject {
  const given = preamble?.citations ?? [];
  const citations: Citation[] = given.length === 0 && needsCitations ? [{ kind: gap }] : given;
  const proposal = isBlank(preamble?.proposal) ? [] : [endedWith(line(preamble?.proposal), '.')];
  const last = citations.length - 1;
  return {
    cancu: citations.map((citation, i) =>
      endedWith(citationLine(citation), i === last && proposal.length === 0 ? '.' : ';'),
    ),
    theodenghi: proposal,
    loidan: (preamble?.opening ?? []).filter((text) => !isBlank(text)).map((text) => line(text)),
  };
}
