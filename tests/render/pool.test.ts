import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { autoEngine } from '../../src/pdf/auto.ts';
import { libreOfficeEngine } from '../../src/pdf/libreoffice.ts';
import type { Rendered, RenderOrder } from '../../src/render/contract.ts';
import { rendererInProcess } from '../../src/render/in-process.ts';
import { renderPool, type PoolOptions, type RenderPool } from '../../src/render/pool/pool.ts';
import { templateFor } from '../../src/render/stock.ts';
import { sample, without } from '../http/service-under-test.ts';

const office = libreOfficeEngine();
const alone = rendererInProcess(autoEngine({}, office));
const pools: RenderPool[] = [];

function start(options: Partial<PoolOptions> = {}): RenderPool {
  const pool = renderPool({ office, threads: 1, ...options });
  pools.push(pool);
  return pool;
}

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await office.close();
});

function order(name: string, more: Partial<RenderOrder> = {}): RenderOrder {
  const data = sample(name);
  return { data, template: templateFor(data), format: 'pdf', ...more };
}

/** An appendix of this many rows, for work that takes long. */
function long(rows: number): RenderOrder {
  const whole = order('b-quyet-dinh-ke-hoach-xa-2026');
  const data = whole.data as { appendices: { rows: { rows: unknown[] }[] }[] };
  const [appendix] = data.appendices;
  const row = { cells: { task: 'Việc' } };
  return { ...whole, data: { ...data, appendices: [{ ...appendix, rows: Array.from({ length: rows }, () => row) }] } };
}

/** How it failed, if it did. */
const failureOf = (rendering: Promise<Rendered>) =>
  rendering.then(
    () => 'rendered',
    (error: Error & { code: string; kind: string; findings: unknown }) => {
      const { name, message, code, kind, findings } = error;
      return { name, message, code, kind, findings };
    },
  );

/** The same, byte for byte. */
function same(one: Rendered, other: Rendered): void {
  expect(one.files.map(({ name, mediaType, pages }) => ({ name, mediaType, pages }))).toEqual(
    other.files.map(({ name, mediaType, pages }) => ({ name, mediaType, pages })),
  );
  one.files.forEach(({ bytes }, i) => expect(Buffer.compare(bytes, other.files[i]?.bytes ?? Buffer.alloc(0))).toBe(0));
  expect({ findings: one.findings, provenance: one.provenance }).toEqual({
    findings: other.findings,
    provenance: other.provenance,
  });
}

describe('rendering in a thread', () => {
  let pool: RenderPool;
  beforeAll(() => {
    pool = start();
  });

  it.each([
    ['Word', order('c-ke-hoach-phuong-2021-2025', { format: 'docx' })],
    ['PDF', order('b-quyet-dinh-ke-hoach-xa-2026')],
    ['a draft with its mark', order('toi-thieu', { draft: true })],
    ['a draft without it', order('toi-thieu', { draft: true, mark: false })],
    ['the plan inside, PDF/A', order('e-ke-hoach-xa-2024', { attach: true, pdfa: true })],
    [
      'several files',
      order('d-quyet-dinh-ke-hoach-huyen-2021-2025', {
        data: { ...sample('d-quyet-dinh-ke-hoach-huyen-2021-2025'), attachments: 'separateFiles' },
      }),
    ],
  ])('gives the same bytes as in the process that asks: %s', async (_name, wanted) => {
    const first = await pool.render(wanted);
    same(first, await alone.render(wanted));
    // The memory of the first was handed over: nothing that the thread keeps may have gone with it.
    same(await pool.render(wanted), first);
  });

  it('gives the Word file beside the PDF where both are wanted: the same bytes as each alone', async () => {
    for (const draft of [false, true]) {
      const wanted = order('b-quyet-dinh-ke-hoach-xa-2026', { draft });
      const both = await pool.render({ ...wanted, withWord: true });
      same(both, await alone.render({ ...wanted, withWord: true }));
      const [word, pdf] = [await alone.render({ ...wanted, format: 'docx' }), await alone.render(wanted)];
      expect(both.files).toEqual([...word.files, ...pdf.files]);
      expect(both.provenance).toEqual(pdf.provenance);
    }
  });

  it('leaves to LibreOffice what our own engine cannot set, or says the same when there is none', async () => {
    const data = sample('toi-thieu') as { plan: Record<string, unknown> };
    const wanted = order('toi-thieu', {
      data: { ...data, plan: { ...data.plan, subject: 'Cải cách hành chính 漢字' } },
    });
    const outcome = (rendering: Promise<Rendered>) =>
      rendering.then(
        ({ provenance, files }) => ({ provenance, bytes: files.map(({ bytes }) => bytes.length) }),
        (error: unknown) => ({ ...(error as object), message: (error as Error).message }),
      );
    expect(await outcome(pool.render(wanted))).toEqual(await outcome(alone.render(wanted)));
  });

  it('tells errors of data with code, kind and findings as in one process', async () => {
    const wanted = order('toi-thieu', { data: without(sample('toi-thieu'), 'organ') });
    const told = await failureOf(pool.render(wanted));
    expect(told).toMatchObject({ name: 'Failure', kind: 'input' });
    expect(told).toEqual(await failureOf(alone.render(wanted)));
  });

  it('goes on with an order whose caller has left for a while, for the thread is worth more', async () => {
    const caller = new AbortController();
    const left = pool.render(order('toi-thieu'), { signal: caller.signal });
    setTimeout(() => caller.abort());
    await left;
    expect((await pool.render(order('toi-thieu'))).files).toHaveLength(1);
  });

  it('finishes what runs when the pool is closed, which takes no more', async () => {
    const running = [pool.render(order('toi-thieu')), pool.render(order('toi-thieu'))];
    const closed = pool.close();
    await expect(pool.render(order('toi-thieu'))).rejects.toMatchObject({ kind: 'unavailable', code: 'render.closed' });
    await closed;
    expect((await Promise.all(running)).map(({ files }) => files.length)).toEqual([1, 1]);
  });
});

describe('a thread in trouble', () => {
  const died: unknown[] = [];
  let pool: RenderPool;
  beforeAll(() => {
    pool = start({ patienceMs: 0, heapMb: 64, observer: { died: (error) => died.push(error) } });
  });

  it('is ended when the caller has left and patience is over, and the next order finds another', async () => {
    await pool.render(order('toi-thieu'));
    const caller = new AbortController();
    const left = pool.render(long(6_000), { signal: caller.signal });
    setTimeout(() => caller.abort(), 100);
    expect(await failureOf(left)).toMatchObject({ code: 'render.cancelled' });
    expect((await pool.render(order('toi-thieu'))).files).toHaveLength(1);
    expect(died).toEqual([]);
  });

  it('is told and replaced when it dies, and the order is answered with "later"', async () => {
    expect(await failureOf(pool.render(long(6_000)))).toMatchObject({
      kind: 'unavailable',
      code: 'render.thread-died',
    });
    expect(died).toHaveLength(1);
    expect((await pool.render(order('toi-thieu'))).files).toHaveLength(1);
  });

  it('is ended at the deadline, which a thread that begins is under too', async () => {
    const told: unknown[] = [];
    const hasty = start({ deadlineMs: 1, observer: { died: (error) => told.push(error) } });
    expect(await failureOf(hasty.render(order('toi-thieu')))).toMatchObject({
      kind: 'timeout',
      code: 'render.too-slow',
    });
    expect(told).toEqual([]);
  });
});
