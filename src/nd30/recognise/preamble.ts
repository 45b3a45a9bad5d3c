/** What stands between title and body: who decides, căn cứ as list or prose, whom it is addressed to (ô số 6, 9a). */
import type { Draft, Growing, Piece } from './draft.ts';
import { lookOf } from './look.ts';
import { labelOf } from './labels.ts';
import { patterns } from './words.ts';

const decides = (draft: Draft) => /^(quyet dinh|nghi quyet|nghi dinh|chi thi|thong tu)$/.test(draft.kindName ?? '');

/** Words after a dash or sign in front. */
const withoutSign = (folded: string) => folded.replace(/^[-–—+*•]\s*/, '');

export function takePreamble(draft: Draft, piece: Piece): boolean {
  const { placed, look } = piece;
  const words = withoutSign(placed.folded);
  const { last } = draft;
  if (patterns.addressee.test(words) || (draft.kindName === 'cong dien' && patterns.telegramTo.test(words))) {
    return Boolean(draft.add('addressee', piece));
  }
  if (last?.kind === 'addressee' && (/^[-–—+*•]/.test(placed.folded) || piece.frame?.for === 'addressee')) {
    return Boolean(draft.add('addressee', piece));
  }
  if (patterns.resolves.test(placed.folded) && (look.capitals || look.centred || look.bold))
    return Boolean(draft.add('resolves', piece));
  if (draft.has('resolves')) return false;
  if (patterns.resolvesBare.test(placed.folded) && look.capitals && draft.has('citation', 'proposal', 'citationProse'))
    return Boolean(draft.add('resolves', piece, 0.9));
  if (isAuthority(draft, piece)) {
    if (last?.kind === 'authority') draft.extend(last, piece);
    else draft.add('authority', piece);
    return true;
  }
  const inList = last?.kind === 'citation' || last?.kind === 'proposal';
  if (patterns.proposal.test(words)) return Boolean(draft.add('proposal', piece));
  if (patterns.opening.test(words) && labelOf(placed.text)?.label.form !== 'arabic') {
    if (draft.kindName === undefined && !patterns.citation.test(words)) return false;
    return Boolean(draft.add('citation', piece));
  }
  // A form leaves dots where another căn cứ would stand.
  if (inList && !/[a-z]/.test(words)) return Boolean(draft.add('citation', piece, 0.5));
  if (draft.kindName === undefined || labelOf(placed.text) !== undefined) return false;
  return patterns.issuing.test(words) && !draft.has('citationProse') && Boolean(draft.add('citationProse', piece, 0.8));
}

function isAuthority(draft: Draft, { look, placed }: Piece): boolean {
  if (draft.has('citation', 'proposal', 'citationProse')) return false;
  if (!look.capitals && !(look.bold && look.centred)) return false;
  if (patterns.citation.test(placed.folded) && !look.centred) return false;
  if (!decides(draft) || placed.folded.length > 200) return false;
  return labelOf(placed.text) === undefined;
}

/** A căn cứ by itself comes no longer than this; prose does. */
const longestCitation = 300;

/** Decides which openings are căn cứ of a list and which are prose: by the signs at their ends, then by slant. */
export function settlePreamble(draft: Draft): void {
  const openings = draft.components.filter(
    ({ kind }) => kind === 'citation' || kind === 'citationProse' || kind === 'proposal',
  );
  if (isOneSentence(draft, openings)) {
    for (const one of openings) one.kind = 'citationProse';
    return;
  }
  const list = decides(draft) || draft.has('resolves');
  let inList = false;
  openings.forEach((one, at) => {
    if (one.kind === 'citationProse') return;
    const next = openings[at + 1];
    const sure = one.kind === 'proposal' || (list && patterns.citation.test(withoutSign(one.places[0]?.folded ?? '')));
    const listed = sure || isListed(one, inList, next);
    if (!listed) {
      one.kind = 'citationProse';
      one.confidence = Math.min(one.confidence, 0.9);
    }
    inList = listed;
  });
}

/** `Căn cứ …; thực hiện …; Ủy ban nhân dân ban hành … như sau:` over several paragraphs, none of them slanted. */
function isOneSentence(draft: Draft, openings: readonly Growing[]): boolean {
  if (decides(draft) || draft.has('resolves', 'proposal')) return false;
  if (openings.some(({ places }) => places[0] !== undefined && lookOf(places[0]).italic)) return false;
  // A căn cứ closed by a full stop is no beginning of what follows it, if nothing that goes on stands before.
  const ends = openings.map(({ places }) => places.at(-1)?.folded ?? '');
  const closed = ends.findIndex((one) => one.endsWith('.'));
  if (closed >= 0 && closed < ends.length - 1 && ends.slice(0, closed + 1).every(isCited)) return false;
  return patterns.issuing.test(ends.at(-1) ?? '') && !ends.at(-1)?.endsWith(';');
}

/** One document cited, by itself. */
const isCited = (folded: string) =>
  patterns.citation.test(withoutSign(folded)) && folded.length < longestCitation && folded.split(';').length <= 2;

function isListed(one: Growing, inList: boolean, next: Growing | undefined): boolean {
  const [first] = one.places;
  const { folded = '' } = one.places.at(-1) ?? {};
  if (first === undefined || one.confidence < 0.6) return true;
  if (/;$/.test(folded)) return folded.split(';').length <= 3 || lookOf(first).italic;
  const issues = patterns.issuing.test(folded) && /[:.]$/.test(folded) && /\b(nhu sau)\b/.test(folded);
  if (issues) return false;
  if (lookOf(first).italic) return patterns.citation.test(withoutSign(first.folded)) || inList || next !== undefined;
  if (!patterns.citation.test(withoutSign(first.folded))) return inList && !patterns.issuing.test(folded);
  if (inList) return !/,\s*(uy ban|ubnd|chu tich|so|phong)\b.*\bban hanh\b/.test(folded);
  // One căn cứ, upright, closed by a full stop: a list of one that lacks its slant, or prose.
  const short = folded.length < longestCitation && (folded.match(/\bcan cu\b/g)?.length ?? 0) === 1;
  if (short && !/,\s*(uy ban|ubnd|chu tich|so|phong)\b/.test(folded)) one.confidence = 0.6;
  return one.confidence === 0.6;
}
