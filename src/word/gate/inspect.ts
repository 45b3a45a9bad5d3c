/** A package, inflated, looked through by the table: parts, then relationships, then the XML of every part that stays. */
import type { Door } from './doors.ts';
import { limits } from './limits.ts';
import { refusal } from './refusal.ts';
import { Report } from './report.ts';
import { inspectPart } from './content/part.ts';
import {
  readRelationships,
  sourceOf,
  targetPart,
  thingOfRelationship,
  type Relationship,
} from './content/relationships.ts';
import { contentTypesPart, isXmlType, readContentTypes, thingOfPart, type ContentTypes } from './content/types.ts';
import { withoutCuts, type Cut } from './xml/cuts.ts';
import { startTags } from './xml/count.ts';
import { decodeXml } from './xml/decode.ts';
import { NodeBudget, scanXml, tagStart, type Listener } from './xml/scan.ts';
import type { ThingId } from './things.ts';
import type { Finding } from '../../failure.ts';

export interface Inspected {
  /** The part with the document or the workbook itself. */
  main: string;
  /** Parts that stay, by name; XML as text without byte order mark, everything else as bytes. */
  parts: Map<string, string | Uint8Array>;
  /** What was stripped, and where. */
  findings: readonly Finding[];
}

/**
 * Gives a second listener for the pass over a part, for who wants its XML anyway. What it hears is the part as it came in,
 * before anything is stripped.
 */
export type Alongside = (part: string, xml: string) => Listener | undefined;

export interface Inspecting {
  /** Hears the XML of the parts in the same pass. */
  alongside?: Alongside;
  /** Elements and attributes that all parts may have together; those of `limits` unless told. */
  nodes?: number;
}

interface RelationshipsPart {
  part: string;
  source: string;
  all: readonly Relationship[];
  gone: Set<Relationship>;
}

const mainTypes = {
  word: /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroenabled.*\.main\+xml$/i,
  workbook:
    /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template|addin)\.(macroenabled|binary\.macroenabled).*main(\+xml)?$/i,
};

/** Taking out a part takes out its place among the content types. */
function withoutTypes(xml: string, gone: ReadonlySet<string>, file: string, budget: NodeBudget): string {
  const cuts: Cut[] = [];
  let open: Cut | undefined;
  scanXml(xml, { part: contentTypesPart, file }, budget, {
    open({ name: { local }, attributes, end }) {
      const named = attributes['PartName']?.replace(/^\//, '').toLowerCase();
      open = local === 'Override' && named && gone.has(named) ? { from: tagStart(xml, end), to: end } : undefined;
      if (open) cuts.push(open);
    },
    close(_, end) {
      if (open) open.to = end;
      open = undefined;
    },
  });
  return withoutCuts(xml, cuts);
}

class Inspection {
  private readonly budget: NodeBudget;
  private readonly alongside: Alongside | undefined;
  private readonly report: Report;
  private readonly parts = new Map<string, string | Uint8Array>();
  private readonly gone = new Set<string>();
  private readonly stays = (thing: ThingId) => this.report.verdict(thing) === 'keep';

  constructor(
    private readonly door: Door,
    private readonly file: string,
    { alongside, nodes }: Inspecting,
  ) {
    this.report = new Report(door, file);
    this.budget = new NodeBudget(nodes);
    this.alongside = alongside;
  }

  run(content: ReadonlyMap<string, Uint8Array>): Inspected {
    const typesBytes = content.get(contentTypesPart);
    if (!typesBytes) throw refusal(this.wrongKind(), this.file);
    const typesXml = decodeXml(typesBytes, contentTypesPart, this.file);
    const typeOf = readContentTypes(typesXml, this.file, this.budget);
    this.takeParts(content, typeOf);
    const relationships = this.readAllRelationships();
    const main = this.mainPart(relationships, typeOf);
    this.dropRelationships(relationships);
    this.inspectParts(relationships, typeOf);
    this.report.throwIfRefused();
    if (!this.parts.has(main)) throw refusal(this.wrongKind(), this.file);
    for (const { part, all, gone } of relationships) {
      if (gone.size > 0)
        this.parts.set(
          part,
          withoutCuts(
            this.text(part),
            [...all].filter((one) => gone.has(one)),
          ),
        );
    }
    this.parts.set(
      contentTypesPart,
      this.gone.size > 0 ? withoutTypes(typesXml, this.goneNames(), this.file, this.budget) : typesXml,
    );
    return { main, parts: this.parts, findings: this.report.findings() };
  }

  private wrongKind() {
    return this.door === 'units-table' ? 'word.gate-not-workbook' : 'word.gate-not-word';
  }

  private text(part: string): string {
    return String(this.parts.get(part));
  }

  private goneNames(): ReadonlySet<string> {
    return new Set([...this.gone].map((part) => part.toLowerCase()));
  }

  private takeParts(content: ReadonlyMap<string, Uint8Array>, typeOf: ContentTypes): void {
    let xmlBytes = 0;
    let elements = 0;
    for (const [part, bytes] of content) {
      if (part === contentTypesPart) {
        // Written when it is known what stays; its place among the parts is kept.
        this.parts.set(part, '');
        continue;
      }
      const type = typeOf(part);
      const thing = thingOfPart(part, type, bytes, this.stays);
      if (thing && this.report.meet(thing, part)) {
        this.gone.add(part);
      } else if (!isXmlType(type)) {
        this.parts.set(part, bytes);
      } else {
        xmlBytes += bytes.length;
        if (xmlBytes > limits.xmlTotalBytes) throw refusal('word.gate-inflates', this.file, part);
        elements += startTags(bytes);
        if (!this.budget.allows(elements)) throw refusal('word.gate-too-many-nodes', this.file, part);
        this.parts.set(part, decodeXml(bytes, part, this.file));
      }
    }
  }

  private readAllRelationships(): RelationshipsPart[] {
    return [...this.parts.keys()].flatMap((part) => {
      const source = sourceOf(part);
      if (source === undefined) return [];
      return { part, source, all: readRelationships(this.text(part), part, this.file, this.budget), gone: new Set() };
    });
  }

  private mainPart(relationships: readonly RelationshipsPart[], typeOf: ContentTypes): string {
    const root = relationships.find(({ source }) => source === '');
    const found = root?.all.find(({ kind, external }) => kind === 'officedocument' && !external);
    const main = found && targetPart('', found.target);
    const kind = this.door === 'units-table' ? mainTypes.workbook : mainTypes.word;
    if (main === undefined || !kind.test(typeOf(main))) throw refusal(this.wrongKind(), this.file);
    // A document with macros is gone already, and the report says why.
    if (!this.parts.has(main) && !this.gone.has(main)) throw refusal(this.wrongKind(), this.file);
    return main;
  }

  /** Relationships that the table names go, their targets with them; then those to parts that are gone. */
  private dropRelationships(relationships: readonly RelationshipsPart[]): void {
    for (const { part, source, all, gone } of relationships) {
      for (const one of all) {
        const thing = thingOfRelationship(source, one, this.stays);
        if (!thing || this.stays(thing)) continue;
        const target = one.external ? undefined : targetPart(source, one.target);
        // The part has been reported where it stands.
        if (target === undefined || !this.gone.has(target)) this.report.meet(thing, part);
        gone.add(one);
        if (target !== undefined && this.parts.has(target) && sourceOf(target) === undefined) this.drop(target);
      }
    }
    for (const { source, all, gone } of relationships) {
      for (const one of all) {
        const target = one.external ? undefined : targetPart(source, one.target);
        if (target !== undefined && this.gone.has(target)) gone.add(one);
      }
    }
  }

  private drop(part: string): void {
    this.parts.delete(part);
    this.gone.add(part);
  }

  private inspectParts(relationships: readonly RelationshipsPart[], typeOf: ContentTypes): void {
    for (const { part, source } of relationships) {
      // Relationships of a part that is gone.
      if (this.gone.has(source)) this.drop(part);
    }
    for (const [part, content] of this.parts) {
      if (typeof content !== 'string' || part === contentTypesPart || sourceOf(part) !== undefined) continue;
      const gone = relationships.find(({ source }) => source === part)?.gone;
      const ids = new Set([...(gone ?? [])].map(({ id }) => id));
      const spreadsheet = typeOf(part).includes('spreadsheetml');
      const xml = inspectPart(
        { part, file: this.file, xml: content, spreadsheet, gone: ids, alongside: this.alongside?.(part, content) },
        this.report,
        this.budget,
      );
      if (xml !== content) this.parts.set(part, xml);
    }
  }
}

/** @throws Failure `word.gate-…`, `word.broken-xml` */
export function inspectPackage(
  content: ReadonlyMap<string, Uint8Array>,
  door: Door,
  file: string,
  inspecting: Inspecting = {},
): Inspected {
  return new Inspection(door, file, inspecting).run(content);
}
