/**
 * `node bench/batch-workers.mjs --database-url URL` (after the build; an empty database): how long the same batch takes one, two and
 * three `kehoach worker` processes on this machine, beside a service that leaves the work to them.
 *
 * --units 300     of the list, with Word file and PDF each
 * --threads 1     of each worker
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { complaint } from './load/http.mjs';
import { startOffice } from './load/office.mjs';
import { fixed, print, table } from './table.mjs';

const { values } = parseArgs({
  options: {
    'database-url': { type: 'string' },
    units: { type: 'string', default: '300' },
    threads: { type: 'string', default: '1' },
  },
});
const databaseUrl = values['database-url'];
if (databaseUrl === undefined) throw new Error('--database-url is needed: workers share a PostgreSQL');

const program = fileURLToPath(new URL('../bin/kehoach.js', import.meta.url));
const sample = 'ke-hoach-goc-cap-xa-2026';
const list = new URL('../dist/units/unit-list.js', import.meta.url).href;
const { allUnits } = await import(list);
const codes = allUnits()
  .slice(0, Number(values.units))
  .map(({ code }) => code);
const plan = JSON.parse(readFileSync(new URL(`../samples/${sample}.json`, import.meta.url), 'utf8'));

function startWorker() {
  const child = spawn(process.execPath, ['--single-threaded-gc', program, 'worker', '--threads', values.threads], {
    env: { ...process.env, DATABASE_URL: databaseUrl, KEHOACH_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { child, ended: once(child, 'exit') };
}

/** Seconds from the start of a batch to its end. */
async function timed({ ask, clerks: [{ headers }] }) {
  const asked = async (method, path, body) => {
    const answer = await ask(method, path, { headers, ...(body ? { body } : {}) });
    if (answer.status < 200 || answer.status > 299) throw new Error(`${method} ${path}: ${complaint(answer)}`);
    return JSON.parse(answer.bytes.toString());
  };
  const body = { base: { from: 'json', plan }, units: { codes }, formats: ['docx', 'pdf'] };
  const { id } = await asked('POST', '/api/v1/batches', body);
  const begun = performance.now();
  await asked('POST', `/api/v1/batches/${id}/start`);
  for (;;) {
    const { status, counts } = await asked('GET', `/api/v1/batches/${id}`);
    if (status === 'done') return { seconds: (performance.now() - begun) / 1_000, counts };
    await pause(250);
  }
}

process.env.KEHOACH_BATCH_THREADS = '0';
print(`${availableParallelism()} cores; load before this began: ${fixed(loadavg()[0])}`);
const office = await startOffice({ clerks: 1, databaseUrl, sample });
const rows = [];
try {
  for (const count of [1, 2, 3]) {
    const workers = Array.from({ length: count }, startWorker);
    // Their threads have begun.
    await pause(8_000);
    const { seconds, counts } = await timed(office);
    rows.push([
      `${count} × ${values.threads} threads`,
      fixed(seconds),
      fixed((2 * counts.done) / seconds),
      `${counts.failed}`,
    ]);
    for (const { child } of workers) child.kill('SIGTERM');
    await Promise.all(workers.map(({ ended }) => ended));
  }
  table([[`${codes.length} units`, 'seconds', 'documents/s', 'failed'], ...rows]);
} finally {
  process.exitCode = await office.close();
}
