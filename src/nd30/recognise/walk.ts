/** Walks through a Word document and hands every stretch to the part of the recogniser whose turn it is. */
import { takeBody } from './body.ts';
import { Draft, pieceOf, type Piece } from './draft.ts';
import { columnsOfLine, isHeadLine, takeHead } from './head.ts';
import type { Placed } from '../document.ts';
import { beginsUnit, isNationalName, isTypedRule, wholeKind } from './known.ts';
import { labelOf } from './labels.ts';
import { takePreamble } from './preamble.ts';
import { isBlank, linesWithin, placedAt, type Spot } from './range.ts';
import { takeShapes, takeTypedRule } from './rules.ts';
import { opensSigning, takeSigning } from './signing.ts';
import { addAppendixHeading, appendixHeading, isKindLine, takeTitle } from './title.ts';
import type { ParagraphUnit, TableUnit, Unit } from './units.ts';
import { patterns } from './words.ts';

/** A paragraph that opens a head comes no longer, in letters. */
const longestHeadLine = 200;

/** How far a head may begin before its Quốc hiệu, in paragraphs. */
const headReach = 8;

export class Walk {
  readonly drafts: Draft[] = [new Draft()];

  constructor(private readonly units: readonly Unit[]) {
    units.forEach((unit, at) => {
      if (unit.kind === 'table') this.table(unit);
      else this.paragraph(unit, at);
    });
  }

  private get draft(): Draft {
    return this.drafts[this.drafts.length - 1]!;
  }

  private begin(): void {
    if (!this.draft.empty) this.drafts.push(new Draft());
  }

  private table({ table, spots, opensPage }: TableUnit): void {
    const { zone } = this.draft;
    if (opensPage && (zone === 'end' || zone === 'notes')) this.begin();
    const places = spots.flatMap((spot) => placedAt(spot) ?? []);
    const [first] = spots;
    this.draft.tables.add(table);
    this.draft.sections.add(table.section);
    if (first === undefined || places.length === 0) return;
    this.draft.components.push({ kind: 'dataTable', places, confidence: 1, spot: first });
    if (zone === 'head' || zone === 'title' || zone === 'preamble') this.draft.zone = 'body';
    this.draft.blanks = 0;
  }

  private paragraph({ spot, frame, opensPage }: ParagraphUnit, at: number): void {
    if (isBlank(spot.text)) {
      takeShapes(this.draft, spot, false);
      this.draft.blanks++;
      return;
    }
    if (spot.story === 'note') {
      const placed = placedAt(spot);
      if (placed !== undefined) this.draft.add('formNote', { spot, placed });
      return;
    }
    if (this.beginsDocument({ spot, frame, opensPage, kind: 'paragraph' }, at)) this.begin();
    this.draft.sections.add(spot.section);
    if (frame !== undefined) this.draft.tables.add(frame);
    takeShapes(this.draft, spot, false);
    this.lines(spot, frame);
    takeShapes(this.draft, spot, true);
  }

  private lines(spot: Spot, frame: Piece['frame']): void {
    for (const [from, to] of linesWithin(spot.text, 0, spot.text.length)) {
      const line = placedAt(spot, from, to);
      if (line === undefined) {
        this.draft.blanks++;
        continue;
      }
      const piece = pieceOf(spot, line, frame, spot.text.slice(from, line.from).includes('\t'));
      const { zone } = this.draft;
      // From the preamble on a paragraph is one, however many lines it has; only a signing block has lines of its own.
      if ((zone === 'preamble' || zone === 'body') && !opensSigning(piece, this.draft)) {
        const rest = placedAt(spot, from);
        if (rest !== undefined) this.take(pieceOf(spot, rest, frame));
        return;
      }
      if (this.byLine(spot, from, to, piece)) continue;
      const rest = placedAt(spot, from);
      if (rest !== undefined) this.take(pieceOf(spot, rest, frame));
      return;
    }
  }

  /** Takes one line, cut at its tabs where that part of a document has columns; false if the line is no line by itself. */
  private byLine(spot: Spot, from: number, to: number, whole: Piece): boolean {
    const { frame } = whole;
    const { zone } = this.draft;
    const signing = zone === 'end' || opensSigning(whole, this.draft);
    if (zone === 'head' || signing) {
      const columns = columnsOfLine(spot, from, to);
      const parts = columns.flatMap(([start, end]) => {
        const placed = placedAt(spot, start, end);
        return placed === undefined ? [] : [pieceOf(spot, placed, frame, /\t/.test(spot.text.slice(from, start)))];
      });
      const known = parts.filter((piece) => isHeadLine(piece)).length > 0;
      if (parts.length > 1 && (signing || known || this.headColumns(parts))) {
        for (const piece of parts) this.take(piece);
        return true;
      }
    }
    if (zone === 'title' || zone === 'head' || zone === 'notes' || signing) {
      return this.take(whole, zone === 'head' || zone === 'title');
    }
    return false;
  }

  /** `Số: …⇥Hà Nội, ngày …`: the second line of a head with tabs. */
  private headColumns(parts: readonly Piece[]): boolean {
    const trial = new Draft();
    return this.draft.has('nationalName') && parts.filter((piece) => takeHead(trial, piece)).length === parts.length;
  }

  /** @param careful give the piece back (false) if it has reached the preamble or body, where whole paragraphs count */
  private take(piece: Piece, careful = false): boolean {
    const { draft } = this;
    const { placed } = piece;
    const opens = draft.zone === 'end' || draft.zone === 'notes';
    if (isTypedRule(placed.text)) {
      if (!takeTypedRule(draft, piece)) draft.leave(placed);
      return true;
    }
    const heading = opens || draft.has('appendixHeading') ? undefined : appendixHeading(piece);
    if (heading !== undefined && (draft.empty || draft.zone === 'head')) {
      addAppendixHeading(draft, piece, heading);
      draft.blanks = 0;
      return true;
    }
    if (draft.zone === 'head') {
      if (takeHead(draft, piece)) return this.taken();
      draft.zone = 'title';
    }
    if (this.isLateKind(piece)) draft.zone = 'title';
    if (draft.zone === 'title') {
      if (takeTitle(draft, piece)) return this.taken();
      if (careful && piece.placed.to < piece.spot.text.trimEnd().length) {
        draft.zone = 'preamble';
        return false;
      }
      draft.zone = 'preamble';
    }
    // In an appendix without an end it heads a column of a table that has lost its lines.
    const inAppendix = draft.has('appendixHeading') && !draft.has('bodyEnd');
    if (patterns.formNotes.test(placed.folded) && !inAppendix) draft.zone = 'notes';
    if (draft.zone === 'notes') {
      if (!backToBody(piece)) {
        draft.add('formNote', piece);
        return this.taken();
      }
      draft.zone = 'body';
    }
    if (draft.zone !== 'end' && opensSigning(piece, draft)) draft.zone = 'end';
    if (draft.zone === 'end') {
      if (!this.atEnd(piece)) draft.leave(placed);
      return this.taken();
    }
    if (draft.zone === 'preamble') {
      if (takePreamble(draft, piece)) return this.taken();
      draft.zone = 'body';
    }
    takeBody(draft, piece);
    return this.taken();
  }

  /** The kind of a document whose head has a line that nobody knows: nothing of a body has come yet. */
  private isLateKind(piece: Piece): boolean {
    const { draft } = this;
    if (draft.zone !== 'preamble' && draft.zone !== 'body') return false;
    return (
      draft.kindName === undefined &&
      draft.has('nationalName', 'organ') &&
      draft.components.length <= headReach * 2 &&
      !draft.has('appendixHeading', 'citation', 'citationProse', 'romanHeading', 'article', 'clause', 'otherItem') &&
      isKindLine(piece) &&
      wholeKind(piece.placed.folded) !== undefined
    );
  }

  private atEnd(piece: Piece): boolean {
    const { draft } = this;
    if (isAddress(piece) && piece.frame?.for !== 'signature') return Boolean(draft.add('address', piece));
    return takeSigning(draft, piece);
  }

  private taken(): true {
    this.draft.blanks = 0;
    return true;
  }

  private beginsDocument(unit: ParagraphUnit, at: number): boolean {
    const { draft } = this;
    const { spot, frame } = unit;
    const placed = placedAt(spot);
    if (placed === undefined || draft.empty) return false;
    const piece = pieceOf(spot, placed, frame);
    const after = draft.zone === 'end' || draft.zone === 'notes';
    const past = draft.zone !== 'head';
    if (frame?.for === 'head' && past && !draft.tables.has(frame)) return true;
    if (frame !== undefined && frame.for !== 'frame') return false;
    const [from = 0, to = spot.text.length] =
      linesWithin(spot.text, 0, spot.text.length).find(([a, b]) => placedAt(spot, a, b)) ?? [];
    const first = placedAt(spot, from, to) ?? placed;
    if (
      past &&
      appendixHeading(pieceOf(spot, first, frame)) !== undefined &&
      (after || unit.opensPage || isAppendixLine(piece) || (draft.has('bodyEnd') && placed.folded.length <= 20))
    ) {
      return true;
    }
    if ((past || draft.has('nationalName')) && this.headAhead(spot, at, after || unit.opensPage)) return true;
    if (!after) return false;
    if (isKindLine(piece) && wholeKind(piece.placed.folded) !== undefined) return true;
    return unit.opensPage && spot.story === 'body' && frame === undefined;
  }

  /** A Quốc hiệu stands here, or soon below lines of a head. */
  private headAhead(spot: Spot, at: number, anew: boolean): boolean {
    const { folded = '' } = placedAt(spot) ?? {};
    if (!anew && folded.length > longestHeadLine) return false;
    const reach = anew ? headReach : 1;
    for (const unit of this.units.slice(at, at + reach)) {
      if (unit.kind === 'table' || unit.frame?.for === 'signature') return false;
      const lines = linesWithin(unit.spot.text, 0, unit.spot.text.length).flatMap(([a, b]) =>
        columnsOfLine(unit.spot, a, b),
      );
      const pieces = lines
        .flatMap(([a, b]) => placedAt(unit.spot, a, b) ?? [])
        .map((placed) => pieceOf(unit.spot, placed, unit.frame));
      if (pieces.some(({ placed }) => isNationalName(placed) !== undefined)) return true;
      if (pieces.some(({ placed, look }) => !look.capitals && !isTypedRule(placed.text) && !isUnitLine(placed)))
        return false;
    }
    return false;
  }
}

const isAppendixLine = ({ look, placed }: Piece) => look.centred && placed.folded.length <= 20;

const isAddress = ({ placed, frame }: Piece) =>
  patterns.address.test(placed.folded) ||
  (frame?.for === 'frame' && /^[.…\s\d]+$/.test(placed.folded) && placed.folded.length > 20);

/** `Xã LỘC HÒA`: the second line of an organ's name. */
const isUnitLine = ({ folded, text }: Placed) => folded.length < 50 && beginsUnit(folded) && /\p{Lu}{2}/u.test(text);

/** After notes, a counted heading leads back into the body. */
const backToBody = ({ placed, look, frame }: Piece) =>
  frame === undefined &&
  look.bold &&
  /^(romanHeading|article|part|chapter|section)$/.test(labelOf(placed.text)?.kind ?? '');
