/** Memory of a process that makes PDFs all day. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from '../measure.mjs';

const child = fileURLToPath(new URL('memory-child.mjs', import.meta.url));
const megabyte = 2 ** 20;

/**
 * Megabytes: the peak; the resident set around the 100th and the last document, each the median of 40; what is still in use
 * after a full collection at the same two points.
 * @param documents Word files, taken in turn
 */
export async function memoryOf(documents, count) {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'));
  try {
    await Promise.all(documents.map((docx, i) => writeFile(join(folder, `${String(i).padStart(3, '0')}.docx`), docx)));
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, folder, String(count)], {
      maxBuffer: 16 * megabyte,
    });
    const { rss, kept, peak } = JSON.parse(stdout);
    const keptAfter = new Map(kept);
    const around = (at) => median(rss.slice(at - 40, at)) / megabyte;
    return {
      peak: peak / megabyte,
      early: around(100),
      late: around(count),
      keptEarly: keptAfter.get(100) / megabyte,
      keptLate: keptAfter.get(count) / megabyte,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
