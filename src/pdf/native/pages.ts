/** A laid-out document: what stands where on each page. Points from the top left corner of the page, y downwards. */
import type { Face } from '../../fonts/metrics.ts';
import type { Properties } from '../finish/about.ts';

export interface LaidOut {
  pages: readonly Page[];
  /** Headings for bookmarks, in order. */
  outline: readonly OutlineEntry[];
  properties: Properties;
}

export interface Page {
  width: number;
  height: number;
  items: readonly PageItem[];
  /** How many of the first items are the body's; headers and footers come after them. All unless told. */
  bodyItems?: number;
}

export type PageItem = TextItem | RuleItem | FillItem | ImageItem;

/** Glyphs on one baseline in one look. */
export interface TextItem {
  kind: 'text';
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  face: Face;
  /** Points. */
  size: number;
  /** RGB in hexadecimal. */
  color: string;
  /** Points added to every U+0020, not to no-break spaces: justified lines. Negative in lines that were shrunk. */
  wordSpacing: number;
  /** Points added after every character. */
  letterSpacing: number;
  /** Advance width with both spacings, in points. */
  width: number;
  /** Nothing of it shows below this y: the end of a row of a given height. */
  clip?: number;
}

/** A straight line, stroked. */
export interface RuleItem {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Thickness. */
  weight: number;
  color: string;
  dash?: 'dotted' | 'dashed';
}

export interface FillItem {
  kind: 'fill';
  x: number;
  y: number;
  width: number;
  height: number;
  color: string;
}

export interface ImageItem {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  mediaType: string;
  bytes: Uint8Array;
}

export interface OutlineEntry {
  title: string;
  /** 0 for the top level. */
  level: number;
  /** Page index from 0. */
  page: number;
  y: number;
}
