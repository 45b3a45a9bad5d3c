/** What stands at the head and at the end of a part, by the decree's models 1.3 and 1.4. */
import { citationWording } from '../../../src/plan/conventions/citation-wording.ts';
import { gap, longDate } from '../../../src/plan/conventions/dates.ts';
import { authorityName, fullName, organBody, placeName } from '../../../src/plan/conventions/naming.ts';
import type { Citation } from '../../../src/plan/model/citation.ts';
import type { PlanPart } from '../../../src/plan/model/body.ts';
import type { DecisionPart, Preamble } from '../../../src/plan/model/part.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import type { Recipients, Signature } from '../../../src/plan/model/signing.ts';
import { plainText, type RichText } from '../../../src/plan/model/text.ts';
import type { Entry } from './slots.ts';

export const written = (value: RichText | undefined): boolean => plainText(value).trim() !== '';
export const capitals = (value: RichText | undefined): string => plainText(value).toUpperCase();

const usual = {
  decision: { kind: 'Quyết định', symbol: 'QĐ-UBND' },
  plan: { kind: 'Kế hoạch', symbol: 'KH-UBND' },
};
type Recipient = NonNullable<Recipients['list']>[number];
type PartName = keyof typeof usual;

function numberAndSymbol(part: DecisionPart | PlanPart | undefined, name: PartName, number = part?.number): string {
  const digits = number ? number.replace(/\D+$/, '') : '';
  const shown = number ? (digits.length === 1 ? `0${number}` : number) : gap;
  return `${shown}/${(part?.symbol ?? usual[name].symbol) || gap}`;
}

/** Ô số 1 to 5a; an attached plan has no number, place and date. */
export function headEntries(plan: Plan, name: PartName): Entry[] {
  const part = plan[name];
  const parent = part?.parentLine ?? plan.organ?.parentLine;
  const organ = part?.organLines ?? plan.organ?.lines ?? [organBody(plan.organ), fullName(plan.organ?.unit)];
  const numbered = name === 'decision' || plan.decision === undefined;
  const place = part?.place === undefined ? placeName(plan.organ?.unit) : part.place || gap;
  return [
    { slot: 'parentOrgan', text: capitals(parent) },
    ...organ.map((line): Entry => ({ slot: 'organ', text: capitals(line) })),
    { slot: 'nation', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
    { slot: 'motto', text: 'Độc lập - Tự do - Hạnh phúc' },
    ...(numbered
      ? ([
          { slot: 'number', text: `Số: ${numberAndSymbol(part, name)}` },
          { slot: 'placeAndDate', text: `${place}, ${longDate(part?.date)}` },
        ] satisfies Entry[])
      : []),
    { slot: 'kind', text: capitals(part?.kind || usual[name].kind) },
    { slot: 'subject', text: written(part?.subject) ? plainText(part?.subject) : gap },
  ];
}

/** The `(Kèm theo …)` line: the main document's number and date, blank in an electronic file of its own. */
export function referenceEntry(plan: Plan, verbatim: RichText | undefined): Entry {
  if (written(verbatim)) return { slot: 'reference', text: plainText(verbatim) };
  const name: PartName = plan.decision ? 'decision' : 'plan';
  const part = plan[name];
  const blank = plan.medium === 'electronic' && plan.attachments === 'separateFiles';
  const authority = plan.plan?.referenceAuthority ?? part?.authority ?? plan.organ?.authority ?? 'collective';
  const number = numberAndSymbol(part, name, blank ? '' : part?.number);
  const date = longDate(blank ? '' : part?.date);
  const issuer = authorityName(plan.organ, authority);
  return { slot: 'reference', text: `(Kèm theo ${part?.kind ?? usual[name].kind} số ${number} ${date} của ${issuer})` };
}

export function authorityEntry(plan: Plan): Entry {
  const authority = plan.decision?.authority ?? plan.organ?.authority ?? 'collective';
  return { slot: 'authority', text: capitals(plan.decision?.authorityLine ?? authorityName(plan.organ, authority)) };
}

function ending(text: string, sign: string): string {
  return text.trim() === '' ? text : text.replace(/[\s.;,]+$/, '') + sign;
}

/** Every căn cứ ends with `;`, the list with `.`; then the prose. A decision without căn cứ has a gap there. */
export function preambleEntries(preamble: Preamble | undefined, needed = false): Entry[] {
  const given = preamble?.citations ?? [];
  const list = (given.length === 0 && needed ? [{ text: `Căn cứ ${gap}` }] : given).map((citation: Citation) => {
    if (written(citation.text)) return plainText(citation.text);
    return `${citation.lead ?? 'Căn cứ'} ${citationWording(citation)}`;
  });
  if (written(preamble?.proposal)) list.push(plainText(preamble?.proposal));
  return [
    ...list.map((text, i): Entry => ({ slot: 'citation', text: ending(text, i === list.length - 1 ? '.' : ';') })),
    ...(preamble?.opening ?? []).map((text): Entry => ({ slot: 'opening', text: plainText(text) })),
  ];
}

/** `(b/c)`: a purpose in brackets, once. */
function inBrackets(purpose: string | undefined): string {
  const said = purpose?.trim() ?? '';
  return said === '' || (said.startsWith('(') && said.endsWith(')')) ? said : `(${said})`;
}

/** Ô số 9b and 12 stand left of ô số 7, so they are read first. */
export function signingEntries(signature: Signature | undefined, recipients: Recipients | undefined): Entry[] {
  const { archive, drafter } = recipients ?? {};
  const kept = [archive?.office || 'VT', archive?.unit || undefined].filter((name) => name !== undefined).join(', ');
  const copies = archive?.copies === undefined ? '' : ` (${archive.copies})`;
  const lines = signature?.lines?.length ? signature.lines : [{ title: gap }];
  return [
    { slot: 'recipientsTitle', text: 'Nơi nhận:' },
    ...(recipients?.list?.length ? recipients.list : [{ names: [gap] } as Recipient]).map(
      ({ names = [], purpose }): Entry => {
        const who =
          names
            .map((name) => (written(name) ? name.trim() : gap))
            .join(', ')
            .replace(/[\s;.]+$/, '') || gap;
        return { slot: 'recipient', text: `- ${[who, inBrackets(purpose)].filter((word) => word !== '').join(' ')};` };
      },
    ),
    { slot: 'recipient', text: `- ${archive?.text || `Lưu: ${kept}${copies}.`}` },
    ...(drafter
      ? [{ slot: 'drafter' as const, text: `${drafter.mark || gap}.${drafter.copies ? `(${drafter.copies})` : ''}` }]
      : []),
    ...lines.map(({ capacity, title }): Entry => ({
      slot: 'capacity',
      text: capitals([capacity, title || gap].filter((word) => word !== undefined).join(' ')),
    })),
    { slot: 'signer', text: signature?.name || gap },
  ];
}
