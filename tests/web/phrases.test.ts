/** A phrase's way: legal staff write it, a clerk puts it into a plan, it changes, and the plan stays as it is. */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { openPageOf, phone, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice } from './office.ts';
import { addPerson } from './people.ts';
import type { Caller } from './service.ts';

const sample = JSON.parse(
  readFileSync(new URL('../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8'),
) as Plan;
const title = 'Mục đích phục vụ Nhân dân';
const words = 'Phục vụ Nhân dân trên địa bàn {{don_vi.ten_day_du}} tốt hơn trong năm {{nam}}.';
const filled = 'Phục vụ Nhân dân trên địa bàn xã Khoái Châu tốt hơn trong năm 2026.';

let browser: Browser;
let legal: WatchedPage, clerk: WatchedPage;
let writer: Caller;
let draft: string;
beforeAll(async () => {
  const office = await openOffice();
  browser = await startBrowser();
  writer = await addPerson(office, { fullName: 'Trần Thị Hoa', roles: ['clerk'], permissions: [] });
  const keeper = await addPerson(office, { fullName: 'Hoàng Văn Minh', roles: ['legal'], permissions: [] });
  draft = (await writer.call<{ id: string }>('POST', '/drafts', { from: 'json', plan: sample })).id;
  [legal, clerk] = await Promise.all([openPageOf(keeper, browser), openPageOf(writer, browser)]);
});
afterAll(() => browser?.close());

const planNow = async () => (await writer.call<{ plan: Plan }>('GET', `/drafts/${draft}`)).plan;
const dialogOf = (page: Page) => page.getByRole('dialog');
const menu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: `Việc khác với ${title}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

it('is written by legal staff, who are told of a wrong placeholder as they write', async () => {
  const { page } = legal;
  await page.goto('/cau-mau');
  await page.getByText('Căn cứ của kế hoạch cải cách hành chính').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, 'phrases');
  await page.getByRole('button', { name: 'Thêm câu mẫu' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Tên câu mẫu').fill(title);
  const text = dialog.getByLabel('Đoạn 1', { exact: true });
  await text.fill(words.replace('ten_day_du', 'ten_day_dy'));
  await dialog
    .getByText('Đoạn 1 dùng chỗ điền không có: {{don_vi.ten_day_dy}} (có phải {{don_vi.ten_day_du}}?)')
    .waitFor();
  await picture(page, 'phrase-wrong');
  await text.fill(words);
  await dialog.getByText('Phục vụ Nhân dân trên địa bàn xã Lương Sơn tốt hơn trong năm 2026.').waitFor();
  await dialog.getByText('Các chỗ điền dùng được').click();
  await dialog.getByText('Năm kế hoạch; với giai đoạn nhiều năm là năm đầu: 2026').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, 'phrase-dialog');
  await dialog.getByRole('button', { name: 'Thêm mục đích, yêu cầu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `kế hoạch đã chèn ${title}` }).waitFor();
});

it('is put into a plan by keyboard as ordinary words, in one step that can be undone', async () => {
  const { page } = clerk;
  const before = sample.plan?.purpose?.length ?? 0;
  const added = page.locator(`[data-path="plan.purpose[${before}].text"]`);
  await page.goto(`/ke-hoach/${draft}#section-0`);
  await page.getByRole('button', { name: 'Chèn câu mẫu…' }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await page.keyboard.type('phuc vu nhan dan tren');
  await dialog.getByRole('region', { name: 'Sẽ in trong kế hoạch này' }).getByText(filled).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, 'phrase-picker');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(`Đã chèn “${title}”.`).waitFor();
  expect(await added.inputValue()).toBe(words);
  await page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }).click();
  await added.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Làm lại (Ctrl+Y)' }).click();
  await added.waitFor();
  await expect.poll(async () => (await planNow()).plan?.purpose?.length).toBe(before + 1);
});

it('stands in the document with its placeholders filled in', async () => {
  const answer = await fetch(`${writer.address}/api/v1/drafts/${draft}/document?format=docx`, {
    headers: { cookie: writer.cookie },
  });
  const xml = new PizZip(await answer.arrayBuffer()).file('word/document.xml')?.asText() ?? '';
  expect(xml.replace(/<[^>]+>/g, '').includes(filled)).toBe(true);
});

it('shows legal staff where it is in use, and leaves the plan as it is when they change it', async () => {
  const { page } = legal;
  const plan = await planNow();
  await page.reload();
  await page.getByRole('button', { name: `kế hoạch đã chèn ${title}` }).click();
  const row = dialogOf(page).getByRole('row', { name: /Khoái Châu/ });
  await row.getByText('Còn nguyên').waitFor();
  expect(await row.textContent()).toContain('Trần Thị Hoa');
  await picture(page, 'phrase-uses');
  await page.keyboard.press('Escape');

  await menu(page, 'Sửa…');
  const dialog = dialogOf(page);
  await dialog.getByLabel('Đoạn 1', { exact: true }).fill('Lấy người dân làm trung tâm phục vụ.');
  await dialog.getByLabel('Sửa gì, vì sao').fill('Viết gọn');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Lấy người dân làm trung tâm phục vụ.').waitFor();
  expect(await planNow()).toEqual(plan);

  await menu(page, 'Các phiên bản…');
  await dialog.getByText('Phiên bản 2').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, 'phrase-versions');
  await page.keyboard.press('Escape');
  await menu(page, 'Nơi dùng…');
  await row.getByText('Còn nguyên').waitFor();
  await page.keyboard.press('Escape');
  await menu(page, 'Ngừng dùng');
  await page
    .getByRole('row', { name: new RegExp(title) })
    .getByText('Ngừng dùng')
    .waitFor();
});

it('is not offered once withdrawn; a set of citations skips those that stand there, also on a phone', async () => {
  const { page } = clerk;
  await page.setViewportSize(phone);
  await page.goto(`/ke-hoach/${draft}#decision-preamble`);
  await page.getByRole('button', { name: 'Chèn câu mẫu…' }).first().click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'Căn cứ về giao dịch điện tử' }).check();
  await dialog.getByText('Căn cứ Luật Giao dịch điện tử').waitFor();
  await picture(page, 'phrase-picker-citations');
  await dialog.getByRole('button', { name: 'Chèn', exact: true }).click();
  await page.getByText(/Đã chèn .* Bỏ qua căn cứ đã có: Nghị định số 118\/2025\/NĐ-CP\./).waitFor();
  await picture(page, 'phrase-inserted');
  const citations = sample.decision?.preamble?.citations?.length ?? 0;
  await expect.poll(async () => (await planNow()).decision?.preamble?.citations?.length).toBe(citations + 1);

  await page.goto(`/ke-hoach/${draft}#section-0`);
  await page.getByRole('button', { name: 'Chèn câu mẫu…' }).first().click();
  await dialog.getByRole('radio', { name: 'Mục đích của kế hoạch cải cách hành chính' }).waitFor();
  await expect.poll(() => dialog.getByRole('radio', { name: title }).count()).toBe(0);
  await page.keyboard.press('Escape');
  for (const { faults } of [legal, clerk]) expect(faults).toEqual([]);
});
