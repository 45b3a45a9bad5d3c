/** An old document as the beginning of a plan: pasted or uploaded, compared with its source, corrected, gone on with as a draft. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Imported } from '../../src/intake/contract.ts';
import { sampleDocx } from '../gate/hostile/ordinary.ts';
import { desktop, openPageOf, phone, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice } from './office.ts';
import type { Caller } from './service.ts';

let caller: Caller;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  ({ caller } = await openOffice());
  browser = await startBrowser();
  watched = await openPageOf(caller, browser);
  page = watched.page;
});
afterAll(() => browser?.close());

const text = `ỦY BAN NHÂN DÂN
HUYỆN BẮC SƠN
Số: 35/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Sơn, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Cải cách hành chính nhà nước năm 2025 trên địa bàn huyện Bắc Sơn

Thực hiện Kế hoạch số 250/KH-UBND ngày 27 tháng 12 năm 2024 của Ủy ban nhân
dân tỉnh về cải cách hành chính năm 2025, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao hiệu lực, hiệu quả quản lý của bộ máy hành chính trên địa bàn huyện.
2. Yêu cầu
- Các nhiệm vụ phải rõ người, rõ việc, rõ thời hạn.

II. NHIỆM VỤ
1. Cải cách thể chế
a) Mục tiêu
- 100% văn bản được ban hành đúng thẩm quyền.
b) Nhiệm vụ
- Rà soát văn bản quy phạm pháp luật trong năm 2025.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng
- Theo dõi, đôn đốc việc thực hiện Kế hoạch của huyện Bắc Sơn.
- Tổng hợp báo cáo hằng quý.
Trên đây là Kế hoạch cải cách hành chính năm 2025./.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nông Văn Bách
`;

const unsure = 'Các nhiệm vụ phải rõ người';
const unclear = 'Tổng hợp báo cáo hằng quý';
const left = 'Theo dõi, đôn đốc';

/** The service's own answer, in which three pieces have become doubtful: which ones the reading doubts is its own affair. */
async function doubting(): Promise<void> {
  await page.route('**/api/v1/import', async (route) => {
    const answer = await route.fetch();
    const imported = (await answer.json()) as Imported;
    for (const piece of imported.report.pieces) {
      const isDoubtful = [unsure, unclear, left].some((words) => piece.text.includes(words));
      piece.confidence = isDoubtful ? 0.4 : 1;
      if (piece.text.includes(unclear)) piece.state = 'free';
      else if (piece.state === 'free') piece.state = 'placed';
    }
    await route.fulfill({ response: answer, json: imported });
  });
}

const source = () => page.getByRole('region', { name: 'Văn bản cũ' });
const result = () => page.getByRole('region', { name: 'Kế hoạch đọc được' });
const piece = (words: string) => source().getByRole('button', { name: words });
const line = (words: string) => result().getByRole('button', { name: words });
const isCurrent = (of: ReturnType<typeof piece>) => of.getAttribute('aria-current');

async function paste(words: string): Promise<void> {
  await page.goto('/nhap');
  await page.getByLabel('Hoặc dán văn bản').fill(words);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
}

describe('a document to be read', () => {
  it('is asked for from the list of plans, and refused with what to do where it is none', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Nhập từ văn bản cũ…' }).click();
    await page.getByRole('heading', { name: 'Nhập từ văn bản cũ' }).waitFor();
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.getByText('Hãy dán văn bản, hoặc chọn tệp ở trên.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'import');
    const pdf = { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
    await page.locator('input[type=file]').setInputFiles(pdf);
    await page.getByText(/là PDF; hãy mở tệp, chọn tất cả/).waitFor();
  });

  it('is a Word file, shown with all of its pieces', async () => {
    const buffer = Buffer.from(await sampleDocx());
    await page.locator('input[type=file]').setInputFiles({ name: 'cu.docx', mimeType: '', buffer });
    await result().waitFor();
    await source().getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
    await page.getByRole('button', { name: 'Chọn văn bản khác' }).click();
    await page.getByLabel('Hoặc dán văn bản').waitFor();
  });
});

describe('a text beside the plan that was read from it', () => {
  beforeAll(async () => {
    await doubting();
    await paste(text);
    await result().waitFor();
  });

  it('leads from a piece to its place and back', async () => {
    await piece('Rà soát văn bản').click();
    expect(await isCurrent(line('Rà soát văn bản'))).toBe('true');
    await line('100% văn bản').click();
    expect(await isCurrent(piece('100% văn bản'))).toBe('true');
    expect(await isCurrent(piece('Rà soát văn bản'))).toBeNull();
  });

  it('tells what is doubtful in words, one after the other', async () => {
    await page.getByText('3 chỗ cần xem lại').waitFor();
    expect(await piece(unsure).innerText()).toContain('Chưa chắc');
    expect(await piece(unclear).innerText()).toContain('Chưa rõ là gì');
    await page.getByRole('button', { name: 'Chỗ trước' }).click();
    await page.getByText('Chỗ cần xem lại 1/3').waitFor();
    expect(await isCurrent(piece(unsure))).toBe('true');
    await picture(page, 'import-review');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('is corrected in place, which settles the doubt, and can be undone', async () => {
    await result().getByRole('textbox').fill('Các nhiệm vụ phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm.');
    await page.getByRole('button', { name: 'Ghi chỗ sửa' }).click();
    await line('rõ sản phẩm').waitFor();
    await page.getByText('2 chỗ cần xem lại').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText(/3 chỗ cần xem lại|Chỗ cần xem lại 1\/3/).waitFor();
    await piece(unsure).click();
    await page.getByRole('button', { name: 'Đúng rồi' }).click();
    expect(await piece(unsure).innerText()).toContain('Đã xem');
  });

  it('keeps what is being typed when the clerk turns to another piece', async () => {
    const words = 'Các nhiệm vụ phải rõ người, rõ kết quả.';
    await piece(unsure).click();
    await result().getByRole('textbox').fill(words);
    await piece('100% văn bản').click();
    await line('rõ kết quả').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await line('rõ thời hạn').waitFor();
  });

  it('is gone through by arrow keys, and left by one tab', async () => {
    await line('100% văn bản').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await isCurrent(line('Cải cách thể chế'))).toBe('true');
    await page.keyboard.press('Tab');
    expect(
      await result()
        .getByRole('textbox')
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await piece(unsure).click();
  });

  it('lets a piece become something else', async () => {
    await page.getByRole('button', { name: 'Chỗ sau' }).click();
    await page.getByRole('button', { name: 'Chỗ sau' }).click();
    expect(await isCurrent(piece(unclear))).toBe('true');
    await result().getByRole('combobox', { name: 'Chuyển đoạn này thành' }).click();
    await page.getByRole('option', { name: 'Giải pháp' }).click();
    await expect.poll(() => line(unclear).getAttribute('data-line')).toMatch(/^plan\.solutions\[0\]/);
    await page.getByText('1 chỗ cần xem lại').waitFor();
  });

  it('fits a phone', async () => {
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.setViewportSize(desktop);
  });

  it("goes on as a draft of one's own unit for another year, the doubts and old names still told", async () => {
    const year = page.getByLabel('Năm của kế hoạch');
    await year.fill('2026');
    await page.getByRole('button', { name: 'Tạo bản dự thảo và mở' }).click();
    await page.waitForURL('**/ke-hoach/*');
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const draft = await caller.call<{
      plan: { organ: { unit: { code: string } } };
      year: number;
      findings: { code: string }[];
    }>('GET', `/drafts/${id}`);
    expect(draft.year).toBe(2026);
    expect(draft.plan.organ.unit.code).toBe('04924');
    expect(draft.findings.map(({ code }) => code)).toContain('drafts.uncertain');
    await page.locator('label:visible', { hasText: 'Kiểm tra' }).click();
    await page.getByText(/^Chưa chắc “.*Theo dõi, đôn đốc/).waitFor();
    expect(watched.faults).toEqual([]);
  });
});
