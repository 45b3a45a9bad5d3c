/** Takes the pictures: the same size, the same moment, no caret, small files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { signInOn } from '../service.ts';
import { now, password, type Office } from './office.ts';

const folder = fileURLToPath(new URL('../../../docs/huong-dan/hinh/', import.meta.url));

/** Bytes of one picture at most: the pages are read over slow lines too. */
const most = 150 * 1024;

/** A page on which this person is signed in, at the moment that stands. */
export async function pageOf(browser: Browser, office: Office, username?: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: office.address,
    viewport: { width: 1200, height: 720 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  if (username) await signInOn(page, { username, password });
  return page;
}

/** Numbers in circles beside what the text of a page explains. */
async function number(page: Page, marked: readonly Locator[]): Promise<void> {
  for (const [i, one] of marked.entries()) {
    const box = await one.boundingBox();
    if (!box) throw new Error(`Nothing to mark with ${i + 1}`);
    await page.evaluate(
      ({ x, y, text }) => {
        const sign = document.createElement('div');
        sign.className = 'so-trong-hinh';
        sign.textContent = text;
        Object.assign(sign.style, {
          ...{ position: 'fixed', left: `${Math.max(2, x - 14)}px`, top: `${Math.max(2, y - 22)}px`, zIndex: '9999' },
          ...{ width: '24px', height: '24px', borderRadius: '12px', background: '#c2255c', color: 'white' },
          ...{ font: 'bold 14px sans-serif', lineHeight: '24px', textAlign: 'center' },
        });
        document.body.append(sign);
      },
      { ...box, text: String(i + 1) },
    );
  }
}

interface Taken {
  /** A part of the page with a little around it; the whole window unless told. */
  of?: Locator;
  /** The window down to the end of this. */
  downTo?: Locator;
  numbered?: readonly Locator[];
}

/** Pixels. */
const around = 12;

async function clipOf({ of, downTo }: Taken, width: number, height: number) {
  const box = await (of ?? downTo)?.boundingBox();
  if (!box) return undefined;
  const left = of ? Math.max(0, box.x - around) : 0;
  const top = of ? Math.max(0, box.y - around) : 0;
  return {
    ...{ x: left, y: top, width: of ? Math.min(width, box.x + box.width + around) - left : width },
    height: Math.min(height, box.y + box.height + around) - top,
  };
}

export async function take(page: Page, name: string, taken: Taken = {}): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  // Dialogs that are higher than the window stand in a higher one.
  if (taken.of) await page.setViewportSize({ width, height: 1_000 });
  await number(page, taken.numbered ?? []);
  const clip = await clipOf(taken, width, taken.of ? 1_000 : height);
  const bytes = small(await page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip ? { clip } : {}) }));
  await page.evaluate(() => document.querySelectorAll('.so-trong-hinh').forEach((sign) => sign.remove()));
  await page.setViewportSize({ width, height });
  if (bytes.length > most) throw new Error(`${name}.png has ${bytes.length} bytes, more than ${most}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.png`, bytes);
}

/** 256 colours are enough for what is on a screen; without pngquant the picture stays as it is. */
function small(bytes: Buffer): Buffer {
  try {
    return execFileSync('pngquant', ['--quality=80-98', '--speed=1', '--strip', '-'], {
      input: bytes,
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return bytes;
    throw error;
  }
}
