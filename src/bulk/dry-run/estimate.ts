/** How many pages, seconds and bytes a run takes, by making the documents of a few units. */
import { availableParallelism } from 'node:os';
import type { Format, Rendered, Renderer, RenderOrder } from '../../render/contract.ts';

export interface Estimate {
  pages: number;
  seconds: number;
  bytes: number;
}

export interface EstimateOptions {
  template: string;
  formats: readonly Format[];
  /** That the run will have. */
  threads: number;
  render: Renderer['render'];
  signal?: AbortSignal;
}

/** Of the documents made, the first warm the program up and are not timed. */
const warming = 0.5;

/** Loading fonts and templates, compiling; the archive's end. */
const startSeconds = 1.5;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** So many of them, evenly spread. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor((i + 0.5) * step)]!);
}

const pagesOf = ({ files }: Rendered) => files.reduce((sum, { pages = 0 }) => sum + pages, 0);
const bytesOf = ({ files }: Rendered) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

/**
 * @param data plans of some units
 * @param units how many there are in all
 */
export async function estimate(
  data: readonly Record<string, unknown>[],
  units: number,
  { template, formats, threads, render, signal }: EstimateOptions,
): Promise<Estimate> {
  if (data.length === 0 || units === 0) return { pages: 0, seconds: 0, bytes: 0 };
  const pdf = formats.includes('pdf');
  const order = (plan: unknown): RenderOrder => ({
    data: plan,
    template,
    format: pdf ? 'pdf' : 'docx',
    withWord: pdf && formats.includes('docx'),
    check: false,
  });
  const call = { urgency: 'bulk' as const, ...(signal ? { signal } : {}) };
  const pages: number[] = [];
  const bytes: number[] = [];
  const took: number[] = [];
  for (const plan of data) {
    const started = performance.now();
    const rendered = await render(order(plan), call);
    took.push(performance.now() - started);
    pages.push(pagesOf(rendered));
    bytes.push(bytesOf(rendered));
  }
  if (!pdf) {
    // Only a PDF has pages; one is like the others.
    const [first] = spread(data, 1);
    pages.splice(0, pages.length, pagesOf(await render({ ...order(first), format: 'pdf' }, call)));
  }
  const each = median(took.slice(Math.floor(took.length * warming)));
  const together = Math.max(1, Math.min(threads, availableParallelism(), units));
  return {
    pages: Math.round(mean(pages) * units),
    seconds: Math.round(startSeconds + (each * units) / together / 1_000),
    bytes: Math.round(mean(bytes) * units),
  };
}
