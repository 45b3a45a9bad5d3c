/** The register of outgoing documents and the library of legal documents. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import {
  desktop,
  openPageOf,
  phone,
  picture,
  seriousViolations,
  startBrowser,
  watch,
  type WatchedPage,
} from './browser.ts';
import { openOffice } from './office.ts';
import { type Caller } from './service.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

describe('the register', () => {
  it('says what to do while it is empty', async () => {
    await page.goto('/so-dang-ky');
    await page.getByText('Sổ chưa có văn bản nào').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'register-empty');
  });

  it('takes a document by hand under the next number of its kind', async () => {
    await page.getByRole('button', { name: 'Ghi số bằng tay' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Loại văn bản' }).click();
    await page.getByRole('option', { name: 'Quyết định (QĐ)' }).click();
    expect(await dialog.getByLabel('Ký hiệu').inputValue()).toBe('QĐ-UBND');
    await dialog.getByLabel('Ngày ban hành').fill('31/2/2026');
    await dialog.getByLabel('Trích yếu').fill('Về việc kiện toàn Ban chỉ đạo cải cách hành chính');
    await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await dialog.getByText('Hãy ghi ngày/tháng/năm, ví dụ 05/03/2026.').waitFor();
    await dialog.getByLabel('Ngày ban hành').fill('5/3/2026');
    await dialog.getByLabel('Nơi nhận').fill('Như Điều 3\nLưu: VT');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'register-hand-entry');
    await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '01/QĐ-UBND', exact: true }).waitFor();
    await page.getByRole('cell', { name: '05/03/2026' }).waitFor();
  });

  it('shows the sentence of a refusal, such as of a number that is taken', async () => {
    await page.getByRole('button', { name: 'Ghi số bằng tay' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Loại văn bản' }).click();
    await page.getByRole('option', { name: 'Quyết định (QĐ)' }).click();
    await dialog.getByLabel('Số', { exact: true }).fill('1');
    await dialog.getByLabel('Ngày ban hành').fill('05/03/2026');
    await dialog.getByLabel('Trích yếu').fill('Trùng số');
    await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
    expect(await dialog.getByRole('alert').innerText()).toContain('01/QĐ-UBND');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('voids a number only with a reason, and keeps it in the register', async () => {
    await page.getByRole('button', { name: 'Việc khác với số 01/QĐ-UBND' }).click();
    await page.getByRole('menuitem', { name: 'Hủy số…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hủy số' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel('Lý do hủy').fill('Ghi nhầm loại văn bản');
    await dialog.getByRole('button', { name: 'Hủy số' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Lý do hủy: Ghi nhầm loại văn bản').waitFor();
    await page.getByText('Đã hủy', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'register');
  });

  it('comes as an Excel file', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải sổ (Excel)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  });
});

describe('the library of legal documents', () => {
  it('takes a document, and another that replaces it', async () => {
    await page.goto('/van-ban');
    await page.getByRole('button', { name: 'Thêm văn bản' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số, ký hiệu').fill('99/2031/NĐ-CP');
    await dialog.getByLabel('Cơ quan ban hành').fill('Chính phủ');
    await dialog.getByLabel('Ngày ban hành').fill('02/01/2031');
    await dialog.getByLabel('Trích yếu').fill('Quy định thử nghiệm về lập kế hoạch');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'library-dialog');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    await caller.call('POST', '/legal-documents', {
      kind: 'Nghị định',
      symbol: '98/2030/NĐ-CP',
      issuedOn: '2030-01-02',
      organ: 'Chính phủ',
      subject: 'Quy định cũ về công tác văn thư',
      status: 'in-force',
    });
    await page.goto('/van-ban?q=98/2030');
    await page.getByRole('button', { name: 'Việc khác với Nghị định 98/2030/NĐ-CP' }).click();
    await page.getByRole('menuitem', { name: 'Sửa…' }).click();
    await dialog.getByRole('combobox', { name: 'Hiệu lực' }).click();
    await page.getByRole('option', { name: 'Bị thay thế' }).click();
    await dialog.getByRole('combobox', { name: 'Văn bản thay thế' }).fill('99/2031');
    await page.getByRole('option', { name: 'Nghị định 99/2031/NĐ-CP' }).click();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('bởi Nghị định 99/2031/NĐ-CP').waitFor();
  });

  it('finds by words without diacritics and by force', async () => {
    await page.goto('/van-ban');
    await page.getByRole('searchbox').fill('thu nghiem lap ke hoach');
    await page
      .getByRole('cell', { name: /99\/2031/ })
      .first()
      .waitFor();
    await page.getByText('1 văn bản', { exact: true }).waitFor();
    await page.goto('/van-ban?hieu-luc=replaced');
    await page
      .getByRole('cell', { name: /98\/2030/ })
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.goto('/van-ban');
    await page.getByRole('table').waitFor();
    await picture(page, 'library');
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(watched.faults).toEqual([]);
  });
});

describe('the form of Word files', () => {
  it('is told place by place, and comes back as remarks in the file', async () => {
    await page.setViewportSize(desktop);
    await page.goto('/kiem-tra-word');
    const docx = readFileSync(new URL('../../templates/ke-hoach.docx', import.meta.url));
    await page.locator('input[type=file]').setInputFiles({ name: 'van-ban.docx', mimeType: wordType, buffer: docx });
    await page
      .getByRole('heading', { name: /Trái quy định|Nên xem lại/ })
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'word-check');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải bản có nhận xét' }).click();
    expect((await download).suggestedFilename()).toBe('van-ban-co-nhan-xet.docx');
    expect(watched.faults).toEqual([]);
  });
});

describe('the help', () => {
  it('opens beside the app, with its pictures, under the same content policy', async () => {
    const opened = watched.context.waitForEvent('page');
    await page.getByRole('navigation').getByRole('link', { name: 'Trợ giúp' }).click();
    const help = await opened;
    const faults = watch(help);
    await help.getByRole('link', { name: 'Khi mất mạng' }).click();
    await help.getByRole('heading', { name: 'Khi mất mạng' }).waitFor();
    await help.reload({ waitUntil: 'load' });
    expect(await help.getByRole('img').evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
    expect(await help.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    expect(await seriousViolations(help)).toEqual([]);
    await help.getByRole('link', { name: 'Mọi hướng dẫn' }).click();
    await help.getByRole('heading', { name: 'Hướng dẫn sử dụng' }).waitFor();
    expect(faults).toEqual([]);
    await help.close();
  });
});
