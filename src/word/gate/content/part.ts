/** One part of XML, looked through by the table: what it holds that has to go, and its text without that. */
import type { Report } from '../report.ts';
import { thingByElement, type ThingId } from '../things.ts';
import { attributeCuts, type Cut, withoutCuts } from '../xml/cuts.ts';
import type { Name } from '../xml/names.ts';
import { type Listener, type NodeBudget, scanXml, type Tag, tagStart } from '../xml/scan.ts';
import { FieldReader, thingOfField } from './fields.ts';
import { formulaElements, isActiveFormula } from './formulas.ts';
import { isAddress, isPlainLink } from './relationships.ts';

export interface PartToInspect {
  part: string;
  file: string;
  xml: string;
  /** Whether it belongs to a workbook, where formulas are. */
  spreadsheet: boolean;
  /** Ids of its relationships that are gone. */
  gone: ReadonlySet<string>;
  /** Hears the same pass. */
  alongside?: Listener | undefined;
}

/** Elements that say nothing without their relationship, and are not valid without it. */
const needsItsLink = new Set(['hlinkClick', 'hlinkHover', 'hlinkMouseOver', 'externalReference', 'drawing', 'picture']);

/** Addresses that stand in an attribute itself, in VML (Part 4, 19.1.2). */
const addressAttributes: ReadonlyMap<string, (address: string) => ThingId | undefined> = new Map([
  ['src', imageAddress],
  ['althref', imageAddress],
  ['href', linkAddress],
]);

function imageAddress(address: string): ThingId | undefined {
  return isAddress(address) || address.startsWith('/') ? 'external-image' : undefined;
}

function linkAddress(address: string): ThingId | undefined {
  return isAddress(address) && !isPlainLink(address) ? 'link-elsewhere' : undefined;
}

const relationshipsNamespace = /\/relationships$/;

class PartInspection {
  private readonly cuts: Cut[] = [];
  private readonly fields = new FieldReader();
  /** Prefixes that some element binds to the namespace of relationship ids. */
  private readonly linking = new Set<string>(['o:relid']);
  /** Attributes of the tag being read that may have to go. */
  private readonly noted: { name: Name; value: string }[] = [];
  private depth = 0;
  /** The element that is being cut with all that is in it. */
  private cutting: { depth: number; from: number } | undefined;
  /** The element whose text is being read: a field's instruction or a formula. */
  private reading: { local: string; depth: number; from: number; text: string } | undefined;
  /** The simple fields around the place, and whether their tags go. */
  private readonly simpleFields: boolean[] = [];
  private paragraph = 0;

  constructor(
    private readonly input: PartToInspect,
    private readonly report: Report,
  ) {}

  run(budget: NodeBudget): string {
    const { xml, part, file, alongside } = this.input;
    scanXml(xml, { part, file }, budget, {
      attribute: (name, value) => this.attribute(name, value),
      open: (tag) => {
        this.openTag(tag);
        if (this.noted.length > 0) this.noted.length = 0;
        alongside?.open(tag);
      },
      close: (name, end) => {
        this.closeTag(name.local, end);
        alongside?.close?.(name, end);
      },
      text: (text) => {
        if (this.reading) this.reading.text += text;
        alongside?.text?.(text);
      },
    });
    for (const { thing, codes, paragraph } of this.fields.end()) {
      if (this.report.meet(thing, part, paragraph)) for (const code of codes) this.cuts.push(code);
    }
    return this.cuts.length === 0 ? xml : withoutCuts(xml, this.cuts);
  }

  private meet(thing: ThingId): boolean {
    return this.report.meet(thing, this.input.part, this.paragraph);
  }

  private openTag(tag: Tag): void {
    this.depth++;
    if (this.cutting) return;
    const { attributes, end } = tag;
    const { local } = tag.name;
    if (local === 'p') this.paragraph++;
    const thing = thingByElement.get(local);
    if (thing && this.meet(thing)) {
      this.cutting = { depth: this.depth, from: this.start(end) };
      return;
    }
    if (this.isCode(local)) {
      // One inside another is no valid file, but what both say is read as one.
      this.reading ??= { local, depth: this.depth, from: this.start(end), text: '' };
    } else if (local === 'fldChar') {
      this.fields.character(valueOf(attributes, 'fldCharType'), { from: this.start(end), to: end }, this.paragraph);
    } else if (local === 'fldSimple') {
      const field = thingOfField(valueOf(attributes, 'instr') ?? '');
      const goes = field !== undefined && this.meet(field);
      this.simpleFields.push(goes);
      if (goes) this.cuts.push({ from: this.start(end), to: end });
    }
    if (this.noted.length > 0) this.checkAttributes(tag);
  }

  private closeTag(local: string, end: number): void {
    if (this.cutting?.depth === this.depth) {
      this.cuts.push({ from: this.cutting.from, to: end });
      this.cutting = undefined;
    } else if (!this.cutting) {
      // What stands inside a field character (form data) goes with it.
      if (local === 'fldSimple' && this.simpleFields.pop()) this.cuts.push({ from: this.start(end), to: end });
      if (this.reading?.depth === this.depth) this.endReading(end);
    }
    this.depth--;
  }

  private endReading(end: number): void {
    if (!this.reading) return;
    const { local, from, text } = this.reading;
    this.reading = undefined;
    if (!formulaElements.has(local)) this.fields.instruction(text, { from, to: end });
    else if (isActiveFormula(text) && this.meet('active-formula')) this.cuts.push({ from, to: end });
  }

  private attribute(name: Name, value: string): void {
    if (name.prefix === 'xmlns') {
      if (relationshipsNamespace.test(value)) this.linking.add(name.local);
    } else if (addressAttributes.has(name.local) || (name.prefix !== '' && this.input.gone.has(value))) {
      this.noted.push({ name, value });
    }
  }

  /** What was noted of the tag's attributes is judged now that all its namespaces are known. */
  private checkAttributes({ name: element, end }: Tag): void {
    const goes = new Set<string>();
    for (const { name, value } of this.noted) {
      const address = addressAttributes.get(name.local)?.(value);
      if (address && this.meet(address)) goes.add(name.full);
      if (!this.input.gone.has(value) || !(this.linking.has(name.prefix) || this.linking.has(name.full))) continue;
      goes.add(name.full);
      if (needsItsLink.has(element.local)) this.cutting = { depth: this.depth, from: this.start(end) };
    }
    if (goes.size > 0) this.cuts.push(...attributeCuts(this.input.xml, { from: this.start(end), to: end }, goes));
  }

  /** Whether an element's text is a field's instruction or a formula. */
  private isCode(local: string): boolean {
    return local === 'instrText' || local === 'delInstrText' || (this.input.spreadsheet && formulaElements.has(local));
  }

  private start(end: number): number {
    return tagStart(this.input.xml, end);
  }
}

/** An attribute by its local name. */
function valueOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.slice(key.indexOf(':') + 1) === local);
  return name === undefined ? undefined : attributes[name];
}

/** The part's text without what has to go: the very same text if there is nothing. */
export function inspectPart(input: PartToInspect, report: Report, budget: NodeBudget): string {
  return new PartInspection(input, report).run(budget);
}
