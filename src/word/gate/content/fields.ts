/**
 * Fields (ECMA-376, Part 1, 17.16): which of them do more than compute a text, and where their codes stand. What a field showed
 * last is ordinary text and stays.
 */
import { thingByField, type ThingId } from '../things.ts';
import type { Cut } from '../xml/cuts.ts';
import { isPlainLink } from './relationships.ts';

/** First word of an instruction, as Word reads it: without regard to case. */
const nameOf = (instruction: string) => /^[\s"\\]*([^\s"\\]*)/.exec(instruction)?.[1]?.toUpperCase() ?? '';

/** Where a HYPERLINK field leads: its first argument that is no switch. Empty for a place in the same file. */
function linkOf(instruction: string): string {
  const rest = instruction
    .trim()
    .slice('HYPERLINK'.length)
    .replace(/\\[lmnot]\s*(?:"[^"]*"|\S*)/gi, ' ');
  const found = /"([^"]*)"|(\S+)/.exec(rest);
  return found?.[1] ?? found?.[2] ?? '';
}

/**
 * @param computed the instruction begins with what another field gives, so that nobody knows its name beforehand
 */
export function thingOfField(instruction: string, computed = false): ThingId | undefined {
  if (computed) return 'active-field';
  const name = nameOf(instruction);
  if (name !== 'HYPERLINK') return thingByField.get(name);
  const link = linkOf(instruction);
  return link === '' || isPlainLink(link) ? undefined : 'link-elsewhere';
}

interface OpenField {
  instruction: string;
  computed: boolean;
  inResult: boolean;
  codes: Cut[];
  paragraph: number;
}

/** A field that is more than it should be. */
export interface FoundField {
  thing: ThingId;
  codes: readonly Cut[];
  paragraph: number;
}

/** Follows the fields of one part that are written as characters in runs (17.16.18); they nest and span paragraphs. */
export class FieldReader {
  private readonly open: OpenField[] = [];
  readonly found: FoundField[] = [];

  character(kind: string | undefined, code: Cut, paragraph: number): void {
    const top = this.open.at(-1);
    if (kind === 'begin') {
      if (top && !top.inResult && top.instruction.trim() === '') top.computed = true;
      this.open.push({ instruction: '', computed: false, inResult: false, codes: [code], paragraph });
    } else if (top) {
      top.codes.push(code);
      if (kind === 'separate') top.inResult = true;
      if (kind === 'end') this.finish(this.open.pop());
    }
  }

  instruction(text: string, code: Cut): void {
    const top = this.open.at(-1);
    if (!top || top.inResult) return;
    top.instruction += text;
    top.codes.push(code);
  }

  /** A field that is never ended counts as well. */
  end(): readonly FoundField[] {
    while (this.open.length > 0) this.finish(this.open.pop());
    return this.found;
  }

  private finish(field: OpenField | undefined): void {
    const thing = field && thingOfField(field.instruction, field.computed);
    if (thing) this.found.push({ thing, codes: field.codes, paragraph: field.paragraph });
  }
}
