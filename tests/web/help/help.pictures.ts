/** Every picture of docs/huong-dan, in the order in which an office works. Not a test: `npm run docs:pictures`. */
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { writeAppendix } from '../../../src/tables/write-appendix.ts';
import { renderWord } from '../../../src/render/render.ts';
import { loadStockTemplate } from '../../../src/render/stock.ts';
import type { Appendix } from '../../../src/plan/model/appendix.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { savedByWord } from '../../templates/word-like.ts';
import { startBrowser } from '../browser.ts';
import type { Caller } from '../service.ts';
import { pageOf, take } from './camera.ts';
import { lastYear, openOffice, people, type Office } from './office.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let office: Office;
let browser: Browser;
beforeAll(async () => {
  office = await openOffice();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const saving = (page: Page) => page.locator('[data-saving]').first();
const field = (page: Page, path: string) => page.locator(`[data-path="${path}"]`).first();
const dialogOf = (page: Page): Locator => page.getByRole('dialog');
/** The pages stand, and the checks have been made. */
const drawn = async (page: Page) => {
  await page.locator('canvas[data-drawn]').first().waitFor();
  await page.getByRole('status', { name: 'Đang dựng trang' }).waitFor({ state: 'detached' });
};
const saved = (page: Page) => expect.poll(() => saving(page).getAttribute('data-saving')).toBe('saved');
const openDraft = async (page: Page, id: string, panel: string) => {
  await page.goto('/');
  await page.goto(`/ke-hoach/${id}#${panel}`);
  await page.locator('[data-panel-title]').waitFor();
  await drawn(page);
};
const draftFrom = async (caller: Caller, plan: Plan) =>
  (await caller.call<{ id: string }>('POST', '/drafts', { from: 'json', plan })).id;

it('signing in', async () => {
  const page = await pageOf(browser, office);
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(people.clerk.username);
  await take(page, 'dang-nhap', { of: page.getByRole('main').locator('> div') });
});

/** As copied from a PDF: the first line spelled in the old way. */
const oldText = `UỶ BAN NHÂN DÂN
XÃ LƯƠNG SƠN
Số: 35/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lương Sơn, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính nhà nước năm 2026

Thực hiện Kế hoạch số 250/KH-UBND ngày 27 tháng 12 năm 2025 của Ủy ban nhân
dân tỉnh về cải cách hành chính năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao hiệu lực, hiệu quả quản lý của bộ máy hành chính trên địa bàn xã.
2. Yêu cầu
- Các nhiệm vụ phải rõ người, rõ việc, rõ thời hạn.

II. NHIỆM VỤ
1. Cải cách thể chế
a) Mục tiêu
- 100% văn bản được ban hành đúng thẩm quyền.
b) Nhiệm vụ
- Rà soát văn bản quy phạm pháp luật trong năm 2026.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng
- Theo dõi, đôn đốc việc thực hiện Kế hoạch.
Trên đây là Kế hoạch cải cách hành chính năm 2026./.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

TM. UỶ BAN NHÂN DÂN
CHỦ TỊCH

Nông Văn Bách
`;

let draftId = '';

it("a plan from last year's", async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'Kế hoạch năm trước của cơ quan' }).check();
  await dialog.getByRole('combobox', { name: 'Chép từ kế hoạch' }).fill('cai cach');
  await page.getByRole('option').first().click();
  await take(page, 'tao-ke-hoach', { of: dialog });
  await dialog.getByRole('button', { name: 'Tạo và mở' }).click();
  await page.waitForURL('**/ke-hoach/*');
  draftId = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.goto(`/ke-hoach/${draftId}#section-0`);
  await drawn(page);
  await take(page, 'soan-thao', {
    numbered: [
      page.getByRole('navigation', { name: 'Mục lục của kế hoạch' }),
      page.locator('[data-panel-title]'),
      page.getByRole('region', { name: 'Các trang' }),
      saving(page),
      page.locator('label:visible', { hasText: 'Kiểm tra' }),
      page.getByRole('button', { name: 'Tải về' }),
    ],
  });
  await page.locator('label:visible', { hasText: 'Kiểm tra' }).click();
  await page.getByRole('heading', { name: /Nên xem lại/ }).waitFor();
  await page
    .getByRole('button', { name: /là của kỳ trước/ })
    .first()
    .click();
  await drawn(page);
  await take(page, 'kiem-tra', { numbered: [page.getByRole('button', { name: /là của kỳ trước/ }).first()] });
  await page.goto('/');
  await page.getByRole('table').waitFor();
  await take(page, 'danh-sach', { downTo: page.getByRole('table') });
});

it('an old document', async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await page.goto('/nhap');
  await page.getByLabel('Hoặc dán văn bản').fill(oldText);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  const result = page.getByRole('region', { name: 'Kế hoạch đọc được' });
  await result.waitFor();
  await page.getByRole('button', { name: 'Chỗ sau' }).click();
  await page.getByText(/^Chỗ cần xem lại 1/).waitFor();
  await take(page, 'nhap-van-ban-cu', {
    numbered: [
      page.getByRole('button', { name: 'Chỗ trước' }),
      page.getByRole('heading', { name: 'Văn bản cũ', exact: true }),
      result.getByRole('heading', { name: 'Kế hoạch đọc được' }),
      result.getByRole('textbox').first(),
    ],
  });
});

it('an appendix from Excel', async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await openDraft(page, draftId, 'appendix-0');
  await page.getByRole('button', { name: 'Ẩn phần xem trước' }).click();
  await page.getByRole('grid').waitFor();
  await take(page, 'phu-luc', { numbered: [page.getByRole('button', { name: 'Nhập từ Excel' })] });
  const appendix = lastYear.appendices![0] as Appendix;
  const buffer = Buffer.from(await writeAppendix(appendix));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').first().setInputFiles({ name: 'phu-luc.xlsx', mimeType, buffer });
  await dialogOf(page).waitFor();
  await take(page, 'nhap-excel', { of: dialogOf(page) });
});

it('away from the network', async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await openDraft(page, draftId, 'section-0');
  await page.context().setOffline(true);
  const first = field(page, 'plan.purpose[0].text');
  await first.fill(`${await first.inputValue()} Đoạn này gõ khi mất mạng.`);
  await expect.poll(() => saving(page).textContent()).toContain('giữ trong trình duyệt');
  await take(page, 'mat-mang', { of: saving(page).locator('xpath=ancestor::*[h1]') });
  await page.context().setOffline(false);
  await saved(page);
});

it('two in one plan', async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await openDraft(page, draftId, 'section-0');
  const head = await office.callerOf(people.head.username);
  const { plan, revision } = await head.call<{ plan: Plan; revision: number }>('GET', `/drafts/${draftId}`);
  const text = String(plan.plan?.purpose?.[1]?.text);
  plan.plan!.purpose![1] = { text: text.replace('năm 2027', 'năm 2027 và các năm tiếp theo') };
  await head.call('PUT', `/drafts/${draftId}`, { revision, plan });
  await field(page, 'plan.purpose[1].text').fill(text.replace('khâu đột phá', 'hai khâu đột phá'));
  await dialogOf(page).waitFor();
  await take(page, 'hai-nguoi', { of: dialogOf(page) });
  await dialogOf(page).getByRole('button', { name: 'Ghép và lưu' }).click();
  await saved(page);
});

it('versions', async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await openDraft(page, draftId, 'section-0');
  await page.getByRole('button', { name: 'Việc khác với kế hoạch này' }).click();
  await page.getByRole('menuitem', { name: 'Các phiên bản…' }).click();
  await dialogOf(page)
    .getByRole('button', { name: /Lập mới/ })
    .click();
  await dialogOf(page).getByText('Phiên bản này', { exact: true }).first().waitFor();
  await take(page, 'phien-ban', { of: dialogOf(page) });
});

it('submitted, approved, issued', async () => {
  const clerk = await office.callerOf(people.clerk.username);
  const plan = structuredClone(lastYear);
  delete plan.decision!.number;
  delete plan.decision!.date;
  plan.decision!.subject = 'Ban hành Kế hoạch kiểm tra cải cách hành chính năm 2026 trên địa bàn xã Khoái Châu';
  const id = await draftFrom(clerk, plan);
  const bar = (page: Page) => page.getByRole('button', { name: 'Tải về' }).locator('xpath=ancestor::*[h1]');

  const writing = await pageOf(browser, office, people.clerk.username);
  await openDraft(writing, id, 'general');
  await writing.getByRole('button', { name: 'Trình ký' }).click();
  await take(writing, 'trinh-ky', { of: dialogOf(writing) });
  await dialogOf(writing).getByRole('button', { name: 'Trình ký' }).click();
  await dialogOf(writing).waitFor({ state: 'detached' });

  const deciding = await pageOf(browser, office, people.head.username);
  await openDraft(deciding, id, 'general');
  await take(deciding, 'duyet', { of: bar(deciding) });
  await deciding.getByRole('button', { name: 'Duyệt' }).click();
  await dialogOf(deciding).getByRole('button', { name: 'Duyệt' }).click();
  await dialogOf(deciding).waitFor({ state: 'detached' });

  const issuing = await pageOf(browser, office, people.registry.username);
  await openDraft(issuing, id, 'general');
  await issuing.getByRole('button', { name: 'Ban hành' }).click();
  await take(issuing, 'ban-hanh', { of: dialogOf(issuing) });
  await dialogOf(issuing).getByRole('button', { name: 'Ban hành' }).click();
  await dialogOf(issuing).waitFor({ state: 'detached' });
  await issuing.goto('/so-dang-ky');
  await issuing.getByRole('table').waitFor();
  await take(issuing, 'so-dang-ky', { downTo: issuing.getByRole('table') });
});

/** A Word file as another program may have made it: capitals, size and margin are not the decree's. */
async function faultyFile(): Promise<Buffer> {
  const { files } = renderWord(lastYear, await loadStockTemplate('quyet-dinh-ke-hoach'));
  const parts = unzipSync(files[0]!.bytes);
  const xml = Buffer.from(parts['word/document.xml']!).toString('utf8');
  const faulty = xml
    .replace('Độc lập - Tự do - Hạnh phúc', 'Độc Lập - Tự Do - Hạnh Phúc')
    .replaceAll('w:left="1701"', 'w:left="1134"');
  if (faulty === xml) throw new Error('nothing was changed');
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': Buffer.from(faulty) }));
}

it('the form of a Word file', async () => {
  const page = await pageOf(browser, office, people.registry.username);
  await page.goto('/kiem-tra-word');
  const buffer = await faultyFile();
  await page.locator('input[type=file]').setInputFiles({ name: 'quyet-dinh.docx', mimeType: wordType, buffer });
  await page.getByRole('heading', { name: /Trái quy định/ }).waitFor();
  await take(page, 'kiem-tra-word');
});

it('legal documents', async () => {
  const page = await pageOf(browser, office, people.legal.username);
  await page.goto('/van-ban');
  await page.getByRole('table').waitFor();
  await take(page, 'van-ban-phap-luat');
  await page.getByRole('button', { name: 'Thêm văn bản' }).first().click();
  await take(page, 'them-van-ban', { of: dialogOf(page) });
});

it('a template, looked through and compared', async () => {
  const legal = await office.callerOf(people.legal.username);
  const changed = savedByWord((await loadStockTemplate('ke-hoach')).bytes, [
    { paragraph: '{Kế hoạch.Tên loại}', becomes: '{Kế hoạch.Tên loại} HÀNH ĐỘNG' },
    { paragraph: 'Nơi nhận:', becomes: 'Nơi nhận' },
  ]);
  const form = new FormData();
  form.set('note', 'Tên loại là kế hoạch hành động.');
  form.set('basedOn', '1');
  form.set('file', new Blob([Buffer.from(changed)], { type: wordType }), 'Kế hoạch hành động.docx');
  await legal.call('POST', '/templates/ke-hoach/versions', form);
  const page = await pageOf(browser, office, people.legal.username);
  await page.goto('/mau/ke-hoach/2');
  await drawn(page);
  await take(page, 'mau-kiem-tra');
  await page.getByRole('tab', { name: 'Khác với bản khác' }).click();
  for (const number of [1, 2]) {
    const pages = page.getByRole('region', { name: `Các trang của bản ${number}` });
    await pages.locator('canvas[data-drawn]').first().waitFor();
  }
  await page.getByRole('button', { name: 'Chỗ khác sau' }).click();
  await page.getByText(/^Chỗ 1\/\d+$/).waitFor();
  await page.getByRole('heading', { name: 'Các trang cạnh nhau' }).scrollIntoViewIfNeeded();
  await take(page, 'mau-khac-nhau');
});

it('a phrase put into a plan', async () => {
  const page = await pageOf(browser, office, people.clerk.username);
  await openDraft(page, draftId, 'section-0');
  await page.getByRole('button', { name: 'Chèn câu mẫu…' }).first().click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio').first().check();
  await dialog.getByText('Sẽ in trong kế hoạch này').waitFor();
  await take(page, 'cau-mau', { of: dialog });
});

it('people', async () => {
  const page = await pageOf(browser, office, people.admin.username);
  await page.goto('/quan-tri');
  await page.getByRole('table').waitFor();
  await take(page, 'nguoi-dung', { downTo: page.getByRole('table') });
  await page.getByRole('button', { name: 'Thêm người dùng' }).first().click();
  await take(page, 'them-nguoi-dung', { of: dialogOf(page) });
});
