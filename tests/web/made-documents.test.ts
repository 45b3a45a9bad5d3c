/** A clerk chooses a plan's template, downloads the document, and has it made again to compare. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { openPageOf, picture, seriousViolations, startBrowser, type WatchedPage } from './browser.ts';
import { openOffice } from './office.ts';
import type { Caller } from './service.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const plan = JSON.parse(file('samples/toi-thieu.json').toString('utf8')) as Plan;
const title = 'Kế hoạch gọn của xã';

let admin: Caller;
let browser: Browser;
let clerk: WatchedPage;
let draft: string;
beforeAll(async () => {
  admin = (await openOffice()).caller;
  draft = (await admin.call<{ id: string }>('POST', '/drafts', { from: 'json', plan })).id;
  browser = await startBrowser();
  clerk = await openPageOf(admin, browser);
});
afterAll(() => browser?.close());

/** A second template for plans that are issued alone: the stock one's file under another name. */
async function addTemplate(): Promise<void> {
  const form = new FormData();
  form.set('id', 'ke-hoach-gon');
  form.set('title', title);
  form.set('file', new Blob([new Uint8Array(file('templates/ke-hoach.docx'))]), 'ke-hoach-gon.docx');
  interface Added {
    lint: { findings: { code: string; severity: string }[] };
  }
  const { lint } = await admin.call<Added>('POST', '/templates', form);
  const acknowledged = lint.findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  await admin.call('POST', '/templates/ke-hoach-gon/versions/1/activation', {
    acknowledged: [...new Set(acknowledged)],
    note: '',
  });
}

it('offers the templates of the plan’s form, prints with the chosen one, and makes what was downloaded again', async () => {
  await addTemplate();
  const { page, faults } = clerk;
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Việc khác với kế hoạch này' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await page.goto(`/ke-hoach/${draft}`);
  const printed = page.waitForRequest(
    (request) => request.url().endsWith('/preview') && (request.postData() ?? '').includes('"template":"ke-hoach-gon"'),
  );
  await choose('Mẫu văn bản…');
  await page.getByRole('combobox', { name: 'Mẫu dùng cho kế hoạch này' }).click();
  await page.getByRole('option', { name: title }).click();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dùng mẫu này' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await printed;
  expect(await admin.call('GET', `/drafts/${draft}`)).toMatchObject({ template: 'ke-hoach-gon' });

  await page.getByRole('button', { name: 'Tải về' }).click();
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Tệp Word (.docx)', exact: true }).click(),
  ]);
  await choose('Văn bản đã tạo…');
  const made = page.getByRole('dialog').getByRole('listitem');
  await made.getByText('mẫu ke-hoach-gon, phiên bản 1').waitFor();
  await made.getByRole('button', { name: 'Tạo lại và so' }).click();
  await made.getByText('Word: giống hệt bản đã tạo, từng byte.').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await picture(page, 'van-ban-da-tao');
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    made.getByRole('button', { name: 'Tải bản vừa tạo lại' }).click(),
  ]);
  expect(again.suggestedFilename()).toMatch(/\.docx$/);
  expect(faults).toEqual([]);
});
