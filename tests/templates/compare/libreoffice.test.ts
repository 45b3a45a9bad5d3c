import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { compared, stockFile, told } from './changed-template.ts';

async function savedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-compare-'));
  try {
    await writeFile(join(folder, 'a.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')];
    await promisify(execFile)('soffice', [...words, join(folder, 'a.docx')], { timeout: 120_000 });
    return new Uint8Array(await readFile(join(folder, 'out', 'a.docx')));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What LibreOffice does to this file: each stands in the XML that it writes. */
const itsDoing = [
  // Headers of sections whose first page is the only one when it looks at them.
  /^removed Đầu trang \(phần [12]\), đoạn 1: \[-\[số trang\]-\]$/,
  /^paragraph .*: tránh dòng lẻ có → không$/,
  /^changed Phần [123]: /,
];

it('tells of a file that LibreOffice has saved only what LibreOffice has changed', async () => {
  const comparison = compared(await savedByLibreOffice(stockFile));
  expect(told(comparison).filter((one) => !itsDoing.some((known) => known.test(one)))).toEqual([]);
  const setup = new Set(comparison.pageSetup.flatMap(({ changes }) => changes.map(({ property }) => property)));
  for (const property of setup) expect(['margin.header', 'margin.footer', 'titlePage']).toContain(property);
}, 180_000);
