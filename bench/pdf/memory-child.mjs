/**
 * In a process of its own: every Word file of a folder to PDF, one after the other, as often as asked. Tells the parent the
 * memory along the way. Arguments: the folder, how many documents.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nativeEngine } from '../../dist/pdf/native/engine.js';

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const names = (await readdir(folder)).filter((name) => name.endsWith('.docx')).sort();
const engine = nativeEngine();
const rss = [];
/** Bytes still in use after a full collection: without the collector's own rhythm. */
const kept = new Map();
for (let i = 1; i <= count; i++) {
  await engine.convert(new Uint8Array(await readFile(join(folder, names[i % names.length]))));
  rss.push(process.memoryUsage.rss());
  if (i % 100 === 0) {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    kept.set(i, heapUsed + external);
  }
}
// Kilobytes, by the kernel.
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ rss, kept: [...kept], peak }));
