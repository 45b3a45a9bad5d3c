/** Measuring text in Times New Roman: widths in points, and lines that fit a width. */
export { composed } from './composed.ts';
export { faces, textEnds, textWidth, type Face, type FontSetting } from './text-width.ts';
export { wrapLines } from './wrap.ts';
export { standing, faceNamed, type Standing } from './families.ts';
