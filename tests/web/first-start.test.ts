import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { client, startOidcServer, type OidcServer } from '../accounts/oidc-server.ts';
import { itInLongSuite } from '../long-suite.ts';
import { openPage, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { admin, freePort, runService, type RunningService } from './service.ts';

let service: RunningService;
let provider: OidcServer;
let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  const port = await freePort();
  provider = await startOidcServer(`http://localhost:${port}/api/v1/oidc/callback`);
  service = await runService(undefined, port, {
    KEHOACH_OIDC_ISSUER: provider.issuer,
    KEHOACH_OIDC_CLIENT_ID: client.clientId,
    KEHOACH_OIDC_CLIENT_SECRET: client.clientSecret,
    KEHOACH_OIDC_NAME: 'Cổng tỉnh A',
  });
  browser = await startBrowser();
  watched = await openPage(browser, service.address);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
  await provider?.close();
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
    await page.getByRole('combobox', { name: 'Đơn vị hành chính' }).fill('luong son');
    await page
      .getByRole('option', { name: /Xã Lương Sơn/ })
      .first()
      .click();
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

  it('adds somebody without a password, who signs in by the office’s own service', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    await page.getByLabel('Họ và tên').fill('Lê Văn Sở');
    await page.getByLabel('Tên đăng nhập').fill('hoa.so');
    await page.getByText('Để trống nếu họ đăng nhập bằng Cổng tỉnh A').waitFor();
    await picture(page, 'admin-user-oidc');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('cell', { name: 'Lê Văn Sở' }).first().waitFor();
  });

  it('keeps what is typed in a plan when the session has run out, and saves it once the person is back', async () => {
    const { page, context } = watched;
    await page.goto('/');
    await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click();
    await page.getByRole('button', { name: 'Tạo và mở' }).click();
    await page.waitForURL('**/ke-hoach/*');
    await page.goto(`${page.url()}#plan-head`);
    const subject = page.locator('[data-path="plan.subject"]').first();
    await subject.fill('Cải cách hành chính năm 2027');
    await page.locator('[data-saving="saved"]').waitFor();
    await context.clearCookies();
    await subject.fill('Cải cách hành chính năm 2027 của xã');
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    await page.locator('[data-saving="refused"]').waitFor({ state: 'attached' });
    await page.getByRole('textbox', { name: /^Mật khẩu của/ }).fill(admin.password);
    await page.keyboard.press('Enter');
    await page.locator('[data-saving="saved"]').waitFor();
    expect(await subject.inputValue()).toBe('Cải cách hành chính năm 2027 của xã');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch cải cách hành chính năm 2027 của xã' }).waitFor();
    expect(await subject.inputValue()).toBe('Cải cách hành chính năm 2027 của xã');
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

describe("signing in by the office's own service", () => {
  const here = () => `http://localhost:${service.port}`;
  /** On the provider's own pages, which stand at another address. */
  async function signInThere(page: Page, login: string): Promise<void> {
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('x');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  it('opens the page that was asked for, for whom the administrator has added, also on another tab', async () => {
    const { page, context, faults } = await openPage(browser, here());
    await page.goto('/so-dang-ky');
    const way = page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh A' });
    await way.waitFor();
    await picture(page, 'sign-in-oidc');
    await way.click();
    await signInThere(page, 'hoa');
    await page.getByRole('heading', { name: 'Sổ đăng ký văn bản đi' }).waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Lê Văn Sở' }).waitFor();

    // The session runs out: there is no password to type, so the way back is through the provider on a tab of its own.
    await context.clearCookies({ name: 'kehoach_session' });
    await page.getByRole('searchbox').fill('quyết định');
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'sign-in-again-oidc');
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /ở thẻ khác/ }).click(),
    ]);
    await tab.getByRole('banner').waitFor();
    await tab.close();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('quyết định');
    expect(faults).toEqual([]);
    await context.close();
  });

  itInLongSuite('says on the sign-in page that somebody is unknown here, or that the provider refused', async () => {
    const { page, context, faults } = await openPage(browser, here());
    await page.goto('/dang-nhap');
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh A' }).click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('không thành công hoặc đã quá lâu; hãy bấm đăng nhập lại').waitFor();
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh A' }).click();
    await signInThere(page, 'nguoi-la');
    await page.getByText('chưa được mở ở đây; hãy nhờ người quản trị').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'sign-in-oidc-unknown');
    expect(faults).toEqual([]);
    await context.close();
  });
});
