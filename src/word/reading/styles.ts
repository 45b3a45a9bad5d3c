/** `styles.xml`: defaults and styles, each with what it inherits (ECMA-376, Part 1, 17.7). */
import { isOnValue } from './measures.ts';
import { mergeParagraphs } from './paragraph-format.ts';
import { noParagraphProperties, readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { mergeRuns, noRunProperties, readRunProperties, type RunProperties } from './run-properties.ts';
import type { Theme } from './theme.ts';
import { child, descend, value, type XmlElement } from './xml-tree.ts';

export interface Style {
  id: string;
  type: string;
  basedOn: string | undefined;
  paragraph: ParagraphProperties;
  run: RunProperties;
  /** For what only tables read: `w:tblPr`, `w:tcPr`, conditional formats. */
  element: XmlElement;
}

/** More than any real chain; a style that is based on itself must not hold the reading up. */
const longestChain = 50;

export class Styles {
  readonly defaults: { paragraph: ParagraphProperties; run: RunProperties };
  private readonly byId = new Map<string, Style>();
  private readonly defaultIds = new Map<string, string>();
  private readonly chains = new Map<string, readonly Style[]>();

  constructor(
    root: XmlElement | undefined,
    readonly theme: Theme,
  ) {
    const defaults = child(root, 'w:docDefaults');
    this.defaults = {
      paragraph: readParagraphProperties(descend(defaults, 'w:pPrDefault', 'w:pPr')),
      run: readRunProperties(descend(defaults, 'w:rPrDefault', 'w:rPr'), theme),
    };
    for (const element of root?.children ?? []) if (element.name === 'w:style') this.add(element);
  }

  private add(element: XmlElement): void {
    const id = element.attributes['w:styleId'];
    if (id === undefined) return;
    const type = element.attributes['w:type'] ?? 'paragraph';
    this.byId.set(id, {
      id,
      type,
      basedOn: value(element, 'w:basedOn'),
      paragraph: readParagraphProperties(child(element, 'w:pPr')),
      run: readRunProperties(child(element, 'w:rPr'), this.theme),
      element,
    });
    const named = value(element, 'w:name')?.toLowerCase() === 'normal' && !this.defaultIds.has(type);
    if (isOnValue(element.attributes['w:default']) || named) this.defaultIds.set(type, id);
  }

  /** The id that counts: the one given if there is such a style of that type, else the default one; empty if there is none. */
  idOf(given: string | undefined, type: 'paragraph' | 'table'): string {
    if (given !== undefined && this.byId.get(given)?.type === type) return given;
    return this.defaultIds.get(type) ?? '';
  }

  /** A style and what it is based on, the most general first. */
  chain(id: string): readonly Style[] {
    const known = this.chains.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    for (let at = this.byId.get(id); at !== undefined && chain.length < longestChain;) {
      chain.unshift(at);
      at = at.basedOn === undefined ? undefined : this.sameType(at.basedOn, at.type);
    }
    this.chains.set(id, chain);
    return chain;
  }

  private sameType(id: string, type: string): Style | undefined {
    const style = this.byId.get(id);
    return style?.type === type ? style : undefined;
  }

  /** Run properties of a style with those it inherits. */
  run(id: string): RunProperties {
    return this.chain(id).reduce((base, { run }) => mergeRuns(base, run), noRunProperties);
  }

  /** Paragraph properties of a style with those it inherits. */
  paragraph(id: string): ParagraphProperties {
    return this.chain(id).reduce((base, { paragraph }) => mergeParagraphs(base, paragraph), noParagraphProperties);
  }
}
