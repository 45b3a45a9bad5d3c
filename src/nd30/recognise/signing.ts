/** The end: who signs, and who receives (ô số 7a–c, 9b, 12). */
import type { Draft, Piece } from './draft.ts';
import { sameColumn } from './draft.ts';
import { beginsOffice, beginsUnit } from './known.ts';
import { placedAt } from './range.ts';
import { patterns } from './words.ts';

const drafterMark = /^[A-ZĐ]{1,8}\s*[./]?\s*\(?\s*\d{1,4}\s*(b|bản)?\s*\)?\s*\.?$/iu;
/** `TM. Ủy ban nhân dân`: the sign is known though the rest is no capitals. */
const rightSign = /^(TM|KT|TL|TUQ|Q)\s?\.\s*\p{Lu}/u;

const dash = /^[-–—+•*]\s*/;

/** Whether a line opens the signing block by its words. */
export function opensSigning({ placed, look, frame }: Piece, draft: Draft): boolean {
  const { folded } = placed;
  if (patterns.recipientsHeading.test(folded)) return folded.length < 300;
  if (frame?.for === 'signature') return true;
  if (rightSign.test(placed.text) && folded.length < 120) return true;
  if (!look.capitals || folded.length > 120) return false;
  if (patterns.signingRight.test(folded)) return true;
  const { alignment, indent } = placed.paragraph.format;
  const aside = alignment === 'right' || indent.left >= 2800 || placed.text.includes('\t') || placed.from > 0;
  return beginsOffice(folded) && (aside || draft.has('bodyEnd')) && draft.has('bodyEnd', 'paragraph', 'article');
}

export function takeSigning(draft: Draft, piece: Piece): boolean {
  const { placed, spot, look } = piece;
  const { folded } = placed;
  const last = draft.components.findLast((one) => sameColumn(one.spot, spot));
  if (last === undefined || !sameColumn(draft.last?.spot ?? spot, spot)) draft.signing = 'signature';
  if (piece.afterTab && !patterns.recipientsHeading.test(folded)) return takeSignature(draft, piece);
  if (patterns.recipientsHeading.test(folded)) {
    draft.signing = 'recipients';
    addRecipientsHeading(draft, piece);
    return true;
  }
  if (draft.signing === 'signature' && draft.has('recipientsHeading') && isReceiver(draft, piece))
    draft.signing = 'recipients';
  const right =
    rightSign.test(placed.text) ||
    (look.capitals && (patterns.signingRight.test(folded) || (beginsOffice(folded) && !dash.test(folded))));
  if (right && !drafterMark.test(placed.text)) draft.signing = 'signature';
  if (draft.signing === 'recipients') return takeRecipient(draft, piece) || takeBareName(draft, piece);
  return takeSignature(draft, piece);
}

/** `Nơi nhận: - Như trên;`: what follows the colon is a recipient already. */
function addRecipientsHeading(draft: Draft, { spot, placed }: Piece): void {
  const colon = placed.text.indexOf(':');
  const end = colon < 0 ? placed.to : placed.from + colon + 1;
  draft.add('recipientsHeading', { spot, placed: placedAt(spot, placed.from, end) ?? placed });
  const rest = placedAt(spot, end, placed.to);
  if (rest !== undefined)
    draft.add(patterns.archive.test(rest.folded) ? 'archive' : 'recipient', { spot, placed: rest }, 0.7);
}

/** A line with a dash, not beside the signature: the recipients go on after it. */
const isReceiver = (draft: Draft, { placed, spot }: Piece) => {
  const heading = draft.components.find(({ kind }) => kind === 'recipientsHeading');
  return dash.test(placed.folded) && heading !== undefined && sameColumn(heading.spot, spot);
};

function takeRecipient(draft: Draft, piece: Piece): boolean {
  const { placed } = piece;
  const { folded } = placed;
  if (patterns.archive.test(folded)) return Boolean(draft.add('archive', piece));
  const last = draft.components.findLast(({ kind }) =>
    /^(recipient|archive|recipientsHeading|drafterMark)$/.test(kind),
  );
  if (last?.kind === 'archive' && drafterMark.test(placed.text.normalize('NFC'))) {
    return Boolean(draft.add('drafterMark', piece));
  }
  if (dash.test(folded)) return Boolean(draft.add('recipient', piece));
  if (last === undefined || draft.blanks > 1) return false;
  const ended = /[;.]$/.test(last.places.at(-1)?.folded ?? '');
  if ((last.kind === 'recipient' || last.kind === 'archive') && !ended) {
    draft.extend(last, piece);
    return true;
  }
  return last.kind !== 'archive' && Boolean(draft.add('recipient', piece, 0.7));
}

/** A name far below the archive's line, its office lost: the text of a page whose right column was dropped. */
function takeBareName(draft: Draft, piece: Piece): boolean {
  const { placed } = piece;
  if (draft.blanks < 2 || draft.has('signerName') || !isName(placed.text)) return false;
  draft.signing = 'signature';
  return Boolean(draft.add('signerName', piece, 0.6));
}

const signs = /^(signingRight|signerPosition|signerOtherPosition|signatureNote|signerName)$/;

function takeSignature(draft: Draft, piece: Piece): boolean {
  const { placed, look, spot } = piece;
  const { folded } = placed;
  const last = draft.components.findLast((one) => signs.test(one.kind) && sameColumn(one.spot, spot));
  if (patterns.signatureNote.test(folded)) return Boolean(draft.add('signatureNote', piece));
  if (last?.kind === 'signatureNote' && !/\)/.test(last.places.map(({ text }) => text).join(''))) {
    draft.extend(last, piece);
    return true;
  }
  if (patterns.nameHolder.test(folded)) return Boolean(draft.add('signerName', piece));
  const parted = draft.blanks > 0 || last?.kind === 'signatureNote' || last?.kind === 'signerOtherPosition';
  if (look.capitals) return takeCapitals(draft, piece, last?.kind, parted);
  if (rightSign.test(placed.text)) return Boolean(draft.add('signingRight', piece, 0.8));
  const office = (last === undefined || last.kind === 'signingRight') && !parted && beginsOffice(folded);
  if (office) return Boolean(draft.add('signerPosition', piece, 0.8));
  if (last === undefined) return false;
  if (isName(placed.text) && last.kind !== 'signerName')
    return Boolean(draft.add('signerName', piece, beginsOffice(folded) ? 0.6 : 1));
  if (beginsOffice(folded) && parted) return Boolean(draft.add('signerOtherPosition', piece, 0.8));
  return false;
}

function takeCapitals(draft: Draft, piece: Piece, before: string | undefined, parted: boolean): boolean {
  const { folded } = piece.placed;
  const { last } = draft;
  if (patterns.signingRight.test(folded))
    return Boolean(draft.add('signingRight', piece, folded.startsWith('quyen han') ? 0.9 : 1));
  const office = beginsOffice(folded);
  if (before === undefined || before === 'signerName')
    return Boolean(draft.add('signerPosition', piece, office ? 1 : 0.7));
  if (
    parted &&
    !office &&
    isName(piece.placed.text.toLowerCase().replace(/(^|\s)\p{L}/gu, (one) => one.toUpperCase()))
  ) {
    return Boolean(draft.add('signerName', piece, 0.7));
  }
  if (parted && before !== 'signingRight') return Boolean(draft.add('signerOtherPosition', piece, 0.8));
  // `TM. ỦY BAN NHÂN DÂN` / `XÃ A`, `GIÁM ĐỐC SỞ` / `NỘI VỤ`: one name over two lines.
  const goesOn = last !== undefined && signs.test(last.kind) && (!office || beginsUnit(folded));
  if (goesOn) draft.extend(last, piece);
  else draft.add('signerPosition', piece);
  return true;
}

/** Two to six words with capitals, a title or rank in front of them. */
function isName(text: string): boolean {
  const words = text.normalize('NFC').trim().split(/\s+/);
  if (words.length < 2 || words.length > 9 || /[:;!?\d]/.test(text)) return false;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return /^\p{Lu}/u.test(words[0] ?? '') && words.length - capital <= 2 && capital >= 2;
}
