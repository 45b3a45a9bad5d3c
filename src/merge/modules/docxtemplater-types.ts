/** The part of docxtemplater's module interface that we use; its own types leave these open. */
import type { DXT } from 'docxtemplater';

/** A token of a parsed template: XML tag, text, or placeholder. */
export interface Part {
  type: 'tag' | 'content' | 'placeholder';
  value: string;
  tag?: string;
  position?: 'start' | 'end' | 'selfclosing' | 'insidetag' | 'outsidetag';
  module?: string;
  offset?: number;
  /** Of a loop: whether the tag opens or closes it. */
  location?: 'start' | 'end';
  lIndex?: number;
  endLindex?: number;
  raw?: string;
  /** The tag as its author wrote it. */
  written?: string;
  /** The `w:rPr` of the run it stands in. */
  runProperties?: string;
  /** The tokens that are repeated or that make the pattern. */
  pattern?: Part[];
  subparsed?: Part[];
  expanded?: unknown;
}

export interface RenderOptions {
  render(options: RenderOptions): { parts: string[]; errors: unknown[] };
  compiled: Part[];
  /** The line that the current repetition prints. */
  kehoachLine?: unknown;
  [key: string]: unknown;
}

export interface Module {
  name: string;
  priority?: number;
  matchers?(options: unknown): unknown[];
  parse?(content: string, options: { offset?: number; startOffset?: number }): Part | null;
  postparse?(parts: Part[], options: unknown): unknown;
  render?(part: Part, options: RenderOptions): { value: string; errors?: unknown[] } | null | undefined;
}

export type DocxtemplaterModule = DXT.Module;
