/** Values of properties as a clerk reads them in Word. Two values that are told alike count as the same. */
import type { Border, Borders } from '../../word/reading/types.ts';

const decimal = (value: number, digits: number) =>
  (Number(value.toFixed(digits)) + 0)
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: digits })
    .replace('.', ',');

/** Points, to a tenth. */
export const inPoints = (points: number) => `${decimal(points, 1)} pt`;
export const twipsInPoints = (twips: number) => inPoints(twips / 20);

/** Millimetres, to a tenth: as the decree says margins. */
export const twipsInMillimetres = (twips: number) => `${decimal((twips * 25.4) / 1440, 1)} mm`;

/** Columns, which every program rounds in its own way. */
export const wholeMillimetres = (twips: number) => `${Math.round((twips * 25.4) / 1440)} mm`;

/** Centimetres, to a hundredth: as Word says indents. */
export const twipsInCentimetres = (twips: number) => `${decimal((twips * 2.54) / 1440, 2)} cm`;

/** 240ths of a line as lines. */
export const inLines = (part: number) => `${decimal(part / 240, 2)} dòng`;

export const yesOrNo = (on: boolean | undefined) => (on ? 'có' : 'không');

const lineNames: Readonly<Record<Border['style'], string>> = {
  none: 'không',
  single: 'nét liền',
  double: 'nét đôi',
  dotted: 'nét chấm',
  dashed: 'nét đứt',
  thick: 'nét dày',
};

export function borderInWords(border: Border | undefined): string {
  if (!border || border.style === 'none') return 'không';
  const color = border.color === '000000' ? '' : ` màu ${border.color}`;
  return `${lineNames[border.style]} ${inPoints(border.width / 8)}${color}`;
}

const sides: readonly (readonly [string, string])[] = [
  ['top', 'trên'],
  ['bottom', 'dưới'],
  ['left', 'trái'],
  ['right', 'phải'],
  ['between', 'giữa'],
  ['insideHorizontal', 'ngang bên trong'],
  ['insideVertical', 'dọc bên trong'],
];

/** Lines of equal look are told together: `trên, dưới nét liền 0,5 pt`. */
export function bordersInWords(borders: Borders): string {
  const given = borders as Readonly<Record<string, Border | undefined>>;
  const byLook = new Map<string, string[]>();
  for (const [side, name] of sides) {
    const look = borderInWords(given[side]);
    if (look !== 'không') byLook.set(look, [...(byLook.get(look) ?? []), name]);
  }
  if (byLook.size === 0) return 'không';
  return [...byLook].map(([look, names]) => `${names.join(', ')} ${look}`).join('; ');
}
