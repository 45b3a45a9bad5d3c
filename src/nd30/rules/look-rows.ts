/** From one row on how a component looks to its rules, one for each quality, with their sentences. */
import type { Severity } from '../../failure.ts';
import type { Alignment } from '../../word/reading/types.ts';
import type { CheckedRule, LookDemand, Quality } from '../checks/check.ts';
import { figure, lookRule } from '../checks/looks.ts';
import { kinds, type ComponentKind } from '../kinds.ts';
import type { Clause, Required, Rule } from '../rule.ts';

export interface LookRow extends Partial<Pick<Rule, 'roles' | 'forms'>>, Partial<Pick<LookDemand, 'of' | 'titled'>> {
  /** Rules are called `nd30.<stem>-size`, `-weight`, `-slant`, `-letters`, `-alignment`. */
  stem: string;
  kinds: readonly ComponentKind[];
  clause: Clause;
  /** As sentences call it; that of its first kind if absent. */
  name?: string;
  /** Points: one, or from and to. */
  size?: number | readonly [number, number];
  bold?: boolean;
  italic?: boolean;
  letters?: 'in hoa' | 'in thường';
  alignment?: readonly Alignment[];
  /** `every` word unless told. */
  extent?: Partial<Record<Quality, LookDemand['extent']>>;
  /** `error` unless told. */
  severity?: Partial<Record<Quality, Severity>>;
  implies?: Partial<Record<Quality, Rule['implies']>>;
  /** Of headers and footers: once for the file. */
  running?: boolean;
}

interface Words {
  required: Required;
  /** What must be, after `được trình bày`. */
  must: string;
  /** What to do in Word, after `Chọn phần chữ này rồi`. */
  mend: string;
}

const sizeWords = (size: number | readonly [number, number]): Words => {
  const [from, to] = typeof size === 'number' ? [size, size] : size;
  const must = from === to ? `cỡ chữ ${figure(from)}` : `cỡ chữ từ ${figure(from)} đến ${figure(to)}`;
  const required: Required = from === to ? { oneOf: [from], unit: 'pt' } : { range: [from, to], unit: 'pt' };
  return { required, must, mend: `đặt ${must} (Home > Font Size)` };
};

const alignments: Partial<Record<Alignment, readonly [string, string]>> = {
  center: ['canh giữa', 'bấm Ctrl+E'],
  both: ['canh đều cả hai lề', 'bấm Ctrl+J'],
  left: ['sát lề trái', 'bấm Ctrl+L'],
};

function wordsFor(row: LookRow): Partial<Record<Quality, Words>> {
  const { size, bold, italic, letters, alignment } = row;
  const [first = 'left'] = alignment ?? [];
  const [aligned = '', key = ''] = alignments[first] ?? [];
  return {
    ...(size !== undefined && { size: sizeWords(size) }),
    ...(bold !== undefined && {
      weight: {
        required: { is: bold },
        must: bold ? 'bằng chữ đậm' : 'bằng chữ không đậm',
        mend: bold ? 'bấm Ctrl+B để chữ đậm' : 'bấm Ctrl+B để bỏ chữ đậm',
      },
    }),
    ...(italic !== undefined && {
      slant: {
        required: { is: italic },
        must: italic ? 'bằng kiểu chữ nghiêng' : 'bằng kiểu chữ đứng',
        mend: italic ? 'bấm Ctrl+I để chữ nghiêng' : 'bấm Ctrl+I để bỏ chữ nghiêng',
      },
    }),
    ...(letters !== undefined && {
      letters: {
        required: { oneOf: [letters] },
        must: `bằng chữ ${letters}`,
        mend: letters === 'in hoa' ? 'bấm Shift+F3 đến khi thành chữ in hoa' : 'gõ lại bằng chữ in thường',
      },
    }),
    ...(alignment !== undefined && {
      alignment: { required: { oneOf: alignment }, must: aligned, mend: `${key} để ${aligned}` },
    }),
  };
}

const order: readonly Quality[] = ['size', 'weight', 'slant', 'letters', 'alignment'];

/** Letters in the wrong case are the text's own affair when they must be small; all else has one safe answer. */
const isFixable = (quality: Quality, row: LookRow) => quality !== 'letters' || row.letters === 'in hoa';

export function looksOf(row: LookRow): CheckedRule[] {
  const words = wordsFor(row);
  const [first] = row.kinds;
  const name = row.name ?? (first === undefined ? '' : kinds[first].name);
  return order.flatMap((quality) => {
    const said = words[quality];
    if (said === undefined) return [];
    const { of = 'whole', titled, running = false } = row;
    const rule: Rule = {
      id: `nd30.${row.stem}-${quality}`,
      clause: row.clause,
      kinds: row.kinds,
      ...(row.roles && { roles: row.roles }),
      ...(row.forms && { forms: row.forms }),
      required: said.required,
      severity: row.severity?.[quality] ?? 'error',
      sentence: `${name} được trình bày ${said.must}.`,
      remedy: `Chọn phần chữ này rồi ${said.mend}.`,
      fixable: isFixable(quality, row),
      implies: row.implies?.[quality] ?? [],
    };
    const extent = row.extent?.[quality] ?? 'every';
    return [lookRule(rule, { quality, of, extent, ...(titled && { titled }) }, { wholeFile: running })];
  });
}
