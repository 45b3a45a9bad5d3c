/** A real Chromium for the tests of the pages, with watch kept over the content policy, errors and accessibility. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Caller } from './service.ts';

/** Where Debian and others put it; `KEHOACH_CHROMIUM` names another. */
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function startBrowser(): Promise<Browser> {
  const program = process.env['KEHOACH_CHROMIUM'] ?? usual.find((path) => existsSync(path));
  if (!program) throw new Error('No Chromium here: run scripts/install-system-packages.sh, or set KEHOACH_CHROMIUM.');
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Breaches of the content policy and uncaught errors so far; a test ends with none. */
  faults: string[];
}

/** A page of a browser profile of its own. */
export async function openPage(browser: Browser, baseURL: string, viewport = desktop): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Nothing is looked at while it fades in.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, context, faults: watch(page) };
}

/** A page of somebody who is signed in already (first-start.test.ts signs in on the pages); nothing is opened yet. */
export async function openPageOf(caller: Caller, browser: Browser, viewport = desktop): Promise<WatchedPage> {
  const opened = await openPage(browser, caller.address, viewport);
  const [name = '', value = ''] = caller.cookie.split('=');
  await opened.context.addCookies([{ name, value, url: caller.address, httpOnly: true, sameSite: 'Strict' }]);
  return opened;
}

/** A further page of the same person: it finds the app in the profile already, compiled. */
export async function openAnother({ context }: WatchedPage): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, context, faults: watch(page) };
}

/** Also for further pages of one context. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) faults.push(`policy: ${text}`);
    else if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(`console: ${text}`);
  });
  return faults;
}

/** Serious and critical violations by axe-core: rule, and where. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  // Evaluated by the debugger, to which the content policy does not apply.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return (await tool.run({ resultTypes: ['violations'] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

interface AxeResults {
  violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
}

/** With `KEHOACH_PICTURES=FOLDER`, a picture of the page at both widths; else nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KEHOACH_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize() ?? desktop;
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(150);
    await page.screenshot({ path: `${folder}/${name}-${viewport.width}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}
