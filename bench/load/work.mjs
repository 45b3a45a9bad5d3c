/** Clerks at work: each saves every 2 s, looks at the pages every 5 s, downloads once a minute. */
import { setTimeout as pause } from 'node:timers/promises';
import { measured, metric } from './measured.mjs';
import { processorMeter } from './processor.mjs';

/** Milliseconds between two of a kind, by one clerk. */
const every = { save: 2_000, preview: 5_000, download: 60_000 };

/** A word is typed at the end of the subject. */
function typed(plan, count) {
  return { ...plan, plan: { ...plan.plan, subject: `${String(plan.plan?.subject ?? '').split(' · ')[0]} · ${count}` } };
}

/** Again and again until the end, never two of a clerk's at once; the clerks begin one after another. */
async function repeat(clerk, clerks, interval, until, act) {
  const begun = performance.now() + (interval * (clerk.number - 1)) / clerks;
  for (let round = 0; ; round++) {
    const due = begun + round * interval;
    if (due >= until) return;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    await act(round);
  }
}

async function save({ ask }, clerk, kind, round) {
  const plan = typed(clerk.plan, round);
  const body = { revision: clerk.revision, plan, reason: 'autosave' };
  const answer = await ask('PUT', `/api/v1/drafts/${clerk.id}`, { headers: clerk.headers, body });
  const good = answer.status === 200;
  if (good) {
    clerk.revision = JSON.parse(answer.bytes.toString()).revision;
    clerk.plan = plan;
  }
  kind.note(answer, good);
}

const isPdf = ({ status, bytes }) => status === 200 && bytes.toString('latin1', 0, 5) === '%PDF-';

async function preview({ ask }, { headers, plan }, kind) {
  const answer = await ask('POST', '/api/v1/preview', { headers, body: { plan } });
  kind.note(answer, isPdf(answer));
}

async function download({ ask }, { headers, id, number }, kind) {
  const format = number % 2 === 0 ? 'pdf' : 'docx';
  const answer = await ask('GET', `/api/v1/drafts/${id}/document?format=${format}`, { headers });
  kind.note(answer, format === 'pdf' ? isPdf(answer) : answer.status === 200);
}

/** Drafts that are not as their clerk was last told. */
async function lostOf({ ask, clerks }) {
  const lost = [];
  for (const { id, headers, revision, plan, number } of clerks) {
    const answer = await ask('GET', `/api/v1/drafts/${id}`, { headers });
    const kept = JSON.parse(answer.bytes.toString());
    if (kept.revision !== revision || JSON.stringify(kept.plan) !== JSON.stringify(plan)) lost.push(number);
  }
  return lost;
}

export async function work(office, seconds) {
  const kinds = { save: measured('save'), preview: measured('preview'), download: measured('download') };
  const acts = { save, preview, download };
  // The rendering threads have begun and have met the plan.
  await Promise.all(office.clerks.slice(0, 4).map((clerk) => preview(office, clerk, measured('warm-up'))));
  const meter = await processorMeter(office.pid, office.databaseUrl);
  const before = meter();
  const started = performance.now();
  const until = started + seconds * 1_000;
  let lag = 0;
  const watch = setInterval(() => {
    void metric(office.metrics, 'nodejs_eventloop_lag_max_seconds').then((found) => (lag = Math.max(lag, found)));
  }, 2_000);
  await Promise.all(
    office.clerks.flatMap((clerk) =>
      Object.entries(every).map(([name, interval]) =>
        repeat(clerk, office.clerks.length, interval, until, (round) => acts[name](office, clerk, kinds[name], round)),
      ),
    ),
  );
  clearInterval(watch);
  const took = (performance.now() - started) / 1_000;
  const processor = Object.entries(meter()).map(([who, now]) => ({ who, share: (now - before[who]) / took }));
  return {
    kinds: Object.values(kinds).map((kind) => kind.summary()),
    processor,
    took,
    lag: lag * 1_000,
    lost: await lostOf(office),
  };
}
