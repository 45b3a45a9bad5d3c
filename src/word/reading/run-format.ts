/** The look of a run from all levels that speak of it (ECMA-376, Part 1, 17.7.2 and 17.7.3). */
import { mergeRuns, noRunProperties, toggles, type RunProperties, type Toggle } from './run-properties.ts';
import type { RunFormat } from './types.ts';

export interface RunLevels {
  defaults: RunProperties;
  table: RunProperties;
  paragraph: RunProperties;
  character: RunProperties;
  direct: RunProperties;
}

/**
 * Direct formatting sets a toggle. Defaults that turn it on keep it on; else it is on where an odd number of styles
 * (table, paragraph, character) turn it on: bold inside bold is upright.
 */
function toggled(name: Toggle, { defaults, table, paragraph, character, direct }: RunLevels): boolean {
  const set = direct[name];
  if (set !== undefined) return set;
  if (defaults[name] === true) return true;
  return [table, paragraph, character].filter((level) => level[name] === true).length % 2 === 1;
}

export interface ResolvedRun {
  format: RunFormat;
  /** Family of letters beyond ASCII, where it is another one. */
  highAnsi: string | undefined;
  unsupported: readonly string[];
}

const painted = (color: string | undefined) => (color === 'none' ? undefined : color);

export function resolveRun(levels: RunLevels): ResolvedRun {
  const { defaults, table, paragraph, character, direct } = levels;
  const all = [defaults, table, paragraph, character, direct].reduce(mergeRuns, noRunProperties);
  const on = Object.fromEntries(toggles.map((name) => [name, toggled(name, levels)])) as Record<Toggle, boolean>;
  const family = all.ascii ?? 'Times New Roman';
  const size = all.size ?? 10;
  const format: RunFormat = {
    family,
    size,
    ...on,
    underline: all.underline ?? false,
    color: all.color ?? '000000',
    vertical: all.vertical ?? 'baseline',
    highlight: painted(all.highlight) ?? painted(all.shading),
    spacing: all.spacing ?? 0,
    kerning: all.kernFrom !== undefined && all.kernFrom > 0 && all.kernFrom <= size,
  };
  return {
    format,
    highAnsi: all.highAnsi === undefined || all.highAnsi === family ? undefined : all.highAnsi,
    unsupported: Object.values(all.strange ?? {}).filter((what) => what !== undefined),
  };
}
