/** Resolved formats, each made once: paragraphs and runs that say the same share one object. */
import type { List, ListLevel, Numbering } from './list-definitions.ts';
import { mergeParagraphs, paragraphFormat } from './paragraph-format.ts';
import { noParagraphProperties, readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { FormatPool, RunFormats } from './run-formats.ts';
import type { Styles } from './styles.ts';
import type { TextLook } from './table-styles.ts';
import type { ParagraphFormat } from './types.ts';
import { signature, value, type XmlElement } from './xml-tree.ts';

export interface ListPlace {
  list: List;
  at: number;
  level: ListLevel;
}

export interface ResolvedParagraph {
  style: string;
  format: ParagraphFormat;
  list: ListPlace | undefined;
  hyphenated: boolean;
  unsupported: readonly string[];
  runs: RunFormats;
}

/** Children of `w:pPr` that say nothing about the paragraph's own format. */
const aside = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

interface StyledLook {
  runs: RunFormats;
  /** By what is said besides the style. */
  paragraphs: Map<string, ResolvedParagraph>;
}

/** Paragraphs in a table of one style, or outside of tables. */
interface Surroundings {
  byStyle: Map<string, StyledLook>;
  /** By `w:pPr`: those of the same words are the same element. */
  byElement: Map<XmlElement | undefined, ResolvedParagraph>;
}

export class Formats {
  /** By the look of the table around. */
  private readonly looks = new Map<string, Surroundings>();
  private readonly pool = new FormatPool();

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  /** @param look what the table around it says; `outsideTables` if there is none */
  paragraph(properties: XmlElement | undefined, look: TextLook): ResolvedParagraph {
    const { byElement, byStyle } = this.surroundings(look);
    const known = byElement.get(properties);
    if (known !== undefined) return known;
    const style = this.styles.idOf(value(properties, 'w:pStyle'), 'paragraph');
    const { runs, paragraphs } = this.styled(style, look, byStyle);
    const said = properties === undefined ? '' : signature(properties, aside);
    const resolved = paragraphs.get(said) ?? this.resolve(style, look, readParagraphProperties(properties), runs);
    paragraphs.set(said, resolved);
    byElement.set(properties, resolved);
    return resolved;
  }

  private surroundings({ key }: TextLook): Surroundings {
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const made: Surroundings = { byStyle: new Map(), byElement: new Map() };
    this.looks.set(key, made);
    return made;
  }

  private styled(style: string, look: TextLook, byStyle: Map<string, StyledLook>): StyledLook {
    const known = byStyle.get(style);
    if (known !== undefined) return known;
    const made = { runs: new RunFormats(this.styles, style, look.run, this.pool), paragraphs: new Map() };
    byStyle.set(style, made);
    return made;
  }

  private resolve(style: string, look: TextLook, direct: ParagraphProperties, runs: RunFormats): ResolvedParagraph {
    const layers = [...this.styles.chain(style).map(({ paragraph }) => paragraph), direct];
    const place = this.listPlace(style, layers);
    const all = [
      this.styles.defaults.paragraph,
      look.paragraph,
      ...layers.flatMap((layer, index) => (place?.from === index ? [place.level.paragraph, layer] : [layer])),
    ].reduce(mergeParagraphs, noParagraphProperties);
    return {
      style,
      format: paragraphFormat(all),
      list: place,
      hyphenated: all.unhyphenated !== true,
      unsupported: [
        ...Object.values(all.strange ?? {}).filter((what) => what !== undefined),
        ...(place?.level.unsupported ?? []),
      ],
      runs,
    };
  }

  /**
   * The list that holds, and the layer that names it: the indents of its level stand just before what that layer says
   * itself, so that a style's own indent beats the one of its list, and a list given directly beats every style.
   */
  private listPlace(style: string, layers: readonly ParagraphProperties[]): (ListPlace & { from: number }) | undefined {
    const from = layers.findLastIndex(({ list }) => list?.id !== undefined);
    const list = this.numbering.list(layers[from]?.list?.id ?? '0');
    if (list === undefined) return undefined;
    const named = layers.findLast((layer) => layer.list?.level !== undefined)?.list?.level;
    const direct = from === layers.length - 1;
    const owned = direct ? undefined : [...list.levels].find(([, level]) => level.style === style)?.[0];
    const at = owned ?? named ?? 0;
    const level = list.levels.get(at);
    return level === undefined ? undefined : { list, at, level, from };
  }
}
