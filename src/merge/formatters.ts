/** The fixed list of ways to write a value: `{Kế hoạch.Trích yếu | chữ hoa}`. */
import { foldTag } from '../compose/tags.ts';
import type { Line } from '../compose/view.ts';

type Formatter = (text: string) => string;

const formatters: Readonly<Record<string, Formatter>> = {
  'chữ hoa': (text) => text.toUpperCase(),
  'chữ thường': (text) => text.toLowerCase(),
  'viết hoa đầu': (text) => text.replace(/^./su, (first) => first.toUpperCase()),
};

export const formatterNames = Object.keys(formatters);
const byFold = new Map(Object.entries(formatters).map(([name, formatter]) => [foldTag(name), formatter]));

export function findFormatter(name: string): Formatter | undefined {
  return byFold.get(foldTag(name));
}

/** A line with the formatters of a tag applied; `names` is separated by `|`. */
export function formatLine(line: Line, names: string | undefined): Line {
  if (!names) return line;
  return names
    .split('|')
    .reduce<Line>(
      (value, name) =>
        value.map((stretch) => ({ ...stretch, text: findFormatter(name)?.(stretch.text) ?? stretch.text })),
      line,
    );
}
