/** The inlines of a paragraph while they are collected; text in one format stands together, however Word split it. */
import type { ResolvedRun } from './run-format.ts';
import { isSymbolFamily, symbolText } from './symbols.ts';
import type { Story } from './story.ts';
import type { Inline, RunFormat, TextBox } from './types.ts';

/** Stands in for a symbol font, whose characters have become others. */
const plainFamily = 'Times New Roman';

export class InlineBuilder {
  readonly inlines: Inline[] = [];
  readonly textBoxes: TextBox[] = [];
  private readonly others = new Map<string, RunFormat>();

  constructor(readonly story: Story) {}

  /** Text as it is, in symbol fonts too. */
  text(text: string, run: ResolvedRun): void {
    if (text === '') return;
    const { fields } = this.story;
    if (fields.hides) return fields.show(run.format);
    if (isSymbolFamily(run.format.family)) this.symbols(text, run.format);
    else if (run.highAnsi === undefined) this.add(text, run.format);
    else this.twoFamilies(text, run.format, run.highAnsi);
  }

  private symbols(text: string, format: RunFormat): void {
    const known = symbolText(format.family, text);
    if (known === undefined) this.story.note(`text in ${format.family}`);
    this.add(known ?? text, this.inFamily(format, plainFamily));
  }

  private twoFamilies(text: string, format: RunFormat, highAnsi: string): void {
    for (const piece of text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? []) {
      this.add(piece, piece.charCodeAt(0) < 0x80 ? format : this.inFamily(format, highAnsi));
    }
  }

  /** The same object for the same family, so that formats stay shared. */
  private inFamily(format: RunFormat, family: string): RunFormat {
    const key = `${family} ${JSON.stringify(format)}`;
    const other = this.others.get(key) ?? { ...format, family };
    this.others.set(key, other);
    return other;
  }

  private add(text: string, format: RunFormat): void {
    const last = this.inlines.at(-1);
    if (last?.kind === 'text' && last.format === format) last.text += text;
    else this.inlines.push({ kind: 'text', text, format });
  }

  push(inline: Inline): void {
    if (!this.story.fields.hides) this.inlines.push(inline);
  }
}
