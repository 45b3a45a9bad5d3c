/** The grid of an appendix in a real Chromium: typing, keys, pasting, dragging, undo. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { Appendix, Row } from '../../src/plan/model/appendix.ts';
import { inLongSuite } from '../long-suite.ts';
import { excelText, fromExcel, fromWord } from './appendix-clipboards.ts';
import { openAnother, openPage, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** What the service's own pages allow (plugins/external/helmet.ts), as far as it concerns the grid. */
const policy = "default-src 'self'; style-src 'self'; script-src 'self'";

/** Other tests run beside this one. */
const patient = { timeout: 10_000 };

let folder: string;
let server: Server;
let browser: Browser;
let profile: WatchedPage;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-grid-'));
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('appendix-bench', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = `${types[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`;
        const caching = path === '/index.html' ? 'no-cache' : 'max-age=3600';
        response
          .writeHead(200, { 'content-type': type, 'content-security-policy': policy, 'cache-control': caching })
          .end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await startBrowser();
  profile = await openPage(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  watched = await openAnother(profile);
  page = watched.page;
  await page.goto('/');
  await page.getByRole('grid').waitFor();
});
afterEach(async () => {
  expect(watched.faults).toEqual([]);
  await page.close();
});

const appendix = () => page.evaluate(() => (window as unknown as { appendix: Appendix }).appendix);
const rowsOf = async (...path: number[]): Promise<Row[]> =>
  path.reduce<Row[]>((rows, i) => rows[i]?.rows ?? [], (await appendix()).rows ?? []);
const place = (line: number, column: number) => page.locator(`[data-place="${line} ${column}"]`);
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['place']);
const load = (next: Appendix) =>
  page.evaluate((data) => (window as unknown as { load(data: Appendix): void }).load(data), next);

/** Pastes as a browser does: an event with data for the place that has the focus. */
async function paste(kinds: Record<string, string>): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, kinds);
}

const small: Appendix = {
  columns: [{ key: 'no' }, { key: 'task' }, { key: 'lead' }, { key: 'time' }],
  rows: [
    {
      title: 'Một',
      rows: [
        { cells: { task: 'a', lead: { text: 'x', rowSpan: 2 } } },
        { cells: { task: 'b' } },
        { cells: { task: 'c' } },
      ],
    },
    { title: 'Hai', rows: [{ cells: { task: 'd' } }] },
  ],
};

describe('the grid', () => {
  it('shows a sample whole, without serious violations, at both widths', async () => {
    expect(await page.getByRole('grid').getAttribute('aria-colcount')).toBe('8');
    expect(await place(0, 0).textContent()).toBe('I');
    expect(await place(0, 1).getAttribute('colspan')).toBe('6');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'appendix-grid');
  });

  it('is edited in place, by typing, F2, Ctrl+Enter, Escape, Enter and Tab', async () => {
    await load(small);
    await place(1, 1).click();
    await page.keyboard.type('Rà soát');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('văn bản');
    await page.keyboard.press('Enter');
    expect((await rowsOf(0))[0]?.cells?.task).toEqual({ text: 'Rà soát', more: ['văn bản'] });
    expect(await focused()).toBe('2 1');
    await page.keyboard.press('F2');
    await page.keyboard.type(' thêm');
    await page.keyboard.press('Tab');
    expect((await rowsOf(0))[1]?.cells?.task).toBe('b thêm');
    expect(await focused()).toBe('2 3');
    await page.keyboard.type('bỏ đi');
    await page.keyboard.press('Escape');
    expect((await rowsOf(0))[1]?.cells?.time).toBeUndefined();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await appendix()).toEqual(small);
    await page.keyboard.press('Control+y');
    expect((await rowsOf(0))[0]?.cells?.task).toEqual({ text: 'Rà soát', more: ['văn bản'] });
  });

  it('keeps what is typed when one clicks elsewhere', async () => {
    await load(small);
    await place(1, 1).dblclick();
    await page.keyboard.type('!');
    await place(3, 3).click();
    expect((await rowsOf(0))[0]?.cells?.task).toBe('a!');
    expect(await focused()).toBe('3 3');
  });

  it('steps over covered places with the arrows and leaves by Escape and Tab', async () => {
    await load(small);
    await place(1, 1).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('1 2');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('3 2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sau bảng');
  });

  it('renames a column by typing in its heading', async () => {
    await load(small);
    await place(-1, 2).click();
    await page.keyboard.type('Bộ phận chủ trì');
    await page.keyboard.press('Enter');
    expect((await appendix()).columns?.[2]).toEqual({ key: 'lead', heading: 'Bộ phận chủ trì' });
  });

  it('goes to the place of a finding', async () => {
    await page.evaluate(() =>
      (window as unknown as { find(path: string): void }).find('appendices[0].rows[0].rows[0].cells.lead'),
    );
    await expect.poll(focused, patient).toBe('1 4');
    expect(await page.getByText('Cơ quan chủ trì trùng', { exact: false }).isVisible()).toBe(true);
  });
});

/** Many more than are seen at once. */
const many = inLongSuite ? 1_000 : 200;

describe(`a table of ${many} rows`, () => {
  /** One group of all rows but its own, where a cell spans two rows in every ten. */
  const long: Appendix = {
    columns: small.columns,
    rows: [
      {
        title: 'Một',
        rows: Array.from({ length: many - 1 }, (_, i) => ({
          cells: {
            task: `Nhiệm vụ thứ ${i + 1}, `.repeat(1 + (i % 7)),
            ...(i % 10 === 0 ? { lead: { text: 'x', rowSpan: 2 } } : i % 10 === 1 ? {} : { lead: 'y' }),
          },
        })),
      },
    ],
  };
  /** Milliseconds from a key to the picture that shows it. */
  const delay = async (key: string): Promise<number> => {
    await page.evaluate(() => {
      const shown = (begin: number, tell: (ms: number) => void) =>
        requestAnimationFrame(() => setTimeout(() => tell(performance.now() - begin)));
      const once = { once: true, capture: true };
      Object.assign(window, {
        delay: new Promise<number>((tell) =>
          window.addEventListener('keydown', () => shown(performance.now(), tell), once),
        ),
      });
    });
    await page.keyboard.press(key);
    return page.evaluate(() => (window as unknown as { delay: Promise<number> }).delay);
  };
  const middle = (times: number[]) => Math.round(times.toSorted((a, b) => a - b)[times.length >> 1]!);

  it('stands in the page as far as it is seen, and is typed in at once', async () => {
    await load(long);
    await place(1, 1).click();
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(`${many + 1}`);
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    const steps: number[] = [];
    for (let i = 0; i < 9; i++) steps.push(await delay('ArrowDown'));
    const keys = [await delay('a')];
    for (let i = 0; i < 9; i++) keys.push(await delay('b'));
    await page.keyboard.press('Enter');
    expect((await rowsOf(0))[9]?.cells?.task).toBe(`a${'b'.repeat(9)}`);
    console.log(`${many} rows: an arrow shows after ${middle(steps)} ms, a letter after ${middle(keys)} ms (medians)`);
    // Before only what is seen was drawn, a letter took half a second on two busy cores.
    expect(middle(keys)).toBeLessThan(200);
  });

  it('keeps the focus while one scrolls, and follows the keys from end to end', async () => {
    await load(long);
    await place(1, 1).click();
    const box = page.getByRole('grid').locator('..');
    await box.evaluate((one) => (one.scrollTop = one.scrollHeight));
    await place(many - 1, 1).waitFor();
    expect(await focused()).toBe('1 1');
    await page.keyboard.press('Control+End');
    expect(await focused()).toBe(`${many - 1} 3`);
    await page.keyboard.type('cuối');
    await page.keyboard.press('Enter');
    expect((await rowsOf(0))[many - 2]?.cells?.time).toBe('cuối');
    await page.keyboard.press('Control+Home');
    expect(await focused()).toBe('0 0');
    await expect.poll(() => place(0, 0).isVisible(), patient).toBe(true);
    await expect.poll(() => box.evaluate((one) => one.scrollTop), patient).toBe(0);
  });

  it('is emptied and filled again by one key each', async () => {
    await load(long);
    await place(1, 1).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    expect((await rowsOf(0)).some(({ cells }) => cells?.task)).toBe(false);
    await page.keyboard.press('Control+z');
    expect(await appendix()).toEqual(long);
  });
});

describe('pasting', () => {
  it('from Excel recognises groups and spans; one step takes it back', async () => {
    await load(small);
    await place(4, 0).click();
    await paste({ 'text/html': fromExcel, 'text/plain': 'x' });
    const rows = (await appendix()).rows!;
    expect(rows.map(({ title }) => title)).toEqual(['Một', 'Hai', 'Cải cách thể chế']);
    expect(rows[2]?.rows?.[0]?.cells?.lead).toEqual({ organs: [{ name: 'Văn phòng HĐND và UBND xã' }], rowSpan: 2 });
    await page.keyboard.press('Control+z');
    expect(await appendix()).toEqual(small);
  });

  it('from Word puts columns by their headings', async () => {
    await load(small);
    await place(1, 1).click();
    await paste({ 'text/html': fromWord });
    const { columns, rows } = await appendix();
    expect(columns?.map(({ key }) => key)).toEqual(['no', 'task', 'lead', 'time', 'note']);
    expect(rows?.[1]?.title).toBe('Cải cách thủ tục hành chính');
    expect(rows?.[1]?.rows?.[0]?.cells?.note).toEqual({ text: 'Mẫu', more: ['số 01'] });
  });

  it('of text fills cells and grows the table', async () => {
    await load(small);
    await place(3, 1).click();
    await paste({ 'text/plain': excelText });
    expect((await rowsOf(0)).slice(2)).toEqual([
      { cells: { task: 'a', lead: { organs: [{ name: 'dòng một' }, { name: 'dòng "hai"' }] }, time: '3"' } },
      { cells: { lead: { organs: [{ name: 'x' }] } } },
    ]);
    expect(await rowsOf(1)).toEqual([{ cells: { task: 'd' } }]);
  });

  it('takes what the grid itself copied, through the real clipboard', async () => {
    await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await load(small);
    await place(1, 1).click();
    await place(1, 2).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await place(4, 1).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+v');
    await expect
      .poll(() => rowsOf(1), patient)
      .toEqual([{ cells: { task: 'a', lead: { organs: [{ name: 'x' }], rowSpan: 2 } } }, { cells: { task: 'b' } }]);
  });
});

describe('rows and columns', () => {
  it('are added, merged, split, moved and removed by the buttons', async () => {
    await load(small);
    const button = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
    await place(3, 1).click();
    await button('Thêm dòng').click();
    expect(await rowsOf(0)).toHaveLength(4);
    expect(await page.locator('p[role=status]').textContent()).toContain('Đã thêm dòng');
    await place(2, 3).click();
    await place(3, 3).click({ modifiers: ['Shift'] });
    await button('Gộp ô').click();
    expect((await rowsOf(0))[1]?.cells?.time).toEqual({ rowSpan: 2 });
    await button('Tách ô').click();
    expect((await rowsOf(0))[1]?.cells?.time).toBeUndefined();
    await place(0, 1).click();
    await button('Xuống').click();
    expect((await appendix()).rows?.map(({ title }) => title)).toEqual(['Hai', 'Một']);
    await button('Xóa dòng').click();
    expect((await appendix()).rows?.map(({ title }) => title)).toEqual(['Hai']);
    await button('Thêm cột').click();
    await page.getByRole('menuitem', { name: 'Ghi chú' }).click();
    expect((await appendix()).columns?.map(({ key }) => key)).toContain('note');
    await page.getByRole('button', { name: 'Tùy chọn cột Ghi chú' }).click();
    await page.getByRole('menuitem', { name: 'Độ rộng…' }).click();
    await page.getByLabel('Độ rộng (mm)').fill('30');
    await page.keyboard.press('Enter');
    expect((await appendix()).columns?.find(({ key }) => key === 'note')).toEqual({ key: 'note', width: 30 });
  });

  it('are dragged by the pointer, a group with all its rows', async () => {
    await load(small);
    const from = (await place(4, -1).boundingBox())!;
    const to = (await place(0, -1).boundingBox())!;
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y - 10, { steps: 3 });
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await appendix()).rows?.map(({ title }) => title), patient).toEqual(['Hai', 'Một']);
  });

  it('are dragged by keys', async () => {
    await load(small);
    await place(3, 0).click();
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('3 -1');
    await page.keyboard.press('Space');
    await page.waitForTimeout(100);
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(100);
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(100);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await rowsOf(0)).map(({ cells }) => cells?.task), patient).toEqual(['c', 'a', 'b']);
  });
});
