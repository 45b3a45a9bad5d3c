/** The tags for templates: found, copied, printed, and a template to begin with. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openPackage } from '../../src/word/package.ts';
import { openPageOf, phone, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice } from './office.ts';

let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  const { caller } = await openOffice();
  browser = await startBrowser();
  watched = await openPageOf(caller, browser);
  page = watched.page;
});
afterAll(() => browser?.close());

const tag = (written: string) => page.getByRole('cell').filter({ hasText: written });

async function downloaded(click: () => Promise<void>): Promise<{ name: string; parts: ReadonlySet<string> }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const parts = openPackage(new Uint8Array(await readFile(await download.path())));
  return { name: download.suggestedFilename(), parts: new Set(parts.keys()) };
}

it('shows every tag in its group, and finds one by words without diacritics', async () => {
  await page.goto('/mau/the');
  for (const name of ['Chung', 'Quyết định', 'Kế hoạch', 'Phụ lục', 'Bảng']) {
    await page.getByRole('heading', { name, exact: true, level: 2 }).waitFor();
  }
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, 'template-tags');
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('noi nhan');
  await page.getByRole('heading', { name: 'Chung', exact: true }).waitFor({ state: 'detached' });
  await tag('{Kế hoạch.Nơi nhận}').waitFor();
  await picture(page, 'template-tags-found');
});

it('copies a tag for pasting it into Word, also where the browser has no clipboard for the page', async () => {
  await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Chép {Kế hoạch.Nơi nhận}', exact: true }).click();
  await page.getByRole('button', { name: 'Đã chép {Kế hoạch.Nơi nhận}' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Đã chép {Kế hoạch.Nơi nhận}' }).waitFor();
  expect(await clipboard()).toBe('{Kế hoạch.Nơi nhận}');
  await page.evaluate(() => {
    // As on a page that comes by http.
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.getByRole('button', { name: 'Chép {#Kế hoạch.Có ký}' }).click();
  await page.getByRole('button', { name: 'Đã chép {#Kế hoạch.Có ký}' }).waitFor();
  expect((await clipboard()).split(/\r?\n/)).toEqual(['{#Kế hoạch.Có ký}', '{/Kế hoạch.Có ký}']);
});

it('says so when there is no such tag, and leads back', async () => {
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('xyz');
  await page.getByText('Không có thẻ nào như vậy').waitFor();
  await page.getByRole('button', { name: 'Xem mọi thẻ' }).click();
  await tag('{Đơn vị}').waitFor();
});

it('gives the list to print and a template to begin with', async () => {
  const list = await downloaded(() => page.getByRole('link', { name: 'Tải danh sách (Word)' }).click());
  expect(list.name).toBe('Các thẻ dùng trong mẫu.docx');
  await page.getByRole('button', { name: 'Tải mẫu khởi đầu' }).click();
  const starter = await downloaded(() => page.getByRole('menuitem', { name: 'Kế hoạch ban hành riêng' }).click());
  expect(starter.name).toBe('Mẫu khởi đầu - Kế hoạch.docx');
  expect([...starter.parts]).toContain('word/comments.xml');
});

it('fits a phone', async () => {
  await page.setViewportSize(phone);
  await page.getByText('Cách viết thẻ, mỗi loại thẻ đứng ở đâu').click();
  expect(await seriousViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await picture(page, 'template-tags-writing');
  expect(watched.faults).toEqual([]);
});
