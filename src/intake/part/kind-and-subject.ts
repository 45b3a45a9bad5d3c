/** Tên loại and trích yếu (ô số 5a). */
import { kinds } from '../../nd30/kinds.ts';
import { oneLine } from '../../nd30/text.ts';
import { capitalizeFirst } from '../../plan/conventions/naming.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import { plainOf } from '../rich.ts';
import type { PartReading } from './reading.ts';

/** @param usual what the form prints by itself: `KẾ HOẠCH` */
export function readKindAndSubject(reading: PartReading, part: DecisionPart | PlanPart, usual: string): void {
  const { ledger } = reading;
  reading.of('kind').forEach((component, at) => {
    const { text, places, confidence } = component;
    if (at > 0) reading.keep(component);
    else if (text.toUpperCase() === usual) ledger.form(places, kinds.kind.name, confidence);
    else {
      part.kind = capitalizeFirst(plainOf({ text }).toLowerCase());
      ledger.put(places, [part, 'kind'], kinds.kind.name, confidence);
    }
  });
  // What a công văn is about stands under its number.
  const [subject, ...more] = [...reading.of('subject'), ...reading.of('letterSubject')];
  reading.keep(more);
  if (subject === undefined) return;
  part.subject = plainOf({ text: oneLine(subject.places.map(({ text }) => text).join(' ')) });
  ledger.put(subject.places, [part, 'subject'], kinds.subject.name, subject.confidence);
}
