/** A plan's way through an office: written, submitted, returned, approved, issued, registered, voided, written anew. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { openPageOf, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice } from './office.ts';
import { addPerson } from './people.ts';
import { shortPlan as sample } from './sample-plan.ts';
import type { Caller } from './service.ts';

const people = [
  { fullName: 'Trần Thị Hoa', roles: ['clerk'], permissions: ['submit'] },
  { fullName: 'Hoàng Văn Minh', roles: [], permissions: ['approve'] },
  { fullName: 'Đinh Thị Thu', roles: [], permissions: ['issue'] },
];

let admin: Caller;
let browser: Browser;
let clerk: WatchedPage, approver: WatchedPage, issuer: WatchedPage;
let draft: string;
beforeAll(async () => {
  const office = await openOffice();
  admin = office.caller;
  draft = (await admin.call<{ id: string }>('POST', '/drafts', { from: 'json', plan: sample })).id;
  browser = await startBrowser();
  const pages: WatchedPage[] = [];
  for (const person of people) pages.push(await openPageOf(await addPerson(office, person), browser));
  [clerk, approver, issuer] = pages as [WatchedPage, WatchedPage, WatchedPage];
});
afterAll(() => browser?.close());

const field = (page: Page) => page.locator('[data-path="plan.purpose[0].text"]').first();
const open = async ({ page }: WatchedPage) => {
  await page.goto(`/ke-hoach/${draft}#section-0`);
  await field(page).waitFor();
};
/** Looks at the page again, after others have taken the plan further. */
const lookAgain = ({ page }: WatchedPage) => page.evaluate(() => window.dispatchEvent(new Event('focus')));
/** Presses the button of the step, and the button of the same name in the dialog that asks. */
async function step({ page }: WatchedPage, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
async function downloaded(page: Page, click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
const fromMenu = (page: Page, item: string) =>
  downloaded(page, async () => {
    await page.getByRole('button', { name: 'Tải về' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  });

describe('while it is written', () => {
  let unfinished: string;
  beforeAll(async () => {
    const begun = { from: 'empty', year: 2027, form: 'quyet-dinh-ke-hoach' };
    unfinished = (await admin.call<{ id: string }>('POST', '/drafts', begun)).id;
  });

  it('comes as Word, PDF and data under a name in Vietnamese, with dots where something lacks', async () => {
    const { page } = clerk;
    await page.goto(`/ke-hoach/${unfinished}`);
    const word = await fromMenu(page, 'Tệp Word (.docx)');
    expect([word.name, word.bytes.subarray(0, 2).toString('latin1')]).toEqual([
      'Kế hoạch CCHC 2027 - xã Lương Sơn.docx',
      'PK',
    ]);
    const pdf = await fromMenu(page, 'Tệp PDF');
    expect([pdf.name, pdf.bytes.subarray(0, 5).toString('latin1')]).toEqual([
      'Kế hoạch CCHC 2027 - xã Lương Sơn.pdf',
      '%PDF-',
    ]);
    const data = await fromMenu(page, 'Dữ liệu kế hoạch (.json)');
    expect(data.name).toBe('Kế hoạch cải cách hành chính nhà nước năm 2027 trên địa bàn xã Lương Sơn.json');
    const { plan } = await admin.call<{ plan: Plan }>('GET', `/drafts/${unfinished}`);
    expect(JSON.parse(data.bytes.toString('utf8'))).toEqual(plan);
  });

  it('does not come as finished: the places that lack are told, and each leads to its field', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: 'Tải về' }).click();
    await page.getByRole('menuitem', { name: 'Tệp PDF hoàn chỉnh' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Kế hoạch còn 3 chỗ phải điền hoặc sửa trước:').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'editor-download-refused');
    await dialog.getByRole('button', { name: 'Quyết định, Nơi nhận' }).click();
    await page.getByRole('heading', { name: 'Chữ ký, nơi nhận' }).waitFor();
  });

  it('says in a sentence that the service is busy', async () => {
    const { page } = clerk;
    const detail = 'Máy chủ đang lập nhiều văn bản; hãy thử lại sau ít giây.';
    const problem = { type: 'about:blank', title: '', status: 503, code: 'render.busy', detail, findings: [] };
    await page.route('**/document?*', (route) => route.fulfill({ status: 503, json: problem }));
    await page.getByRole('button', { name: 'Tải về' }).click();
    await page.getByRole('menuitem', { name: 'Tệp PDF', exact: true }).click();
    await page.getByRole('dialog').getByText(detail).waitFor();
    await page.keyboard.press('Escape');
    await page.unroute('**/document?*');
  });
});

describe('on its way to the signature', () => {
  it('is closed to its writer once submitted, and waits in the list of who approves', async () => {
    await open(clerk);
    await step(clerk, 'Trình ký');
    await clerk.page.getByText('Đang chờ duyệt nên không sửa được.').waitFor();
    expect(await field(clerk.page).isEditable()).toBe(false);
    expect(await seriousViolations(clerk.page)).toEqual([]);
    await picture(clerk.page, 'editor-submitted');

    await approver.page.goto('/');
    await approver.page.getByRole('link', { name: '1 kế hoạch chờ bạn duyệt' }).click();
    await approver.page
      .getByRole('table')
      .getByRole('link', { name: /Khoái Châu/ })
      .click();
    await approver.page.getByText('Đang chờ duyệt nên không sửa được.').waitFor();
  });

  it('comes back with a reason, which the writer sees on the open page and until it is submitted again', async () => {
    const { page } = approver;
    await page.getByRole('button', { name: 'Việc khác với kế hoạch này' }).click();
    await page.getByRole('menuitem', { name: 'Trả lại để sửa…' }).click();
    await page.getByLabel('Lý do trả lại').fill('Bổ sung mốc thời gian ở Mục II.');
    await picture(page, 'editor-return');
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await lookAgain(clerk);
    const reason = clerk.page.getByText(/Hoàng Văn Minh.*: Bổ sung mốc thời gian ở Mục II\./);
    await reason.waitFor();
    await picture(clerk.page, 'editor-returned');
    expect(await seriousViolations(clerk.page)).toEqual([]);
    await field(clerk.page).fill('Đã bổ sung mốc thời gian.');
    await step(clerk, 'Trình ký');
    await reason.waitFor({ state: 'detached' });
  });

  it('is approved by one and issued by another with the next number, and is closed from then on', async () => {
    await open(approver);
    await lookAgain(approver);
    await expect.poll(() => field(approver.page).inputValue()).toBe('Đã bổ sung mốc thời gian.');
    await step(approver, 'Duyệt');
    await approver.page.getByText('Đã duyệt, chờ ban hành; không sửa được.').waitFor();

    const { page } = issuer;
    await page.goto('/');
    await page.getByRole('link', { name: '1 kế hoạch chờ bạn ban hành' }).click();
    await page
      .getByRole('table')
      .getByRole('link', { name: /Khoái Châu/ })
      .click();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ngày ban hành').fill('31/2/2026');
    expect(await dialog.getByRole('button', { name: 'Ban hành' }).isEnabled()).toBe(false);
    await dialog.getByLabel('Ngày ban hành').fill('15/1/2026');
    await dialog.getByLabel('Lấy số tiếp theo trong sổ').check();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'editor-issue');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await page.getByText('Số 01/QĐ-UBND ngày 15/01/2026; đã ban hành nên không sửa được.').waitFor();
    await open(issuer);
    expect(await field(page).isEditable()).toBe(false);
    await picture(page, 'editor-issued');
  });
});

describe('once issued', () => {
  let word: string;

  it('comes as the very files that were issued, by their name, every time and from the register as well', async () => {
    const log = await admin.call<{ items: unknown[] }>('GET', `/audit?action=draft.issued&subject=draft:${draft}`);
    const subjectName = 'Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã Khoái Châu';
    expect(log.items).toMatchObject([{ actorName: 'Đinh Thị Thu', subjectName }]);
    const { items } = await admin.call<{ items: { docx: { sha256: string }; pdf: { sha256: string } }[] }>(
      'GET',
      `/drafts/${draft}/issued`,
    );
    const first = await fromMenu(issuer.page, 'Word đã ban hành');
    expect(first.name).toBe('Kế hoạch CCHC 2026 - xã Khoái Châu.docx');
    word = sha256(first.bytes);
    expect(word).toBe(items[0]?.docx.sha256);
    const pdf = await fromMenu(issuer.page, 'PDF đã ban hành');
    expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(sha256(pdf.bytes)).toBe(items[0]?.pdf.sha256);

    await issuer.page.getByRole('link', { name: 'Sổ đăng ký' }).click();
    const again = await downloaded(issuer.page, () =>
      issuer.page.getByRole('link', { name: 'Tải Word của 01/QĐ-UBND' }).click(),
    );
    expect([again.name, sha256(again.bytes)]).toEqual([first.name, word]);
  });

  it('opens again when its number is voided, which stays in the register and in its workbook with the reason', async () => {
    const { page } = issuer;
    await page.getByRole('button', { name: 'Việc khác với số 01/QĐ-UBND' }).click();
    await page.getByRole('menuitem', { name: 'Hủy số…' }).click();
    await page.getByLabel('Lý do hủy').fill('Sai ngày ban hành');
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy số' }).click();
    await page.getByText('Lý do hủy: Sai ngày ban hành').waitFor();
    await picture(page, 'register-voided');
    const book = await downloaded(page, () => page.getByRole('link', { name: 'Tải sổ (Excel)' }).click());
    const [sheet] = (await readXlsx(book.bytes)).sheets;
    const line = sheet?.rows.map((row) => row.join(' | ')).find((text) => text.includes('01/QĐ-UBND'));
    expect(line).toContain('Sai ngày ban hành');
    const kept = await downloaded(page, () => page.getByRole('link', { name: 'Tải Word của 01/QĐ-UBND' }).click());
    expect(sha256(kept.bytes)).toBe(word);

    await open(clerk);
    await lookAgain(clerk);
    await clerk.page.getByText(/Đã trả lại để sửa.*Sai ngày ban hành/).waitFor();
    expect(await field(clerk.page).isEditable()).toBe(true);
  });

  it("is the beginning of next year's plan, which says of old citations that they are old", async () => {
    const { page } = clerk;
    await page.goto('/');
    await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click();
    await page.getByRole('radio', { name: 'Kế hoạch năm trước của cơ quan' }).check();
    await page.getByRole('combobox', { name: 'Chép từ kế hoạch' }).fill('khoai chau');
    await page.getByRole('option', { name: /Khoái Châu/ }).click();
    await page.getByRole('button', { name: 'Tạo và mở' }).click();
    await page.getByRole('heading', { level: 1, name: /năm 2027.*Khoái Châu/ }).waitFor();
    await page.locator('label:visible', { hasText: 'Kiểm tra' }).click();
    const old = page.getByRole('button', { name: /là của kỳ trước; hãy thay bằng văn bản áp dụng cho năm 2027/ });
    await old.first().waitFor();
    await picture(page, 'editor-next-year');
    await old.first().click();
    const at = () => page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path'));
    await expect.poll(at).toMatch(/^decision\.preamble\.citations\[\d+\]/);
    for (const { faults } of [clerk, approver, issuer]) expect(faults).toEqual([]);
  });
});
