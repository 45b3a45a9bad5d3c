/** The list of plans: beginning one in every way, finding it again, putting it away. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { describeInLongSuite, itInLongSuite } from '../long-suite.ts';
import { openPage, openPageOf, phone, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice, type Office } from './office.ts';
import { signInOn, type Caller } from './service.ts';

let office: Office;
let caller: Caller;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  office = await openOffice();
  caller = office.caller;
  browser = await startBrowser();
  watched = await openPageOf(caller, browser);
  page = watched.page;
});
afterAll(() => browser?.close());

const sampleFile = new URL('../../samples/toi-thieu.json', import.meta.url);

interface Row {
  id: string;
  title: string;
  year: number;
}
const listed = async (): Promise<Row[]> => (await caller.call<{ items: Row[] }>('GET', '/drafts?size=100')).items;

async function openDialog(): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click();
  await page.getByRole('dialog').waitFor();
}

/** Sends the dialog and gives the id of the draft that is opened. */
async function created(): Promise<string> {
  await page.getByRole('button', { name: 'Tạo và mở' }).click();
  await page.waitForURL('**/ke-hoach/*');
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

describe('beginning a plan', () => {
  it('takes an empty one for a year, and says what lacks before it sends', async () => {
    await openDialog();
    await picture(page, 'create-plan');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByLabel('Năm của kế hoạch').fill('26');
    await page.getByRole('button', { name: 'Tạo và mở' }).click();
    await page.getByText('Hãy ghi năm của kế hoạch, từ 1945 đến 2100.').waitFor();
    await page.getByLabel('Năm của kế hoạch').fill('2027');
    const id = await created();
    expect(await listed()).toMatchObject([{ id, year: 2027 }]);
  });

  it('takes a sample', async () => {
    await openDialog();
    await page.getByRole('radio', { name: 'Mẫu có sẵn' }).check();
    await page.getByRole('combobox', { name: 'Mẫu' }).click();
    await page
      .getByRole('option', { name: /Lương Sơn/ })
      .first()
      .click();
    const id = await created();
    expect((await listed()).find((row) => row.id === id)?.title).toMatch(/Lương Sơn/);
  });

  it("takes last year's with its years moved", async () => {
    await openDialog();
    await page.getByRole('radio', { name: 'Kế hoạch năm trước của cơ quan' }).check();
    await page.getByRole('combobox', { name: 'Chép từ kế hoạch' }).fill('luong son');
    await page
      .getByRole('option', { name: /Lương Sơn/ })
      .first()
      .click();
    const year = Number(await page.getByLabel('Năm của kế hoạch').inputValue());
    expect(year).toBe(2027);
    const id = await created();
    const copy = (await listed()).find((row) => row.id === id);
    expect(copy?.year).toBe(2027);
    expect(copy?.title).toContain('2027');
  });

  it('takes a JSON file, and refuses one that is none with a sentence', async () => {
    await openDialog();
    await page.getByRole('radio', { name: 'Tệp kế hoạch (.json)' }).check();
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'ghi-chu.json', mimeType: 'application/json', buffer: Buffer.from('xin chào') });
    await page.getByText(/không phải là JSON/).waitFor();
    const text = readFileSync(sampleFile, 'utf8').replaceAll('Lương Sơn', 'Ia Lâu');
    await input.setInputFiles({ name: 'ke-hoach.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const id = await created();
    expect((await listed()).find((row) => row.id === id)?.title).toContain('Ia Lâu');
  });
});

describeInLongSuite('beginning from a plan that is published above', () => {
  it('offers it to the organisations below', async () => {
    const below = await caller.call<{ id: string }>('POST', '/organisations', {
      name: 'Ban chỉ đạo cải cách hành chính',
      kind: 'other',
    });
    const clerk = { username: 'hoa.tran', fullName: 'Trần Thị Hoa', organisationId: below.id, roles: ['clerk'] };
    await caller.call('POST', '/users', { ...clerk, password: 'mật khẩu lần đầu 2026' });
    const published = (await listed()).find(({ title }) => title.includes('Ia Lâu'))!;

    await page.goto('/');
    await page.getByRole('button', { name: `Việc khác với ${published.title}` }).click();
    await page.getByRole('menuitem', { name: 'Công bố cho cấp dưới' }).click();
    await page.getByText('Công bố', { exact: true }).waitFor();

    const other = await openPage(browser, office.address);
    await signInOn(other.page, { username: 'hoa.tran', password: 'mật khẩu lần đầu 2026' });
    await other.page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).fill('mật khẩu lần đầu 2026');
    await other.page.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill('hoa ban nở trắng rừng');
    await other.page.getByRole('textbox', { name: 'Nhắc lại mật khẩu mới' }).fill('hoa ban nở trắng rừng');
    await other.page.keyboard.press('Enter');
    await other.page.getByText('Đã đổi mật khẩu').waitFor();
    await other.page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await other.page.getByText('Chưa có kế hoạch nào').waitFor();
    await other.page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click();
    await other.page.getByRole('radio', { name: 'Kế hoạch cấp trên đã công bố' }).check();
    await other.page.getByRole('combobox', { name: 'Kế hoạch của cấp trên' }).click();
    await other.page.getByRole('option', { name: /Ia Lâu/ }).click();
    await other.page.getByRole('button', { name: 'Tạo và mở' }).click();
    await other.page.waitForURL('**/ke-hoach/*');
    expect(other.faults).toEqual([]);
    await other.context.close();
  });
});

describe('the list', () => {
  const titles = () => page.getByRole('table').getByRole('link').allInnerTexts();

  it('finds by words with and without diacritics, by year and state, and the address keeps it', async () => {
    await page.goto('/');
    await page.getByRole('table').waitFor();
    await page.getByRole('searchbox').fill('ia lau');
    await page.waitForURL('**/?q=ia+lau');
    await expect.poll(titles).toEqual([expect.stringContaining('Ia Lâu')]);
    await page.reload();
    await expect.poll(titles).toEqual([expect.stringContaining('Ia Lâu')]);
    expect(await page.getByRole('searchbox').inputValue()).toBe('ia lau');

    await page.getByRole('searchbox').fill('');
    await page.getByRole('textbox', { name: 'Năm', exact: true }).fill('2027');
    await expect.poll(async () => (await titles()).length).toBe(2);
    await page.getByRole('combobox', { name: 'Trạng thái' }).click();
    await page.getByRole('option', { name: 'Đã ban hành' }).click();
    await page.getByText('Không có kế hoạch nào như vậy').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'plans-nothing-found');
    await page.getByRole('button', { name: 'Bỏ mọi điều kiện tìm' }).click();
    await expect.poll(async () => (await titles()).length).toBe(4);
    expect(await page.getByRole('textbox', { name: 'Năm', exact: true }).inputValue()).toBe('');
  });

  it('turns pages', async () => {
    for (let n = 0; n < 20; n += 1) {
      await caller.call('POST', '/drafts', { from: 'empty', year: 2030 + n, form: 'ke-hoach' });
    }
    await page.goto('/');
    await page.getByText('24 kế hoạch, trang 1/2').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'plans');
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await page.getByText('24 kế hoạch, trang 2/2').waitFor();
    await expect.poll(async () => (await titles()).length).toBe(4);
    expect(page.url()).toContain('trang=2');
  });

  it('copies a plan, and puts one away and brings it back', async () => {
    await page.goto('/?q=ia+lau');
    await page.getByRole('button', { name: /^Việc khác với .*Ia Lâu/ }).click();
    await page.getByRole('menuitem', { name: 'Lưu kho' }).click();
    await page.getByText('Không có kế hoạch nào như vậy').waitFor();
    await page.goto('/?q=ia+lau&kho=co');
    await page.getByRole('button', { name: /^Việc khác với .*Ia Lâu/ }).click();
    await page.getByRole('menuitem', { name: 'Lấy khỏi kho' }).click();
    await page.getByText('Không có kế hoạch nào như vậy').waitFor();
    await page.goto('/?q=ia+lau');
    await page.getByRole('button', { name: /^Việc khác với .*Ia Lâu/ }).click();
    await page.getByRole('menuitem', { name: 'Nhân bản' }).click();
    await page.waitForURL('**/ke-hoach/*');
    expect((await caller.call<{ total: number }>('GET', '/drafts?q=ia%20lau')).total).toBe(2);
  });

  it('is readable on a phone without scrolling sideways', async () => {
    await page.setViewportSize(phone);
    await page.goto('/');
    await page.getByRole('table').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.getByRole('button', { name: 'Mở mục lục các trang' }).click();
    await page.getByRole('link', { name: 'Sổ đăng ký' }).click();
    await page.getByRole('heading', { name: 'Sổ đăng ký văn bản đi' }).waitFor();
    expect(watched.faults).toEqual([]);
  });

  itInLongSuite('says so when a page does not come, and brings it when it is loaded again', async () => {
    const other = await page.context().newPage();
    let isCut = false;
    await other.route('**/assets/*', (route) => (isCut ? route.abort() : route.continue()));
    // The list is there; the other pages are loaded later.
    other.on('request', (request) => (isCut ||= request.url().includes('/api/v1/drafts?')));
    await other.goto('/');
    await other.getByRole('table').waitFor();
    await other.getByRole('link', { name: 'Sổ đăng ký' }).click();
    await other.getByText('Trang này chưa mở được').waitFor();
    expect(await seriousViolations(other)).toEqual([]);
    await picture(other, 'page-not-loaded');
    isCut = false;
    await other.getByRole('button', { name: 'Tải lại trang' }).click();
    await other.getByRole('heading', { name: 'Sổ đăng ký văn bản đi' }).waitFor();
    await other.close();
  });
});
