/** Nơi nhận with purposes, the line `Lưu`, and the drafter's mark (ô số 9b, 12). */
import type { Component, Placed } from '../../nd30/document.ts';
import { kinds } from '../../nd30/kinds.ts';
import { fold, oneLine } from '../../nd30/text.ts';
import { trimmedEnd } from '../../plan/conventions/punctuation.ts';
import type { Recipients } from '../../plan/model/signing.ts';
import { plainOf } from '../rich.ts';
import { archiveOf, drafterOf } from './archive.ts';
import { purposeIn } from './purposes.ts';
import { sliced, type PartReading } from './reading.ts';
import { isSuperior } from './superiors.ts';

type Recipient = NonNullable<Recipients['list']>[number];

const dash = /^[-–—−+*•]\s*/u;
/** One line may hold several: `- A; - Lưu: VT.` */
const next = /[;.]\s*(?=[-–—−+]\s*\p{Lu})/gu;

/** The stretches of single recipients. */
function apart(placed: Placed): Placed[] {
  const cuts = [
    0,
    ...[...placed.text.matchAll(next)].map(({ index, 0: sign }) => index + sign.length),
    placed.text.length,
  ];
  return cuts.slice(1).flatMap((to, at) => sliced(placed, cuts[at] ?? 0, to) ?? []);
}

/** Without the dash of a line of its own. */
const bareName = (placed: Placed) => sliced(placed, dash.exec(placed.text)?.[0].length ?? 0) ?? [];

/** `UBND huyện, Phòng Nội vụ (b/c)`: names that share a purpose stand on one line (Phụ lục I, II.9.d). */
export function recipientOf(line: string): Recipient {
  const text = trimmedEnd(oneLine(line).replace(dash, ''), ';.,');
  const at = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const purpose = at <= 0 ? undefined : purposeIn(text.slice(at));
  if (purpose === undefined) return { names: [plainOf({ text })] };
  const together = text.slice(0, at).trim();
  const names = together.split(', ');
  const each = names.every((name) => /^\p{Lu}/u.test(name)) ? names : [together];
  return { names: each.map((name) => plainOf({ text: name })), purpose: plainOf({ text: purpose }) };
}

class Receiving {
  private readonly list: Recipient[] = [];
  private readonly places = new Map<Recipient, Placed[]>();
  private archive: Recipients['archive'];
  private readonly recipients: Recipients = {};

  constructor(private readonly reading: PartReading) {}

  read(purposes: readonly Placed[]): Recipients | undefined {
    const { ledger } = this.reading;
    const shared = [...purposes];
    for (const component of this.reading.components) {
      const { kind, places, confidence } = component;
      if (kind === 'recipientsHeading') ledger.form(places, kinds[kind].name, confidence);
      else if (kind === 'recipient') this.recipient(component, shared);
      else if (kind === 'archive') this.archived(places, confidence);
      else if (kind === 'drafterMark') this.drafter(component);
    }
    for (const stray of this.reading.strays) {
      if (purposeIn(stray.text) === undefined) continue;
      this.reading.claim(stray);
      shared.push(stray);
    }
    for (const purpose of shared) this.share(purpose);
    this.enter();
    if (this.list.length > 0) this.recipients.list = this.list;
    if (this.archive !== undefined) this.recipients.archive = this.archive;
    return Object.keys(this.recipients).length === 0 ? undefined : this.recipients;
  }

  private recipient({ places, confidence }: Component, shared: Placed[]): void {
    const [only, ...more] = places;
    if (only !== undefined && more.length === 0) {
      for (const placed of apart(only)) this.one([placed], confidence, shared);
    } else this.one(places, confidence, shared);
  }

  private one(places: readonly Placed[], confidence: number, shared: Placed[]): void {
    const text = places.map((placed) => placed.text).join(' ');
    const words = text.trim().replace(dash, '');
    if (/^luu(?![a-z])/.test(fold(words))) return this.archived(places, Math.min(confidence, 0.9));
    if (purposeIn(words) !== undefined) {
      shared.push(...places);
      return;
    }
    const recipient = recipientOf(text);
    if (recipient.names?.join('').trim() === '') {
      for (const placed of places) this.reading.ledger.form(placed, kinds.recipient.name, 0.7);
      return;
    }
    this.list.push(recipient);
    this.places.set(recipient, [...places]);
    this.sure.set(recipient, confidence);
  }

  private readonly sure = new Map<Recipient, number>();

  private enter(): void {
    for (const recipient of this.list)
      this.reading.ledger.put(
        this.places.get(recipient) ?? [],
        [recipient, 'names'],
        kinds.recipient.name,
        this.sure.get(recipient) ?? 1,
      );
  }

  /** One purpose beside several recipients: the superiors at the head of the list, or else the first alone. */
  private share(placed: Placed): void {
    const purpose = purposeIn(placed.text.trim().replace(dash, ''));
    const first = this.list.findIndex((one) => one.purpose === undefined);
    const recipient = this.list[first];
    if (purpose === undefined || recipient === undefined) return this.reading.keepPlaced(placed);
    const behind = this.list.slice(first + 1);
    const end = behind.findIndex((one) => one.purpose !== undefined || !isSuperior(one.names?.join(', ') ?? ''));
    const group = isSuperior(recipient.names?.join(', ') ?? '') ? behind.slice(0, end < 0 ? behind.length : end) : [];
    recipient.names = [recipient, ...group].flatMap(({ names }) => names ?? []);
    recipient.purpose = plainOf({ text: purpose });
    const own = [recipient, ...group].flatMap((one) => this.places.get(one) ?? []);
    this.places.set(recipient, own.flatMap(bareName));
    this.sure.set(recipient, 0.6);
    this.list.splice(first + 1, group.length);
    this.reading.ledger.put(placed, [recipient, 'purpose'], 'Mục đích gửi', 0.6);
  }

  private archived(places: readonly Placed[], confidence: number): void {
    const text = oneLine(places.map((placed) => placed.text).join(' ')).replace(dash, '');
    if (this.archive !== undefined)
      return places.forEach((placed) => this.reading.keepPlaced(placed, kinds.archive.name));
    this.archive = archiveOf(text);
    this.reading.ledger.put(places, [this.recipients, 'archive'], kinds.archive.name, confidence);
  }

  private drafter(component: Component): void {
    const { text, places, confidence } = component;
    const drafter = drafterOf(text);
    if (drafter === undefined || this.recipients.drafter !== undefined) return this.reading.keep(component);
    this.recipients.drafter = drafter;
    this.reading.ledger.put(places, [this.recipients, 'drafter'], kinds.drafterMark.name, confidence);
  }
}

/** @param purposes stretches that tell a purpose but stand elsewhere, behind the signer's name */
export const readRecipients = (reading: PartReading, purposes: readonly Placed[]): Recipients | undefined =>
  new Receiving(reading).read(purposes);
