/** The signature block (ô số 7a, 7b): in whose right, in which office, and who. */
import type { Component, Placed } from '../../nd30/document.ts';
import { kinds } from '../../nd30/kinds.ts';
import { beginsOffice } from '../../nd30/recognise/known.ts';
import { fold, oneLine } from '../../nd30/text.ts';
import { capacities, type Signature } from '../../plan/model/signing.ts';
import { plainOf } from '../rich.ts';
import { isPurpose } from './purposes.ts';
import { sliced, type PartReading } from './reading.ts';

type Line = NonNullable<Signature['lines']>[number];

/** The plan holds no more. */
const mostLines = 6;

/** `T.M`, `TM/`, `K.T.` as the signs of today. */
const right = /^(t\s?\.?\s?u\s?\.?\s?q|t\s?\.?\s?m|k\s?\.?\s?t|t\s?\.?\s?l|q)\s?\.\s*(?=\p{L})/iu;

/** `TM. ỦY BAN NHÂN DÂN`; a sign written otherwise stays with the words. */
export function signatureLine(text: string): Line {
  const line = oneLine(text);
  const [all = '', sign = ''] = right.exec(line) ?? [];
  const said = `${sign.toUpperCase()}.`;
  const capacity = capacities.find((one) => one === said);
  const title = plainOf({ text: capacity === undefined ? line : line.slice(all.length) });
  return capacity === undefined ? { title } : { capacity, title };
}

/** Words that hold the place of a signature. */
const held = /^\(?\s*(?:đã\s+)?(?:ký|chữ\s+ký).*\)?$/iu;
/** Capitals, then a name: an office and a name that lost the lines between them. */
const fused = /^((?:(?:[A-ZĐ]{1,3}\.\s?)?\p{Lu}{2,}[\p{Lu}\s.,]*\s))((?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}*)$/u;

const person = /^(?:[\p{L}.,]{1,6}\.\s?){0,3}\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u;
export const isPersonName = (text: string) => person.test(oneLine(text));

export class Signing {
  readonly lines: Line[] = [];
  readonly signature: Signature = {};
  /** `(Để b/c)` behind the signer's name: it was set beside the recipients. */
  readonly purposes: Placed[] = [];
  constructor(private readonly reading: PartReading) {}

  read(): Signature | undefined {
    for (const component of this.reading.components) {
      if (lineKinds.has(component.kind)) for (const placed of component.places) this.line(component, placed);
      else if (component.kind === 'signerName') this.name(component);
      else if (component.kind === 'signatureNote') this.note(component);
    }
    for (const stray of this.reading.strays) {
      const office = fused.exec(oneLine(stray.text))?.[1];
      if (office !== undefined && this.signature.name === undefined && beginsOffice(fold(office))) {
        this.reading.claim(stray);
        this.line({ kind: 'signerPosition', confidence: 0.6 }, stray);
        continue;
      }
      if (this.signature.name !== undefined || !this.reading.ended || !isPersonName(stray.text)) continue;
      this.reading.claim(stray);
      this.put(stray, 0.5);
    }
    if (this.lines.length > 0) this.signature.lines = this.lines;
    return this.signature.lines === undefined && this.signature.name === undefined ? undefined : this.signature;
  }

  private line(component: Pick<Component, 'kind' | 'confidence'>, placed: Placed): void {
    const [, office, name] = fused.exec(oneLine(placed.text)) ?? [];
    if (office !== undefined && name !== undefined && this.signature.name === undefined) {
      const at = placed.text.normalize('NFC') === placed.text ? placed.text.indexOf(name) : -1;
      const [before, behind] = [sliced(placed, 0, at), sliced(placed, at)];
      if (at > 0 && before !== undefined && behind !== undefined) {
        this.office(component, before);
        this.put(behind, 0.7);
        return;
      }
    }
    this.office(component, placed);
  }

  private office({ kind, confidence }: Pick<Component, 'kind' | 'confidence'>, placed: Placed): void {
    if (this.lines.length >= mostLines) return this.reading.keepPlaced(placed, kinds[kind].name);
    const line = signatureLine(placed.text);
    this.lines.push(line);
    this.reading.ledger.put(placed, [line, 'title'], kinds[kind].name, confidence);
  }

  private name(component: Component): void {
    const [only, ...more] = component.places;
    const at = only === undefined || more.length > 0 ? -1 : only.text.search(/\([^()]{1,40}\)$/u);
    const behind = only === undefined || at <= 0 ? undefined : sliced(only, at);
    if (only !== undefined && behind !== undefined && isPurpose(behind.text)) {
      this.purposes.push(behind);
      const before = sliced(only, 0, at);
      if (before !== undefined) return this.name({ ...component, places: [before] });
    }
    if (this.signature.name !== undefined) return this.reading.keep(component);
    const text = oneLine(component.places.map((one) => one.text).join(' '));
    this.signature.name = plainOf({ text });
    const { name } = kinds.signerName;
    this.reading.ledger.put(component.places, [this.signature, 'name'], name, component.confidence);
  }

  private put(placed: Placed, confidence: number): void {
    this.signature.name = plainOf(placed);
    this.reading.ledger.put(placed, [this.signature, 'name'], kinds.signerName.name, confidence);
  }

  /** `(Đã ký)` and stamps stand for the signature, which the form leaves room for. */
  private note({ places, confidence }: Component): void {
    for (const placed of places) {
      const sure = held.test(oneLine(placed.text)) ? confidence : Math.min(confidence, 0.8);
      this.reading.ledger.noise(placed, kinds.signatureNote.name, sure);
    }
  }
}

const lineKinds = new Set<Component['kind']>(['signingRight', 'signerPosition', 'signerOtherPosition']);
