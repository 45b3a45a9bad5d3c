/** Which counts have been met: a count that follows none may be the end of a sentence. */
import { labelOf, type Labelled } from '../../nd30/recognise/labels.ts';

export type { Labelled };
/** Labels are at the front; longer fronts hold none. */
const front = 40;

export const labelIn = (text: string): Labelled | undefined => labelOf(text.slice(0, front));

export class LabelsSeen {
  private readonly last = new Map<string, number>();

  private static keyOf({ label }: Labelled): string {
    const outer = label.form === 'dotted' ? label.text.replace(/\.?\d+[.):]?$/, '') : '';
    return `${label.form}${label.closing}${outer}`;
  }

  /** The first of a count, or the one after the last met. */
  expects(labelled: Labelled): boolean {
    const { value } = labelled.label;
    if (value === undefined) return true;
    return value === 1 || value === (this.last.get(LabelsSeen.keyOf(labelled)) ?? -1) + 1;
  }

  met(labelled: Labelled): void {
    const { value } = labelled.label;
    if (value !== undefined) this.last.set(LabelsSeen.keyOf(labelled), value);
  }
}
