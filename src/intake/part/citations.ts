/** A căn cứ as typed fields, with its wording to the letter wherever the fields would print anything else. */
import { preambleView } from '../../compose/preamble.ts';
import { findCitations, type CitationInText } from '../../plan/conventions/citation-text.ts';
import { trimmedEnd } from '../../plan/conventions/punctuation.ts';
import type { Citation } from '../../plan/model/citation.ts';
import type { RichText } from '../../plan/model/text.ts';

/** The sign that the form puts at the end of each căn cứ by itself. */
export const endSigns = ';.,';

/** Longer words before a document are a sentence. */
const longestLead = 40;
const usualLead = 'Căn cứ';

/** What a căn cứ says about its document runs to the next document that is cited beside it. */
function subjectOf(text: string, found: CitationInText): string {
  const rest = text.slice(found.end);
  const next = /;|,?\s(?:và|cùng)\s(?=(?:Luật|Bộ luật|Pháp lệnh)\s)/u.exec(rest);
  return (next === null ? rest : rest.slice(0, next.index)).replace(/^[\s,]+/u, '').trim();
}

function fieldsOf(text: string, found: CitationInText): Citation {
  const subject = found.name ?? subjectOf(text, found);
  return {
    ...(found.kind !== undefined && { kind: found.kind }),
    ...(found.number !== undefined && { number: found.number }),
    ...(found.date !== undefined && { date: found.date }),
    ...(found.organ !== undefined && { organ: found.organ }),
    ...(subject !== '' && { subject }),
  };
}

/** What a căn cứ prints, without the sign at its end. */
function printed(citation: Citation): string {
  const { cancu } = preambleView({ citations: [citation] }) as { cancu: { text: string }[][] };
  return trimmedEnd((cancu[0] ?? []).map(({ text }) => text).join(''), endSigns);
}

export interface ReadCitation {
  citation: Citation;
  confidence: number;
}

/**
 * @param text one line, with the sign at its end
 * @param verbatim the same with its looks
 */
export function citationOf(text: string, verbatim: RichText): ReadCitation {
  const said = trimmedEnd(text, endSigns);
  const [found] = findCitations(said);
  if (found === undefined) return { citation: { text: verbatim }, confidence: 0.8 };
  const lead = said.slice(0, found.start).trim();
  if (lead.length > longestLead) return { citation: { text: verbatim }, confidence: 0.7 };
  const typed: Citation = { ...(lead !== usualLead && { lead }), ...fieldsOf(said, found) };
  const complete = typed.kind !== undefined && (typed.number ?? typed.subject) !== undefined;
  if (printed(typed) === said) return { citation: typed, confidence: 1 };
  return { citation: { ...typed, text: verbatim }, confidence: complete ? 0.95 : 0.8 };
}
