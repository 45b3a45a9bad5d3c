/** The signs that fill a tab (17.3.1.37, 17.18.72). */
import { textWidth } from '../../../fonts/metrics.ts';
import type { RunFormat, TabStop } from '../../../word/reading/types.ts';
import type { TextItem } from '../pages.ts';
import { drawnSize, faceOf } from './metrics.ts';

const signs: Readonly<Record<Exclude<TabStop['leader'], 'none'>, string>> = {
  dot: '.',
  middleDot: '·',
  hyphen: '-',
  underscore: '_',
};

export interface LeaderPlace {
  /** Points: left edge and width of the tab, and the baseline. */
  x: number;
  y: number;
  width: number;
}

/** As many signs as have room, from the left; undefined if none has. Low lines fill the tab without a gap at its end. */
export function leaderItem(leader: TabStop['leader'], format: RunFormat, place: LeaderPlace): TextItem | undefined {
  if (leader === 'none') return undefined;
  const sign = signs[leader];
  const look = { face: faceOf(format), size: drawnSize(format) };
  const each = textWidth(sign, { face: look.face, sizePt: look.size });
  const whole = leader === 'underscore';
  const count = Math.floor(place.width / each + 1e-6) + (whole ? 1 : 0);
  if (count < 1 || place.width <= 0) return undefined;
  const letterSpacing = whole ? place.width / count - each : 0;
  return {
    kind: 'text',
    text: sign.repeat(count),
    ...look,
    x: place.x,
    y: place.y,
    color: format.color,
    wordSpacing: 0,
    letterSpacing,
    width: count * (each + letterSpacing),
  };
}
