import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { openPage, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { benchDraft, startBench, type Bench } from './editor-bench.ts';

const sampleB = JSON.parse(
  readFileSync(new URL('../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8'),
) as Plan;

let browser: Browser;
let bench: Bench;
let watched: WatchedPage;
let page: Page;

const field = (path: string) => page.locator(`[data-path="${path}"]`).first();
const saving = () => page.locator('[data-saving]').first();
const open = async (panel = '') => {
  await page.goto(`/ke-hoach/${benchDraft}${panel ? `#${panel}` : ''}`);
  await page.locator('[data-panel-title]').waitFor();
};
const saved = () => expect.poll(() => saving().getAttribute('data-saving'), { timeout: 8_000 }).toBe('saved');

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  bench = await startBench(structuredClone(sampleB));
  watched = await openPage(browser, bench.address);
  page = watched.page;
});
afterEach(async () => {
  const { faults } = watched;
  await watched.context.close();
  await bench.close();
  expect(faults).toEqual([]);
});

describe('the editor', () => {
  it('saves what is typed and shows it on the pages within a second of the pause', async () => {
    await open('section-0');
    await page.locator('canvas[data-drawn]').first().waitFor();
    const before = bench.previews();
    await field('plan.purpose[0].text').fill('Nâng cao chất lượng phục vụ người dân.');
    const typed = Date.now();
    await expect.poll(() => bench.previews(), { interval: 20 }).toBe(before + 1);
    await page.getByLabel('Đang dựng trang').waitFor({ state: 'detached' });
    expect(Date.now() - typed).toBeLessThan(1_500);
    await saved();
    expect(bench.plan().plan?.purpose?.[0]?.text).toBe('Nâng cao chất lượng phục vụ người dân.');
    await picture(page, 'editor-section');
  });

  it('is looked at', async () => {
    for (const panel of [
      'general',
      'decision-preamble',
      'decision-articles',
      'decision-end',
      'plan-head',
      'sections',
      'section-1',
      'section-4',
      'appendix-0',
      'other',
    ]) {
      await open(panel);
      await page.locator('canvas[data-drawn]').first().waitFor();
      await page.waitForTimeout(500);
      await picture(page, `editor-${panel}`);
      expect([panel, await seriousViolations(page)]).toEqual([panel, []]);
    }
  }, 180_000);
});
