/**
 * `npm run bench:bulk`: the whole country in one run. Form B with 25 pages for every unit of the list, as Word and PDF, by one
 * `kehoach bulk`; then the PDF step alone beside two LibreOffice processes, from Word files of that run.
 * `node bench/bulk.mjs UNITS` takes that many units, spread over the list.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePlan, unitsCsv } from './bulk/form-b.mjs';
import { pdfStep } from './bulk/pdf-step.mjs';
import { watchTree } from './bulk/process-tree.mjs';
import { median } from './measure.mjs';
import { fixed, print, table } from './table.mjs';

const program = fileURLToPath(new URL('../bin/kehoach.js', import.meta.url));
const cores = 2;
const besideOffice = 100;

/** The targets. */
const target = { seconds: 120, megabytes: 600, times: 6 };

const results = [];
const judge = (what, figure, asked, met) => results.push([what, figure, asked, met ? 'met' : 'NOT met']);

async function wholeRun(folder, { count, csv }) {
  await writeFile(join(folder, 'base.json'), JSON.stringify(await basePlan()));
  await writeFile(join(folder, 'units.csv'), csv);
  const out = join(folder, 'out');
  const words = ['bulk', 'base.json', '--units', 'units.csv', '--format', 'docx,pdf', '--workers', String(cores)];
  print(`kehoach ${words.join(' ')} -o out   (${count} units)`);
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...words, '-o', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => (told += chunk));
  const watch = watchTree(child.pid);
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  const peak = watch.stop();
  if (code !== 0) throw new Error(`kehoach bulk ended with ${code}:\n${told}`);
  const { units } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  const documents = units.flatMap(({ files }) => files);
  return { out, seconds, peak, documents };
}

const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'));
try {
  const units = unitsCsv(process.argv[2] === undefined ? undefined : Number(process.argv[2]));
  const { out, seconds, peak, documents } = await wholeRun(folder, units);
  const pages = documents.flatMap((one) => (one.pages === undefined ? [] : [one.pages]));
  const megabytes = documents.reduce((all, { bytes }) => all + bytes, 0) / 2 ** 20;
  if (documents.length !== 2 * units.count) throw new Error(`${documents.length} files of ${units.count} units`);
  table([
    ['', 'figure'],
    ['units', String(units.count)],
    ['files', String(documents.length)],
    ['pages of a document (median)', String(median(pages))],
    ['megabytes written', fixed(megabytes)],
    ['seconds, start and manifests included', fixed(seconds)],
    ['files a second', fixed(documents.length / seconds)],
    ['peak of all processes: resident, MB', fixed(peak.rss, 0)],
    ['peak of all processes: proportional, MB', fixed(peak.pss, 0)],
    ['processes at most', String(peak.processes)],
  ]);
  print();
  judge('all files of the run', `${fixed(seconds)} s`, `< ${target.seconds} s`, seconds < target.seconds);
  judge('peak memory', `${fixed(peak.rss, 0)} MB`, `< ${target.megabytes} MB`, peak.rss < target.megabytes);

  const words = documents.filter(({ path }) => path.endsWith('.docx')).map(({ path }) => join(out, path));
  const step = Math.max(1, Math.floor(words.length / besideOffice));
  const some = words.filter((_, i) => i % step === 0).slice(0, besideOffice);
  const beside = await pdfStep(some);
  print(`The PDF step alone, ${some.length} Word files of the run, documents per second (medians of 5 rounds):`);
  table([
    ['', 'documents/s'],
    ['native engine, 2 threads', fixed(beside.native)],
    [`${beside.version}, 2 warm processes`, fixed(beside.office, 2)],
  ]);
  print();
  judge('faster than LibreOffice', `${fixed(beside.times)} times`, `>= ${target.times}`, beside.times >= target.times);
  table([['bulk production', 'figure', 'asked for', ''], ...results]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
