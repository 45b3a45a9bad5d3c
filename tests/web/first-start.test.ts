import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openPage, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { admin, runService, type RunningService } from './service.ts';

let service: RunningService;
let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  service = await runService();
  browser = await startBrowser();
  watched = await openPage(browser, service.address);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

describe('the first start', () => {
  it('leads whoever opens the service to the setup', async () => {
    const { page } = watched;
    await page.goto('/');
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/thiet-lap');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'setup');
  });

  it('says at each field what lacks, and sends nothing', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Tạo và đăng nhập' }).click();
    await page.getByText('Hãy chép mã thiết lập vào đây.').waitFor();
    const token = page.getByLabel('Mã thiết lập');
    expect(await token.getAttribute('aria-invalid')).toBe('true');
    expect(await token.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('refuses a token that is not the printed one, with a sentence', async () => {
    const { page } = watched;
    await page.getByLabel('Mã thiết lập').fill('khong-phai-ma-nay');
    await page.getByLabel('Tên cơ quan').fill(admin.organisation);
    await page.getByLabel('Họ và tên').fill(admin.fullName);
    await page.getByLabel('Tên đăng nhập').fill(admin.username);
    await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(admin.password);
    await page.getByLabel('Nhắc lại mật khẩu').fill(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/mã/i);
    expect(new URL(page.url()).pathname).toBe('/thiet-lap');
  });

  it('signs the first admin in with the printed token and shows the empty list with what to do next', async () => {
    const { page } = watched;
    await page.getByLabel('Mã thiết lập').fill(service.setupToken);
    await page.getByRole('button', { name: 'Tạo và đăng nhập' }).click();
    await page.getByText('Chưa có kế hoạch nào').waitFor();
    await page.getByRole('banner').getByText(admin.organisation).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'plans-empty');
  });
});

describe('signing in', () => {
  it('leads from any page to the sign-in and, after it, to that page', async () => {
    const other = await openPage(browser, service.address);
    const { page, faults } = other;
    await page.goto('/so-dang-ky');
    await page.getByText('Hãy đăng nhập để mở trang này.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'sign-in');
    await page.getByLabel('Tên đăng nhập').fill(admin.username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai mật khẩu rồi');
    await page.keyboard.press('Enter');
    await page.getByText(/mật khẩu không đúng/).waitFor();
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sổ đăng ký văn bản đi' }).waitFor();
    expect(faults).toEqual([]);
    await other.context.close();
  });

  it('keeps an open page, with what is typed in it, when the session has run out', async () => {
    const { page, context } = watched;
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await page.getByLabel('Họ và tên').fill('Trần Thị Hoa');
    await page.getByLabel('Tên đăng nhập').fill('hoa.tran');
    await page.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill('mật khẩu lần đầu 2026');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'sign-in-again');
    await page.getByRole('textbox', { name: /^Mật khẩu của/ }).fill(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Trần Thị Hoa');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('cell', { name: 'Trần Thị Hoa', exact: false }).first().waitFor();
  });

  it('ends with signing out', async () => {
    const { page, faults } = watched;
    await page.getByRole('banner').getByRole('button', { name: admin.fullName }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(faults).toEqual([]);
  });
});
