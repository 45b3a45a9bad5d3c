/** How many pages, seconds and bytes a run takes, by making the documents of a few units. */
import { availableParallelism } from 'node:os';
import type { Format, Rendered, Renderer, RenderOrder } from '../../render/contract.ts';

export interface Estimate {
  pages: number;
  seconds: number;
  bytes: number;
}

export interface EstimateOptions {
  template: RenderOrder['template'];
  formats: readonly Format[];
  /** That the run will have. */
  threads: number;
  /** How many of them `render` has itself: 1 for one that works in this thread. */
  renderThreads: number;
  render: Renderer['render'];
  /** Whether it has made documents just before; else the first half is not timed. */
  warm?: boolean;
  signal?: AbortSignal;
}

/** Of the documents made by a program that is not warm, so many are not timed. */
const coldShare = 0.5;

/** Loading fonts and templates, compiling; the manifests at the end. */
const startSeconds = 1.5;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** So many of them, evenly spread. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor((i + 0.5) * step)]!);
}

/** Every unit is made the same way. */
function orderOf(data: unknown, { template, formats }: Pick<EstimateOptions, 'template' | 'formats'>): RenderOrder {
  const pdf = formats.includes('pdf');
  return {
    data,
    template,
    format: pdf ? 'pdf' : 'docx',
    withWord: pdf && formats.includes('docx'),
    check: false,
  };
}

export interface WarmUp {
  /** Ends with the documents in the making. */
  end(): Promise<void>;
}

/** A thread makes its first documents at a third of its speed; after so many it is near what it will be. */
const enough = 60;

/**
 * Has documents made, beside other work and for their own sake: so that what is timed afterwards goes as fast as the run will.
 * @param plan of any unit, by its place; what fails is not told here
 */
export function warmUp(
  plan: (at: number) => Record<string, unknown>,
  {
    renderThreads,
    render,
    signal,
    ...made
  }: Pick<EstimateOptions, 'template' | 'formats' | 'renderThreads' | 'render' | 'signal'>,
): WarmUp {
  let [ended, next] = [false, 0];
  const lane = async () => {
    while (!ended && next < enough * renderThreads && signal?.aborted !== true) {
      await render(orderOf(plan(next++), made), { urgency: 'bulk', ...(signal ? { signal } : {}) });
    }
  };
  const lanes = Array.from({ length: renderThreads }, () => lane().catch(() => undefined));
  return {
    async end() {
      ended = true;
      await Promise.all(lanes);
    },
  };
}

const pagesOf = ({ files }: Rendered) => files.reduce((sum, { pages = 0 }) => sum + pages, 0);
const bytesOf = ({ files }: Rendered) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

interface Made {
  pages: number;
  bytes: number;
  /** When it was there, milliseconds. */
  at: number;
}

/** Seconds for one unit once everything is warm: by how fast the later ones came, one after the other or several at once. */
function secondsEach(made: readonly Made[], started: number, warm: boolean): number {
  const ends = made.map(({ at }) => at).sort((a, b) => a - b);
  const cold = warm ? 0 : Math.floor(ends.length * coldShare);
  const from = ends[cold - 1] ?? started;
  return ((ends.at(-1) ?? from) - from) / Math.max(1, ends.length - cold) / 1_000;
}

/**
 * @param data plans of some units
 * @param units how many there are in all
 */
export async function estimate(
  data: readonly Record<string, unknown>[],
  units: number,
  { template, formats, threads, renderThreads, render, warm = false, signal }: EstimateOptions,
): Promise<Estimate> {
  if (data.length === 0 || units === 0) return { pages: 0, seconds: 0, bytes: 0 };
  const pdf = formats.includes('pdf');
  const order = (plan: unknown): RenderOrder => orderOf(plan, { template, formats });
  const call = { urgency: 'bulk' as const, ...(signal ? { signal } : {}) };
  const made: Made[] = [];
  const waiting = [...data];
  const lane = async () => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const rendered = await render(order(plan), call);
      made.push({ pages: pagesOf(rendered), bytes: bytesOf(rendered), at: performance.now() });
    }
  };
  const started = performance.now();
  // As many at once as the run will have: threads share caches and processors.
  await Promise.all(Array.from({ length: renderThreads }, lane));
  // Only a PDF has pages; one is like the others.
  const pages = pdf
    ? mean(made.map((one) => one.pages))
    : pagesOf(await render({ ...order(data[data.length >> 1]), format: 'pdf' }, call));
  const together = Math.max(1, Math.min(threads, availableParallelism(), units) / renderThreads);
  return {
    pages: Math.round(pages * units),
    seconds: Math.round(startSeconds + (secondsEach(made, started, warm) * units) / together),
    bytes: Math.round(mean(made.map(({ bytes }) => bytes)) * units),
  };
}
