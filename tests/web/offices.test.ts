/** What an administrator and everyone with an account do: people, organisations, the log, passwords, tokens. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openPage, openPageOf, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice, type Office } from './office.ts';
import { signInOn } from './service.ts';

let office: Office;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  office = await openOffice();
  browser = await startBrowser();
  watched = await openPageOf(office.caller, browser);
  page = watched.page;
  await page.goto('/');
  // A page that is opened first leaves the focus where it is; the stories begin on one that is open.
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => browser?.close());

const clerk = { username: 'buoc.rocham', fullName: 'Rơ Châm H’Bước', password: 'ruộng bậc thang xanh' };

describe('the administrator', () => {
  it('reaches the administration by keyboard alone, and the heading takes the focus', async () => {
    await page.getByRole('link', { name: 'Quản trị' }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'Quản trị', level: 1 });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('cell', { name: office.admin.fullName, exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'admin-users');
  });

  it('adds a person with roles, permissions and a first password', async () => {
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill(clerk.fullName);
    await dialog.getByLabel('Tên đăng nhập').fill(clerk.username);
    await dialog.getByLabel('Trình', { exact: true }).check();
    await dialog.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill('123');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'admin-user-dialog');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await dialog
      .getByText(/ít nhất 10 ký tự/)
      .first()
      .waitFor();
    await dialog.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill('mật khẩu lần đầu 2026');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Chưa đổi mật khẩu đầu').waitFor();
  });

  it('adds an organisation below the own one, and sees who did what', async () => {
    await page.getByRole('tab', { name: 'Cơ quan' }).click();
    await page.getByRole('button', { name: 'Thêm cơ quan cấp dưới', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên cơ quan').fill('Trung tâm phục vụ hành chính công xã');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('cell', { name: 'Trung tâm phục vụ hành chính công xã', exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'admin-organisations');

    await page.getByRole('tab', { name: 'Nhật ký' }).click();
    await page.getByRole('cell', { name: 'Thêm người dùng' }).first().waitFor();
    await page.getByRole('cell', { name: 'Thêm cơ quan' }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'admin-audit');
  });
});

describe('a person', () => {
  let own: WatchedPage;
  beforeAll(async () => {
    own = await openPage(browser, office.address);
  });

  it('must change the first password before anything else', async () => {
    await signInOn(own.page, { username: clerk.username, password: 'mật khẩu lần đầu 2026' });
    await own.page.getByText('Hãy đổi mật khẩu đầu tiên').waitFor();
    await own.page.getByRole('link', { name: 'Văn bản pháp luật' }).click();
    await own.page.getByText('Hãy đổi mật khẩu đầu tiên').waitFor();
    await picture(own.page, 'account-first-password');

    await own.page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).fill('mật khẩu lần đầu 2026');
    await own.page.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill(clerk.password);
    await own.page.getByRole('textbox', { name: 'Nhắc lại mật khẩu mới' }).fill(`${clerk.password}!`);
    await own.page.keyboard.press('Enter');
    await own.page.getByText('Hai lần ghi mật khẩu chưa giống nhau.').waitFor();
    await own.page.getByRole('textbox', { name: 'Nhắc lại mật khẩu mới' }).fill(clerk.password);
    await own.page.keyboard.press('Enter');
    await own.page.getByText('Đã đổi mật khẩu').waitFor();
    expect(await seriousViolations(own.page)).toEqual([]);
  });

  it('makes a token, which is shown once, and revokes it', async () => {
    await own.page.getByRole('button', { name: 'Tạo mã truy cập' }).click();
    const dialog = own.page.getByRole('dialog');
    await dialog.getByLabel('Tên').fill('Phần mềm một cửa');
    await dialog.getByLabel('Đọc kế hoạch').check();
    await dialog.getByRole('button', { name: 'Tạo mã' }).click();
    const token = await own.page.getByLabel('Mã', { exact: true }).inputValue();
    expect(token.length).toBeGreaterThan(30);
    await picture(own.page, 'account-token');
    await own.page.getByRole('button', { name: 'Tôi đã chép mã' }).click();
    await own.page.getByRole('cell', { name: 'Phần mềm một cửa', exact: true }).waitFor();
    expect(await own.page.content()).not.toContain(token);
    expect(await seriousViolations(own.page)).toEqual([]);
    await picture(own.page, 'account');
    await own.page.getByRole('button', { name: 'Thu hồi mã Phần mềm một cửa' }).click();
    await own.page.getByText('Chưa có mã nào.').waitFor();
  });

  it('does not see the administration, and is told so at its address', async () => {
    expect(await own.page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
    await own.page.goto('/quan-tri');
    await own.page.getByText('Trang này dành cho người quản trị').waitFor();
    expect(own.faults).toEqual([]);
    expect(watched.faults).toEqual([]);
  });
});
