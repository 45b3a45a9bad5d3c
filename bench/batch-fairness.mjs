/**
 * `node bench/batch-fairness.mjs` (after the build): how long a clerk waits for a preview and for a save, without and with a batch
 * that runs in the same service. Prints medians and 95 of 100, and how many documents the batch makes a second meanwhile.
 *
 * --times 40          previews of each kind, one after the other
 * --sample NAME       what the clerk writes on
 * --database-url URL  PostgreSQL instead of the embedded database; an empty one
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { complaint } from './load/http.mjs';
import { startOffice } from './load/office.mjs';
import { fixed, print, table } from './table.mjs';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '40' },
    sample: { type: 'string', default: 'b-quyet-dinh-ke-hoach-xa-2026' },
    'database-url': { type: 'string' },
  },
});

/** Milliseconds between two questions of the clerk. */
const between = 150;
const plan = JSON.parse(readFileSync(new URL('../samples/ke-hoach-goc-cap-xa-2026.json', import.meta.url), 'utf8'));
const provinces = ['Hà Nội', 'Thanh Hóa', 'Nghệ An', 'Lâm Đồng', 'Gia Lai'];

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

async function asked(ask, method, path, options) {
  const answer = await ask(method, path, options);
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`${method} ${path}: ${complaint(answer)}`);
}

const json = ({ bytes }) => JSON.parse(bytes.toString());

/** Rows of a table: median and 95 of 100 of what each kind took. */
async function waits({ ask }, clerk, times) {
  const took = { preview: [], save: [] };
  for (let i = 0; i < times; i++) {
    const typed = { ...clerk.plan, plan: { ...clerk.plan.plan, subject: `Kế hoạch ${i}` } };
    const { headers } = clerk;
    took.preview.push((await asked(ask, 'POST', '/api/v1/preview', { headers, body: { plan: typed } })).ms);
    const body = { revision: clerk.revision, plan: typed, reason: 'autosave' };
    const saved = await asked(ask, 'PUT', `/api/v1/drafts/${clerk.id}`, { headers, body });
    clerk.revision = json(saved).revision;
    took.save.push(saved.ms);
    await pause(between);
  }
  return took;
}

const [load] = loadavg();
print(`${availableParallelism()} cores; load before this began: ${fixed(load)}`);
const office = await startOffice({ clerks: 1, databaseUrl: values['database-url'], sample: values.sample });
try {
  const [clerk] = office.clerks;
  const { headers } = clerk;
  const times = Number(values.times);
  await waits(office, clerk, 5);
  const without = await waits(office, clerk, times);
  const body = { base: { from: 'json', plan }, units: { provinces }, formats: ['docx', 'pdf'] };
  const { id, units } = json(await asked(office.ask, 'POST', '/api/v1/batches', { headers, body }));
  await asked(office.ask, 'POST', `/api/v1/batches/${id}/start`, { headers });
  await pause(2_000);
  const read = async () => json(await asked(office.ask, 'GET', `/api/v1/batches/${id}`, { headers }));
  const before = { ...(await read()).counts, at: performance.now() };
  const beside = await waits(office, clerk, times);
  const after = await read();
  const seconds = (performance.now() - before.at) / 1_000;
  const rows = ['preview', 'save'].flatMap((kind) =>
    [
      ['without a batch', without],
      ['beside a batch', beside],
    ].map(([when, took]) => {
      const sorted = took[kind].toSorted((a, b) => a - b);
      return [`${kind}, ${when}`, fixed(at(sorted, 0.5), 0), fixed(at(sorted, 0.95), 0), fixed(sorted.at(-1), 0)];
    }),
  );
  table([['milliseconds', 'median', 'p95', 'most'], ...rows]);
  const documents = 2 * (after.counts.done - before.done);
  print(`the batch of ${units} units meanwhile: ${fixed(documents / seconds)} documents a second (${after.status})`);
  if (after.status === 'running') await asked(office.ask, 'POST', `/api/v1/batches/${id}/cancel`, { headers });
} finally {
  process.exitCode = await office.close();
}
