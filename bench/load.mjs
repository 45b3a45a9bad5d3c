/**
 * `npm run bench:load`: an office at work. Clerks save, preview and download against the real service, in a process of its own;
 * then more ask than it can serve.
 *
 * --clerks 50  --seconds 60   how many, and how long they work
 * --database-url URL          PostgreSQL instead of the embedded database; an empty one
 * --sample NAME               what they write on
 * --only work|overload
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startOffice } from './load/office.mjs';
import { overload } from './load/overload.mjs';
import { memoryOf } from './load/processor.mjs';
import { fixed, print, table } from './table.mjs';
import { work } from './load/work.mjs';

const { values } = parseArgs({
  options: {
    clerks: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    'database-url': { type: 'string' },
    sample: { type: 'string', default: 'b-quyet-dinh-ke-hoach-xa-2026' },
    only: { type: 'string' },
  },
});

/** The target: milliseconds that 99 of 100 saves stay below. */
const mostForSave = 100;

const verdict = (reached, words) => print(`${reached ? 'reached' : 'NOT reached'}  ${words}`);

const ms = (value) => (value === undefined ? '' : fixed(value, 0));

function report(kinds) {
  const rows = kinds.map(({ kind, count, errors, p50, p95, p99, most }) => {
    return [kind, `${count}`, `${errors.length}`, ms(p50), ms(p95), ms(p99), ms(most)];
  });
  table([['', 'answers', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms'], ...rows]);
  for (const { kind, errors } of kinds) {
    for (const error of [...new Set(errors)].slice(0, 5)) print(`  ${kind}: ${error}`);
  }
}

function reportProcessor({ processor, took, lag }) {
  print(`\nprocessor time, of a core, over ${fixed(took, 0)} s; the event loop was late by at most ${ms(lag)} ms`);
  table([['', 'core'], ...processor.map(({ who, share }) => [who, fixed(share, 2)])]);
}

function reportMemory(when, pid) {
  const { now, most } = memoryOf(pid);
  print(`memory of the service, ${when}: ${fixed(now, 0)} MB, at most so far ${fixed(most, 0)} MB`);
}

const [load] = loadavg();
print(`${availableParallelism()} cores; load before this began: ${fixed(load)}`);
const office = await startOffice({
  clerks: Number(values.clerks),
  databaseUrl: values['database-url'],
  sample: values.sample,
  notice: (pid) => reportMemory('idle', pid),
});
let ended = 0;
try {
  if (values.only !== 'overload') {
    print(
      `\n${office.clerks.length} clerks for ${values.seconds} s: a save every 2 s, a preview every 5 s, a download every 60 s`,
    );
    const worked = await work(office, Number(values.seconds));
    report(worked.kinds);
    reportProcessor(worked);
    reportMemory('after the work', office.pid);
    const errors = worked.kinds.reduce((sum, kind) => sum + kind.errors.length, 0);
    const { p99 } = worked.kinds.find(({ kind }) => kind === 'save');
    verdict(errors === 0, `no errors: ${errors}`);
    verdict(p99 < mostForSave, `p99 of a save: ${ms(p99)} ms, asked for below ${mostForSave}`);
    verdict(worked.lost.length === 0, `drafts that are not as last acknowledged: ${worked.lost.length}`);
    if (errors > 0 || p99 >= mostForSave || worked.lost.length > 0) ended = 1;
  }
  if (values.only !== 'work') {
    const over = await overload(office);
    print(`\n${over.asked} previews at once, again and again for ${over.seconds} s`);
    report(over.kinds);
    verdict(
      over.later > 0 && over.withoutRetryAfter === 0,
      `503 with Retry-After: ${over.later}, without: ${over.withoutRetryAfter}`,
    );
    verdict(
      over.others.length === 0,
      `other answers than 200 and 503: ${over.others.length} ${over.others.slice(0, 3).join('; ')}`,
    );
    verdict(over.recoveredMs < 10_000, `a preview again after ${ms(over.recoveredMs)} ms`);
    if (over.later === 0 || over.withoutRetryAfter > 0 || over.others.length > 0 || over.recoveredMs >= 10_000)
      ended = 1;
  }
} finally {
  const code = await office.close();
  verdict(code === 0, `the service ended with ${code}`);
  process.exitCode = code === 0 ? ended : 1;
}
