/** A province's officer makes the plans of four communes: a table with faults, a dry run, a run that a reload and a restart do not stop, and what becomes of it. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPageOf, phone, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { addPerson } from './people.ts';
import { runService, setUp, type RunningService } from './service.ts';

const province = {
  username: 'quan.tri',
  fullName: 'Nguyễn Thị Lan',
  password: 'sáng nay trời mưa nhẹ',
  organisation: 'UBND tỉnh Ninh Bình',
};
/** The commune that has an organisation of its own. */
const commune = { code: '14560', name: 'UBND xã Yên Khánh' };

let service: RunningService;
let browser: Browser;
let officer: WatchedPage, reader: WatchedPage, clerk: WatchedPage;
let page: Page;
let codes: string[];
beforeAll(async () => {
  // Nothing is made before the service starts anew: so there is a time in mid-run.
  service = await runService(undefined, 0, { KEHOACH_BATCH_THREADS: '0' });
  const admin = await setUp(service, province);
  const { organisation } = await admin.call<{ organisation: { id: string } }>('GET', '/session');
  await admin.call('PATCH', `/organisations/${organisation.id}`, { kind: 'province', unitCode: '37' });
  const office = { address: service.address, caller: admin, admin: province };
  const below = await admin.call<{ id: string }>('POST', '/organisations', {
    name: commune.name,
    kind: 'commune',
    unitCode: commune.code,
  });
  browser = await startBrowser();
  const person = { fullName: 'Trần Thị Hoa', roles: ['clerk'], permissions: [] };
  const there = { ...person, fullName: 'Lê Văn Bình', organisationId: below.id };
  officer = await openPageOf(await addPerson(office, person), browser);
  clerk = await openPageOf(await addPerson(office, there), browser);
  const legal = { fullName: 'Đỗ Ngọc Sơn', roles: ['legal'], permissions: [] };
  reader = await openPageOf(await addPerson(office, legal), browser);
  page = officer.page;
  const list = await admin.call<{ items: { code: string }[] }>('GET', '/units?province=37&limit=200');
  const after = list.items.map(({ code }) => code).filter((code) => code > commune.code);
  codes = [commune.code, ...after.sort().slice(0, 3)];
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

/** @param change of a row's cells, by code */
const table = (change: Readonly<Record<string, readonly string[]>> = {}) => {
  const rows = codes.map((code) => change[code] ?? [code, 'Lê Thị Hạnh', '2025-12-30']);
  const text = [['Mã', 'Người ký', 'ngay_ke_hoach_tinh'], ...rows].map((row) => row.join(';')).join('\r\n');
  return { name: 'ninh-binh.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) };
};
const upload = (file: ReturnType<typeof table>) => page.getByLabel('Bảng đơn vị', { exact: true }).setInputFiles(file);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
async function downloaded(click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
/** The line above the bar; the sentence that is read out says the same. */
const headline = (text: string, timeout = 30_000) =>
  page.getByRole('paragraph').filter({ hasText: text }).waitFor({ timeout });
/** For what is made on a machine that has other things to do, milliseconds. */
const patient = 120_000;
const accessible = async (name: string) => {
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, name);
};

describe('preparing a batch', () => {
  it('begins with a base plan, from an empty list that says what batches are for', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Lập hàng loạt' }).click();
    await page.getByText('Chưa có đợt nào').waitFor();
    await accessible('batches-empty');
    await button('Tạo đợt mới').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Mẫu có sẵn' }).check();
    await dialog.getByRole('combobox', { name: 'Mẫu' }).click();
    await page.getByRole('option', { name: /Yên Khánh/ }).click();
    await dialog.getByLabel('Tên đợt').fill('Kế hoạch CCHC 2026, tỉnh Ninh Bình');
    await accessible('batches-create');
    await dialog.getByRole('button', { name: 'Tạo và chọn đơn vị' }).click();
    await page.getByRole('heading', { name: 'Kế hoạch CCHC 2026, tỉnh Ninh Bình', level: 1 }).waitFor();
  });

  it("gives a table to fill in, with the province's communes and a column for each value of the base plan", async () => {
    const { bytes } = await downloaded(() => page.getByRole('link', { name: 'CSV', exact: true }).click());
    const [headings = '', first = ''] = bytes.toString('utf8').replace('\uFEFF', '').split('\r\n');
    expect(headings).toContain('Mã,Loại,Tên');
    expect(headings).toContain('nguoi_ky');
    expect(first).toContain('Ninh Bình');
    expect(bytes.toString('utf8')).toContain(`\r\n${commune.code},`);
  });

  it('tells what is wrong with a table by cell, keeps what else was chosen, and takes the mended table', async () => {
    await page.getByLabel('PDF').uncheck();
    await page.getByLabel('PDF').check();
    await page.getByRole('textbox', { name: 'Tên tệp' }).fill('{{ma}} {{don_vi.ten_day_du}}/{{tai_lieu}}');
    await button('Dùng tên này').click();
    await button('Dùng tên này').waitFor({ state: 'detached' });

    const [, second = '', third = ''] = codes;
    await upload(table({ [second]: ['1x', 'Hà', ''], [third]: [codes[0]!, 'Hà', ''] }));
    await page.getByText('còn 2 chỗ phải sửa').waitFor();
    const faults = page.getByRole('table', { name: /Những chỗ phải sửa/ });
    await faults.getByRole('cell', { name: 'A3', exact: true }).waitFor();
    await faults.getByRole('cell', { name: 'A4', exact: true }).waitFor();
    await accessible('batches-table-faults');

    // A day that is none: the table does not know, the plan does.
    await upload(table({ [third]: [third, 'Hà Văn Nam', 'hôm qua'] }));
    await page.getByText('Đã đọc ninh-binh.csv: 4 đơn vị.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tên tệp' }).inputValue()).toContain('{{ma}} {{don_vi');
    await button('Xem 4 đơn vị đã chọn').click();
    await page.getByText(/mã 14560/).waitFor();
    await button('Ẩn danh sách').click();
  });

  it('says in a dry run which unit would fail, in which row and column, and what to expect', async () => {
    await button('Chạy thử').click();
    await page.getByRole('heading', { name: '1 đơn vị sẽ lỗi' }).waitFor({ timeout: patient });
    const failing = page.getByRole('table', { name: 'Các đơn vị sẽ lỗi' });
    await failing
      .getByText(/^Hàng 4, cột C .*hôm qua/)
      .first()
      .waitFor();
    await page.getByText('3/4 đơn vị').waitFor();
    await accessible('batches-dry-run');
  });
});

describe('the run', () => {
  it('stands there again after the page was loaded anew in mid-run', async () => {
    await button('Lập văn bản cho 4 đơn vị').click();
    await page.getByText('Đang bắt đầu…').waitFor();
    await page.reload();
    await page.getByText('0 xong · 0 lỗi · 4 chưa lập').waitFor();
    await page.getByRole('progressbar', { name: 'Số đơn vị đã xong' }).waitFor();
    await accessible('batches-running');
    await button('Tạm dừng').click();
    await headline('Đang tạm dừng ở 0/4 đơn vị');
    await button('Chạy tiếp').click();
    await button('Tạm dừng').waitFor();
  });

  it('goes on when the service starts anew, and the open page hears it by itself', async () => {
    await service.kill();
    await page.getByText(/Mất kết nối với máy chủ/).waitFor();
    service = await runService(service.folder, service.port, { KEHOACH_BATCH_THREADS: '1' });
    await page.getByText(/Mất kết nối với máy chủ/).waitFor({ state: 'detached' });
    await headline('Đã chạy hết 4 đơn vị, còn 1 đơn vị lỗi', patient);
    await page.getByText('3 xong · 1 lỗi · 0 chưa lập').waitFor();
  }, 240_000);

  it('finds a unit by its name without marks, and those that failed', async () => {
    await page.getByRole('searchbox', { name: 'Tìm' }).fill('yen khanh');
    await page.getByText('1 đơn vị', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Tìm' }).fill('');
    await page.getByRole('combobox', { name: 'Kết quả' }).click();
    await page.getByRole('option', { name: 'Lỗi' }).click();
    await page
      .getByRole('table')
      .getByText(/hôm qua/)
      .waitFor();
    await accessible('batches-failed');
  });

  it('makes the unit that failed once its value has been mended', async () => {
    await button('Xem lỗi và cách sửa').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'ngay_ke_hoach_tinh' }).fill('2025-12-30');
    await accessible('batches-mend');
    await dialog.getByRole('button', { name: 'Lưu và làm lại đơn vị lỗi' }).click();
    await headline('Đã lập xong văn bản của 4 đơn vị', patient);
    await page.goto(new URL(page.url()).pathname);
    await page.getByText('4 đơn vị', { exact: true }).waitFor();
    await accessible('batches-done');
  });
});

describe('what has been made', () => {
  it('comes as one archive, and as single documents', async () => {
    const all = await downloaded(() => page.getByRole('link', { name: 'Tải tất cả (ZIP)' }).click());
    const names = Object.keys(unzipSync(all.bytes));
    expect(names).toHaveLength(4 * 2 + 2);
    expect(names.filter((name) => name.startsWith(`${commune.code} xã Yên Khánh/`))).toHaveLength(2);
    const one = await downloaded(() => page.getByRole('link', { name: 'Tải PDF của xã Yên Khánh' }).click());
    expect(one.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const manifest = await downloaded(() => page.getByRole('link', { name: /mở bằng Excel/ }).click());
    expect(manifest.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(1 + 4 * 2);
  });

  it('is handed to the commune that has an organisation, whose clerk finds it as a draft', async () => {
    await button('Bàn giao cho các xã…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bàn giao dự thảo' }).click();
    await dialog.getByText('Đã bàn giao dự thảo cho 1 đơn vị.').waitFor();
    await dialog.getByText('3 đơn vị chưa nhận được:').waitFor();
    await accessible('batches-handed-over');
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByText('Đã bàn giao', { exact: true }).waitFor();

    await clerk.page.goto('/');
    await clerk.page
      .getByRole('table')
      .getByRole('link', { name: /xã Yên Khánh/ })
      .click();
    await clerk.page.waitForURL('**/ke-hoach/*');
  });

  it('can be looked at, and not changed, by who only reads', async () => {
    await reader.page.goto(page.url());
    await reader.page.getByRole('link', { name: 'Tải tất cả (ZIP)' }).waitFor();
    expect(await reader.page.getByRole('button', { name: /Bàn giao|Việc khác với/ }).count()).toBe(0);
    await reader.page.getByRole('link', { name: 'Lập hàng loạt' }).click();
    await reader.page.getByRole('table').waitFor();
    expect(await reader.page.getByRole('button', { name: 'Tạo đợt mới' }).count()).toBe(0);
  });

  it('is readable on a phone without scrolling sideways', async () => {
    for (const at of [page.url(), '/hang-loat']) {
      await page.setViewportSize(phone);
      await page.goto(at);
      await page.getByRole('table').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    }
    await picture(page, 'batches-list');
  });

  it('goes for good when the batch is deleted', async () => {
    await button(/^Việc khác với/).click();
    await page.getByRole('menuitem', { name: 'Xóa…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa đợt' }).click();
    await page.getByText('Chưa có đợt nào').waitFor();
    expect([officer, reader, clerk].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
