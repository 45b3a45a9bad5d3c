/** Templates in the hands of legal staff: taken away, changed in Word, brought back, looked at, put into effect, and taken back. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { describeInLongSuite, inLongSuite } from '../long-suite.ts';
import { savedByWord } from '../templates/word-like.ts';
import { openPageOf, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice, type Office } from './office.ts';
import { addPerson } from './people.ts';
import type { Caller } from './service.ts';

const sample = JSON.parse(
  readFileSync(new URL('../../samples/a-ke-hoach-xa-2021-2025.json', import.meta.url), 'utf8'),
) as Plan;
const title = 'Kế hoạch ban hành riêng, kèm Phụ lục';
const address = '/mau/ke-hoach';

let office: Office;
let browser: Browser;
let hoa: WatchedPage, minh: WatchedPage;
let clerk: Caller;
/** Made beside the other stories, for it takes seconds. */
let byLibreOffice: Promise<Uint8Array>;
let older: string, made: { id: string; documentHash: string };
beforeAll(async () => {
  if (inLongSuite) byLibreOffice = savedByLibreOffice();
  office = await openOffice();
  browser = await startBrowser();
  const legal = (fullName: string) => addPerson(office, { fullName, roles: ['legal'], permissions: [] });
  hoa = await openPageOf(await legal('Trần Thị Hoa'), browser);
  minh = await openPageOf(await legal('Hoàng Văn Minh'), browser);
  clerk = await addPerson(office, { fullName: 'Lê Văn Bình', roles: ['clerk'], permissions: [] });
  older = await newDraft();
  await wordOf(older);
  const { items } = await clerk.call<{ items: (typeof made)[] }>('GET', `/drafts/${older}/made-documents`);
  made = items[0]!;
});
afterAll(() => browser?.close());

const newDraft = async (): Promise<string> =>
  (await clerk.call<{ id: string }>('POST', '/drafts', { from: 'json', plan: sample })).id;
/** The text of a draft's Word file, as the clerk downloads it. */
async function wordOf(draft: string): Promise<string> {
  const path = `${clerk.address}/api/v1/drafts/${draft}/document?format=docx&draft=true`;
  const answer = await fetch(path, { headers: { cookie: clerk.cookie } });
  expect(answer.status).toBe(200);
  return textOf(new Uint8Array(await answer.arrayBuffer()));
}
const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
async function downloaded(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return new Uint8Array(await readFile(await file.path()));
}
const takeAway = (page: Page): Promise<Uint8Array> =>
  downloaded(page, () => page.getByRole('button', { name: /ải về để sửa$/ }).click());
/** As from the desktop onto the page. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  const dataTransfer = await page.evaluateHandle(
    async ([fileName = '', data = '']) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, base64],
  );
  await page.getByText('2. Tải bản đã sửa lên (.docx)').dispatchEvent('drop', { dataTransfer });
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const versionOpens = (page: Page, number: number) =>
  page.getByRole('heading', { name: `${title}, bản ${number}`, level: 1 }).waitFor();
const accessible = async (page: Page, name: string) => {
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, name);
};
const drawn = (page: Page, region: string) =>
  page.getByRole('region', { name: region }).locator('[data-page="1"] canvas[data-drawn]').waitFor();
/** Ticks every warning that the dialog names, and goes on. */
async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('changing the wording of a template', () => {
  it('begins in the catalogue, which says whose version is in effect', async () => {
    const { page } = hoa;
    await page.goto('/');
    await page.getByRole('link', { name: 'Mẫu văn bản' }).click();
    const row = page.getByRole('row', { name: new RegExp(title) });
    await row.getByText('Bản 1').waitFor();
    await row.getByText('Kehoach (có sẵn)').waitFor();
    await accessible(page, 'templates-catalogue');
    await row.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await accessible(page, 'templates-template');
  });

  it('takes what Word has saved by drop, and shows what was found beside the pages', async () => {
    const { page } = hoa;
    const taken = await takeAway(page);
    const changed = savedByWord(taken, [
      { paragraph: '{Kế hoạch.Tên loại}', becomes: '{Kế hoạch.Tên loại} HÀNH ĐỘNG' },
      { paragraph: '{Kế hoạch.Lời dẫn}', movedBefore: '{Kế hoạch.Căn cứ}' },
      { paragraph: 'Nơi nhận:', becomes: 'Nơi nhận' },
    ]);
    await drop(page, 'Kế hoạch hành động.docx', changed);
    await page.getByLabel('Ghi chú').fill('Tên loại là kế hoạch hành động.');
    await picture(page, 'templates-upload');
    await button(page, 'Tải lên thành bản mới').click();
    await versionOpens(page, 2);
    await page.getByText('Thử nghiệm', { exact: true }).waitFor();
    const warning = page.getByRole('list', { name: 'Kết quả kiểm tra' }).getByRole('listitem').first();
    await warning.getByText('Cảnh báo', { exact: true }).waitFor();
    await warning.getByText(/Thân văn bản, đoạn 17 · .*Nghị định 30/).waitFor();
    await warning.getByText(/ghi “Nơi nhận:” trên một dòng riêng/).waitFor();
    await drawn(page, 'Các trang: Xem trước');
    await accessible(page, 'templates-lint');
    const annotated = await downloaded(page, () => button(page, 'Tải bản có nhận xét (Word)').click());
    expect(Object.keys(unzipSync(annotated))).toContain('word/comments.xml');
  });

  it('shows what differs from the version in effect, in words and on the pages side by side', async () => {
    const { page } = hoa;
    await page.getByRole('tab', { name: 'Khác với bản khác' }).click();
    const words = page.getByRole('region', { name: 'Chữ và thẻ' });
    await words.locator('ins', { hasText: 'HÀNH ĐỘNG' }).waitFor();
    await words.getByText('Chuyển chỗ', { exact: true }).first().waitFor();
    await drawn(page, 'Các trang của bản 1');
    await drawn(page, 'Các trang của bản 2');
    await button(page, 'Chỗ khác sau').click();
    await page.getByText(/^Chỗ 1\/\d+$/).waitFor();
    await page.getByRole('region', { name: 'Các trang của bản 2' }).locator('[data-current]').first().waitFor();
    await accessible(page, 'templates-differences');
  });

  it('is used by drafts from its activation on, and what was made before is made again with the same bytes', async () => {
    const { page } = hoa;
    expect(await wordOf(older)).not.toContain('KẾ HOẠCH HÀNH ĐỘNG');
    await button(page, 'Đưa vào hiệu lực…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào hiệu lực' }).click();
    await page.getByText('Còn 1 cảnh báo chưa xác nhận.').waitFor();
    await accessible(page, 'templates-activation');
    await confirm(page, 'Đưa vào hiệu lực');
    await page.getByText('Đang dùng', { exact: true }).waitFor();

    expect(await wordOf(await newDraft())).toContain('KẾ HOẠCH HÀNH ĐỘNG');
    const again = await clerk.call<{ same: boolean }>('POST', `/made-documents/${made.id}/again`);
    expect(again).toMatchObject({ same: true });
    expect(hoa.faults).toEqual([]);
  });
});

describeInLongSuite('two people with the same template', () => {
  it('are told of each other before, and the second to upload sees what the first has changed', async () => {
    await hoa.page.goto(address);
    const first = savedByWord(await takeAway(hoa.page), [{ paragraph: 'Nơi nhận', becomes: 'Nơi nhận:' }]);
    await minh.page.goto(address);
    await minh.page.getByText(/Trần Thị Hoa đã tải bản 2 về để sửa/).waitFor();
    await accessible(minh.page, 'templates-checked-out');
    const second = savedByWord(await takeAway(minh.page), [
      { paragraph: '{Phụ lục.Lời cuối}', movedBefore: '{Kế hoạch.Nội dung}' },
    ]);

    await drop(hoa.page, 'a.docx', first);
    await hoa.page.getByLabel('Ghi chú').fill('Thêm dấu hai chấm.');
    await button(hoa.page, 'Tải lên thành bản mới').click();
    await versionOpens(hoa.page, 3);

    await drop(minh.page, 'b.docx', second);
    await button(minh.page, 'Tải lên thành bản mới').click();
    await minh.page.getByText(/Trần Thị Hoa đã tải bản 3 lên .*“Thêm dấu hai chấm\.”/).waitFor();
    await accessible(minh.page, 'templates-changed-meanwhile');
    const see = minh.page.getByRole('link', { name: 'Xem bản 3 khác bản 2 ở đâu' });
    expect(await see.getAttribute('href')).toBe('/mau/ke-hoach/3?xem=khac&voi=2');
    await button(minh.page, 'Vẫn tải lên, sau bản 3').click();
    await versionOpens(minh.page, 4);
  });

  it('does not come into effect with a fault, which is told with its place', async () => {
    const { page } = minh;
    await page
      .getByRole('listitem')
      .getByText(/Thẻ \{Phụ lục\.Lời cuối\} chỉ dùng trong phần Phụ lục/)
      .waitFor();
    await page.getByText(/^Còn lỗi thì chưa đưa vào hiệu lực được/).waitFor();
    expect(await button(page, 'Đưa vào hiệu lực…').count()).toBe(0);
    // No pages, but a sentence that says why.
    await page.getByRole('alert').waitFor();
    await accessible(page, 'templates-with-fault');
  });
});

describeInLongSuite('where a second person has to agree', () => {
  it('a version waits for somebody who has neither written nor asked for it', async () => {
    const admin = await openPageOf(office.caller, browser);
    await admin.page.goto('/mau');
    await admin.page.getByLabel('Cần người thứ hai duyệt trước khi một bản mẫu có hiệu lực').check();
    await admin.page.getByRole('link', { name: title }).click();
    await admin.page.getByRole('heading', { name: title, level: 1 }).waitFor();

    await hoa.page.goto(`${address}/3`);
    await button(hoa.page, 'Gửi duyệt…').click();
    await confirm(hoa.page, 'Gửi duyệt');
    await hoa.page.getByText(/Trần Thị Hoa đề nghị đưa bản 3 vào hiệu lực/).waitFor();
    expect(await button(hoa.page, 'Duyệt…').count()).toBe(0);
    await accessible(hoa.page, 'templates-waiting');

    await minh.page.goto('/mau');
    await minh.page.getByText('Chờ người thứ hai duyệt').waitFor();
    await minh.page.goto(`${address}/3`);
    await button(minh.page, 'Duyệt…').click();
    await confirm(minh.page, 'Duyệt');
    await minh.page.getByText('Đang dùng', { exact: true }).waitFor();
  });
});

describeInLongSuite('going back', () => {
  it('is one step, which says beforehand what it takes back', async () => {
    const { page } = minh;
    await page.goto(address);
    await button(page, 'Quay lại trước đó…').click();
    await page
      .getByRole('dialog')
      .getByText(/Việc đưa bản 3 vào hiệu lực \(Trần Thị Hoa, .*\) được hoàn lại/)
      .waitFor();
    await accessible(page, 'templates-rollback');
    await page.getByLabel('Lý do').fill('Bản 3 còn phải trao đổi.');
    await confirm(page, 'Quay lại');
    await page.getByRole('row', { name: /Bản 2/ }).getByText('Đang dùng').waitFor();
    await page.getByRole('cell', { name: /Quay lại trước đó: bản 3/ }).waitFor();
    await accessible(page, 'templates-history');
    expect(minh.faults).toEqual([]);
  });
});

describeInLongSuite('a template saved by LibreOffice', () => {
  it('passes the lint and makes pages', async () => {
    const { page } = hoa;
    await page.goto(address);
    await drop(page, 'mau.docx', await byLibreOffice);
    await button(page, 'Tải lên thành bản mới').click();
    await versionOpens(page, 5);
    // Nothing stands in the way of asking for it.
    await button(page, 'Gửi duyệt…').waitFor();
    await drawn(page, 'Các trang: Xem trước');
    await accessible(page, 'templates-libreoffice');
  });
});

/** The stock template, opened and saved. */
async function savedByLibreOffice(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-templates-'));
  try {
    const source = fileURLToPath(new URL('../../templates/ke-hoach.docx', import.meta.url));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, source];
    await promisify(execFile)('soffice', words);
    return new Uint8Array(await readFile(join(folder, 'ke-hoach.docx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
