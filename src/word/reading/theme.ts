/** `theme1.xml`: fonts, colours and line widths that a document names by their part in the theme (20.1.6). */
import { emu, rgb } from './measures.ts';
import { child, descend, find, type XmlElement } from './xml-tree.ts';

export interface Theme {
  /** The family behind `minorHAnsi` and its like; undefined if the theme does not say. */
  font(name: string): string | undefined;
  /** RGB of `accent1`, `tx1` and their like. */
  color(name: string): string | undefined;
  /** Twips of line style 1, 2 or 3. */
  lineWidth(index: number): number | undefined;
}

/** Names of colours that stand for another in the usual mapping. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['tx1', 'dk1'],
  ['bg1', 'lt1'],
  ['tx2', 'dk2'],
  ['bg2', 'lt2'],
]);

const scripts: readonly [RegExp, string][] = [
  [/EastAsia$/, 'a:ea'],
  [/Bidi$/, 'a:cs'],
];

export function readTheme(root: XmlElement | undefined): Theme {
  const elements = child(root, 'a:themeElements');
  const fonts = child(elements, 'a:fontScheme');
  const colors = child(elements, 'a:clrScheme');
  const lines = descend(elements, 'a:fmtScheme', 'a:lnStyleLst')?.children ?? [];
  return {
    font(name) {
      const set = child(fonts, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
      const script = scripts.find(([pattern]) => pattern.test(name))?.[1] ?? 'a:latin';
      const family = child(set, script)?.attributes['typeface'] ?? '';
      return family !== '' ? family : child(set, 'a:latin')?.attributes['typeface'];
    },
    color(name) {
      const color = child(colors, `a:${aliases.get(name) ?? name}`);
      if (color === undefined) return undefined;
      return rgb(find(color, 'a:srgbClr')?.attributes['val'] ?? find(color, 'a:sysClr')?.attributes['lastClr']);
    },
    lineWidth: (index) => emu(lines[index - 1]?.attributes['w']),
  };
}
