/** The fixed list of ways to write a value: `{Kế hoạch.Trích yếu | chữ hoa}`. */
import { foldTag } from '../compose/tags.ts';
import type { Line } from '../compose/view.ts';

type Formatter = (text: string) => string;

interface FormatterEntry {
  /** What it does, in Vietnamese. */
  meaning: string;
  format: Formatter;
}

const formatters: Readonly<Record<string, FormatterEntry>> = {
  'chữ hoa': { meaning: 'Viết hoa mọi chữ', format: (text) => text.toUpperCase() },
  'chữ thường': { meaning: 'Viết thường mọi chữ, kể cả tên riêng', format: (text) => text.toLowerCase() },
  'viết hoa đầu': {
    meaning: 'Viết hoa chữ cái đầu tiên, các chữ khác giữ nguyên',
    format: (text) => text.replace(/^./su, (first) => first.toUpperCase()),
  },
};

export const formatterNames = Object.keys(formatters);
const byFold = new Map(Object.entries(formatters).map(([name, { format }]) => [foldTag(name), format]));

/** What each does, for those who write templates. */
export const formatterMeanings = Object.entries(formatters).map(([name, { meaning }]) => ({ name, meaning }));

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
