/** The editor of a plan, on one service that is killed and comes back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAnother, openPageOf, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { Bench } from './editor-bench.ts';
import { admin } from './service.ts';
import { shortPlan as sampleB, wholePlan } from './sample-plan.ts';

let browser: Browser;
let bench: Bench;
let profile: WatchedPage;
let watched: WatchedPage;
let page: Page;

const field = (path: string) => page.locator(`[data-path="${path}"]`).first();
const saving = () => page.locator('[data-saving]').first();
const open = async (panel = '') => {
  await page.goto(`${bench.page}${panel ? `#${panel}` : ''}`);
  await page.locator('[data-panel-title]').waitFor();
};
/** What was typed has arrived. */
const saved = () => expect.poll(() => saving().getAttribute('data-saving'), { timeout: 20_000 }).toBe('saved');

/** @param panels those that are looked at for barriers. @param outages further ones, while the page stays open */
export function editorStories(panels: readonly string[], outages: number): void {
  beforeAll(async () => {
    bench = await Bench.start();
    browser = await startBrowser();
    profile = await openPageOf(bench.clerk, browser);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.stop();
  });
  beforeEach(async () => {
    await bench.begin(sampleB);
    watched = await openAnother(profile);
    page = watched.page;
  });
  afterEach(async () => {
    await page.close();
    expect(watched.faults).toEqual([]);
  });

  describe('the editor', () => {
    it('saves what is typed and shows it on its page, where the reader was', async () => {
      await bench.begin(wholePlan);
      await open('section-0');
      const pages = page.getByRole('region', { name: 'Các trang' });
      const third = pages.locator('[data-page="3"] canvas');
      await pages.locator('[data-page="3"]').evaluate((one) => one.scrollIntoView());
      await pages.locator('[data-page="3"] canvas[data-drawn]').waitFor();
      const place = await pages.evaluate((one) => one.scrollTop);
      const look = () => third.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
      const before = await look();
      const first = await field('plan.purpose[0].text').inputValue();
      await field('plan.purpose[0].text').fill(first.replace('Cụ thể hóa', 'Thực hiện'));
      await expect.poll(look, { timeout: 10_000 }).not.toBe(before);
      expect(await pages.evaluate((one) => one.scrollTop)).toBe(place);
      await saved();
      // Only what is seen is drawn, however many pages there are.
      expect(await pages.locator('canvas[data-drawn]').count()).toBeLessThan(8);
      expect(await pages.locator('[data-page]').count()).toBeGreaterThan(20);
      expect((await bench.plan()).plan?.purpose?.[0]?.text).toMatch(/^Thực hiện/);
      await page.locator('[aria-live="polite"]', { hasText: 'Đã lưu lúc' }).waitFor({ state: 'attached' });
      await picture(page, 'editor-section');
    });

    it('splits and joins paragraphs and changes their levels by keys alone', async () => {
      await open('section-0');
      const first = field('plan.purpose[0].text');
      await first.fill('Một. Hai.');
      await first.press('Home');
      for (let i = 0; i < 5; i++) await first.press('ArrowRight');
      await first.press('Enter');
      const second = field('plan.purpose[1].text');
      await expect.poll(() => second.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await second.inputValue()).toBe('Hai.');
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')))
        .toBe('plan.purpose[0].children[0].text');
      await page.keyboard.press('Shift+Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')))
        .toBe('plan.purpose[1].text');
      await page.keyboard.press('Home');
      await page.keyboard.press('Backspace');
      expect(await first.inputValue()).toBe('Một. Hai.');
      for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
      expect(await first.inputValue()).toBe('Một. Hai.');
      await saved();
      expect((await bench.plan()).plan?.purpose?.map((one) => one.text)).toEqual([
        'Một. Hai.',
        ...(sampleB.plan?.purpose ?? []).slice(1).map((one) => one.text),
      ]);
    });

    it('shows what two pages wrote in one place, and puts together the rest', async () => {
      await open('section-0');
      const theirs = structuredClone(sampleB);
      theirs.plan!.purpose![0] = { text: 'Người kia sửa đoạn một.' };
      theirs.plan!.purpose![2] = { text: 'Người kia sửa đoạn ba.' };
      await bench.saveElsewhere(theirs);
      await field('plan.purpose[0].text').fill('Tôi sửa đoạn một.');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await dialog.textContent()).toContain(admin.fullName);
      expect(await saving().textContent()).toContain('chưa lưu');
      expect(await bench.plan()).toEqual(theirs);
      await picture(page, 'editor-conflict');
      expect(await seriousViolations(page)).toEqual([]);
      await dialog.getByLabel('Tự ghép').check();
      await dialog.getByRole('textbox').fill('Cả hai cùng sửa đoạn một.');
      await dialog.getByRole('button', { name: 'Ghép và lưu' }).click();
      await saved();
      const texts = (await bench.plan()).plan?.purpose?.map((one) => one.text);
      expect(texts?.slice(0, 3)).toEqual([
        'Cả hai cùng sửa đoạn một.',
        sampleB.plan?.purpose?.[1]?.text,
        'Người kia sửa đoạn ba.',
      ]);
      expect(await field('plan.purpose[2].text').inputValue()).toBe('Người kia sửa đoạn ba.');
    });

    it('keeps what is typed while the server is gone, also over a reload, and sends it when it is back', async () => {
      await open('section-0');
      await bench.kill();
      await field('plan.purpose[0].text').fill('Gõ khi mất máy chủ.');
      await expect.poll(() => saving().textContent()).toContain('giữ trong trình duyệt');
      await picture(page, 'editor-offline');
      // The page is lost while nothing could be sent.
      await page.close();
      page = await watched.context.newPage();
      await bench.comeBack();
      await open('section-0');
      expect(await field('plan.purpose[0].text').inputValue()).toBe('Gõ khi mất máy chủ.');
      await saved();
      expect((await bench.plan()).plan?.purpose?.[0]?.text).toBe('Gõ khi mất máy chủ.');
      for (let again = 0; again < outages; again++) {
        await bench.kill();
        await field('plan.purpose[1].text').fill('Lại mất máy chủ.');
        await expect.poll(() => saving().textContent()).toContain('giữ trong trình duyệt');
        await bench.comeBack();
        await saved();
        expect((await bench.plan()).plan?.purpose?.[1]?.text).toBe('Lại mất máy chủ.');
      }
    });

    it('moves the items of a list by keys, and brings back what was taken away', async () => {
      await open('sections');
      const titles = () =>
        page
          .locator('[data-path^="plan.outline["]')
          .evaluateAll((all) => all.map((one) => one.textContent.split('. ')[1]));
      const before = await titles();
      const moved = before.toSpliced(4, 1).toSpliced(3, 0, before[4]!);
      const handle = page.getByRole('button', { name: `Kéo để chuyển mục ${before[4]}` });
      await handle.focus();
      await page.keyboard.press('Space');
      await page.getByText('Đang ở vị trí 5.').waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowUp');
      await page.getByText('Đang ở vị trí 4.').waitFor({ state: 'attached' });
      await page.keyboard.press('Space');
      await expect.poll(titles).toEqual(moved);
      // The focus goes along, so that one can go on.
      await expect.poll(() => handle.evaluate((one) => one === document.activeElement)).toBe(true);
      const up = page.getByRole('button', { name: `Chuyển mục ${before[4]} lên` });
      await up.press('Enter');
      await up.press('Enter');
      await expect.poll(titles).toEqual([before[0], before[4], before[1], before[2], before[3]]);
      await page.getByRole('button', { name: `Xóa mục ${before[1]}` }).click();
      await page.getByRole('status').getByText(`Đã xóa mục ${before[1]}.`).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await picture(page, 'editor-removed');
      await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
      await expect.poll(titles).toEqual([before[0], before[4], before[1], before[2], before[3]]);
      await saved();
      expect((await bench.plan()).plan?.outline?.map(({ heading }) => heading)).toEqual(await titles());
    });

    it('takes a table from Excel and gives it, and says in a sentence what is no workbook', async () => {
      await open('appendix-0');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Xuất ra Excel' }).click(),
      ]);
      const dialog = page.getByRole('dialog');
      const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
        await (await chooser).setFiles(file);
        await dialog.waitFor();
      };
      await choose({ name: 'bang.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('không phải bảng') });
      expect(await dialog.textContent()).toMatch(/không phải là tệp .*Excel/);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.locator('[data-place="1 2"]').click();
      await page.keyboard.press('Delete');
      await saved();
      expect((await bench.plan()).appendices).not.toEqual(sampleB.appendices);
      await choose(await download.path());
      await picture(page, 'editor-import');
      await dialog.getByRole('button', { name: 'Thay bảng' }).click();
      await saved();
      expect((await bench.plan()).appendices?.[0]?.rows).toEqual(sampleB.appendices?.[0]?.rows);
    });

    it('goes from a finding to its field', async () => {
      await open('general');
      await page.goto(`${bench.page}#decision-end`);
      await field('decision.signature.name').fill('');
      await page.locator('label:visible', { hasText: 'Kiểm tra' }).click();
      const finding = page.getByRole('button', { name: /họ và tên người ký/i });
      await finding.waitFor();
      await picture(page, 'editor-findings');
      await page.goto(`${bench.page}#section-1`);
      await finding.click();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')))
        .toBe('decision.signature.name');
      // So do those about what was taken over from another year, until it is changed.
      await bench.beginAnotherYear(2027);
      await open('general');
      await page.locator('label:visible', { hasText: 'Kiểm tra' }).click();
      const old = page.getByRole('button', { name: /Quyết định, Căn cứ 6.*của kỳ trước/ });
      await old.waitFor();
      await old.click();
      await field('decision.preamble.citations[5]').getByText('Sửa', { exact: true }).click();
      await field('decision.preamble.citations[5].number').fill('300/KH-UBND');
      await old.waitFor({ state: 'detached' });
    });

    it('shows what differs from a version and goes back to it', async () => {
      await open('section-0');
      await field('plan.purpose[0].text').fill('Bản sau này.');
      await saved();
      await page.getByRole('button', { name: 'Việc khác với kế hoạch này' }).click();
      await page.getByRole('menuitem', { name: 'Các phiên bản…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /Lập mới/ }).click();
      await dialog.getByText('Bản sau này.').waitFor();
      await picture(page, 'editor-versions');
      expect(await seriousViolations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Khôi phục phiên bản này' }).click();
      await expect.poll(() => field('plan.purpose[0].text').inputValue()).toBe(sampleB.plan?.purpose?.[0]?.text);
      expect(await bench.plan()).toEqual(sampleB);
    });

    it('finds units while one types, and reads a typed citation into its fields', async () => {
      await open('general');
      await field('organ.unit').fill('pho hien');
      await page.getByRole('option', { name: /Phố Hiến/ }).click();
      await page.goto(`${bench.page}#decision-preamble`);
      const cited = 'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về cơ chế một cửa';
      await page.getByLabel('Thêm căn cứ').fill(`Căn cứ ${cited};`);
      await page.getByLabel('Thêm căn cứ').press('Enter');
      // What the library knows is found by a few words without diacritics, and what replaced it is offered with it.
      await page.getByLabel('Thêm căn cứ').fill('61/2018');
      const offered = page.getByRole('option');
      await offered.getByText('Đã được thay thế bằng Nghị định 118/2025/NĐ-CP').first().waitFor();
      expect(await offered.nth(1).textContent()).toMatch(/118\/2025.*Thay thế Nghị định 61\/2018/);
      await page.getByLabel('Thêm căn cứ').fill('118/2025 mot cua');
      const chosen = page.locator('[role="option"][data-combobox-selected]');
      await chosen.getByText(/^Nghị định số 118\/2025/).waitFor();
      await page.getByLabel('Thêm căn cứ').press('Enter');
      await page.getByRole('button', { name: 'Xóa căn cứ 9' }).waitFor();
      await saved();
      expect((await bench.plan()).organ?.unit).toMatchObject({ name: 'Phố Hiến', type: 'phường' });
      const citations = (await bench.plan()).decision?.preamble?.citations;
      expect(citations?.at(-1)).toMatchObject({ kind: 'Nghị định', number: '118/2025/NĐ-CP', date: '2025-06-09' });
      expect(citations?.at(-2)).toEqual({
        kind: 'Nghị định',
        number: '61/2018/NĐ-CP',
        date: '2018-04-23',
        organ: 'Chính phủ',
        subject: 'về cơ chế một cửa',
      });
    });

    it('has no serious barrier in any of its panels', async () => {
      for (const panel of panels) {
        await open(panel);
        await page.locator('canvas[data-drawn]').first().waitFor();
        await picture(page, `editor-${panel}`);
        expect([panel, await seriousViolations(page)]).toEqual([panel, []]);
      }
    }, 180_000);
  });
}
