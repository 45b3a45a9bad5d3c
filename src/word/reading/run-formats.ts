/** The looks of runs in paragraphs of one style, each made once. */
import { mergeRuns, noRunProperties, readRunProperties, type RunProperties } from './run-properties.ts';
import { resolveRun, type ResolvedRun, type RunLevels } from './run-format.ts';
import type { Styles } from './styles.ts';
import type { RunFormat } from './types.ts';
import { signature, type XmlElement } from './xml-tree.ts';

/** A list number takes the look of its paragraph's mark, but neither its underline nor its raised position. */
const plainNumber: RunProperties = { underline: false, vertical: 'baseline' };

/** Every format of a document once, whatever way it came about: runs that look the same have the same object. */
export class FormatPool {
  private readonly formats = new Map<string, RunFormat>();

  share(run: ResolvedRun): ResolvedRun {
    return { ...run, format: remembered(this.formats, JSON.stringify(run.format), () => run.format) };
  }
}

export class RunFormats {
  private readonly paragraph: RunProperties;
  /** By `w:rPr`: those of the same words are the same element. */
  private readonly byElement = new Map<XmlElement | undefined, ResolvedRun>();
  private readonly made = new Map<string, ResolvedRun>();
  private readonly numbers = new Map<RunProperties, Map<string, ResolvedRun>>();

  constructor(
    private readonly styles: Styles,
    style: string,
    private readonly table: RunProperties,
    private readonly pool: FormatPool,
  ) {
    this.paragraph = styles.run(style);
  }

  /** @param properties the run's `w:rPr` */
  of(properties: XmlElement | undefined): ResolvedRun {
    return remembered(this.byElement, properties, () => {
      const said = properties === undefined ? '' : signature(properties);
      return remembered(this.made, said, () => this.pool.share(resolveRun(this.levels(properties))));
    });
  }

  /** @param mark `w:rPr` of the paragraph's mark; @param level the list level's own look */
  number(mark: XmlElement | undefined, level: RunProperties): ResolvedRun {
    const said = mark === undefined ? '' : signature(mark);
    const ofLevel = remembered(this.numbers, level, () => new Map<string, ResolvedRun>());
    return remembered(ofLevel, said, () => {
      const levels = this.levels(mark);
      return this.pool.share(resolveRun({ ...levels, direct: [plainNumber, level].reduce(mergeRuns, levels.direct) }));
    });
  }

  private levels(properties: XmlElement | undefined): RunLevels {
    const direct = readRunProperties(properties, this.styles.theme);
    return {
      defaults: this.styles.defaults.run,
      table: this.table,
      paragraph: this.paragraph,
      character: direct.style === undefined ? noRunProperties : this.styles.run(direct.style),
      direct,
    };
  }
}

function remembered<Key, Made>(memory: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
