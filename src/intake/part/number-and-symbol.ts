/** Số, ký hiệu (ô số 3): `Số: 09/QĐ-UBND`, also where either is still blank. */
import type { DecisionPart } from '../../plan/model/part.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import { kinds } from '../../nd30/kinds.ts';
import { oneLine } from '../../nd30/text.ts';
import type { PartReading } from './reading.ts';

type Numbered = Pick<DecisionPart, 'number' | 'symbol'>;

/** Signs that hold the place of a number. */
const blank = String.raw`[\s.…_·-]*`;
const form = new RegExp(String.raw`^số\s*[:.]?\s*(?:(\d{1,6}[a-zđ]?)\s*|(${blank}))/\s*(.*)$`, 'iu');
const open = new RegExp(String.raw`^${blank}$`, 'u');

/** @param usual what the form prints where the plan tells no symbol */
export function numberAndSymbol(text: string, usual: string): Numbered | undefined {
  const [all, digits, , rest = ''] = form.exec(oneLine(text)) ?? [];
  if (all === undefined) return undefined;
  const symbol = open.test(rest) ? '' : rest.trim();
  return {
    // The form puts the zero before a number below 10 by itself.
    ...(digits !== undefined && { number: digits.toLowerCase().replace(/^0(?=\d\D?$)/, '') }),
    ...(symbol !== usual && { symbol }),
  };
}

/** @param part where its number goes */
export function readNumber(reading: PartReading, part: DecisionPart | PlanPart, usual: string): void {
  for (const component of reading.of('number')) {
    const found = part.number === undefined ? numberAndSymbol(component.text, usual) : undefined;
    if (found === undefined) {
      reading.keep(component);
      continue;
    }
    Object.assign(part, found);
    const key = found.number === undefined ? 'symbol' : 'number';
    reading.ledger.put(component.places, [part, key], kinds.number.name, component.confidence);
  }
}
