/** More previews at once than the service takes, while a clerk goes on saving; then whether it has recovered. */
import { setTimeout as pause } from 'node:timers/promises';
import { complaint } from './http.mjs';
import { measured } from './measured.mjs';

const asked = 400;
const seconds = 10;

export async function overload(office) {
  const { ask, clerks } = office;
  const previews = measured('preview');
  const saves = measured('save');
  const until = performance.now() + seconds * 1_000;
  const bodies = clerks.map(({ plan }) => Buffer.from(JSON.stringify({ plan })));
  let later = 0;
  let withoutRetryAfter = 0;
  const others = [];

  const hurried = async (number) => {
    const { headers } = clerks[number % clerks.length];
    const body = bodies[number % clerks.length];
    while (performance.now() < until) {
      const answer = await ask('POST', '/api/v1/preview', { headers, body });
      if (answer.status === 200) previews.note(answer, true);
      else if (answer.status !== 503) others.push(complaint(answer));
      else if (answer.headers['retry-after'] === undefined) withoutRetryAfter++;
      else later++;
      // Nobody waits as long as Retry-After says, but nobody asks a thousand times a second either.
      if (answer.status !== 200) await pause(1_000);
    }
  };

  const patient = async (clerk) => {
    for (let round = 0; performance.now() < until; round++) {
      const body = { revision: clerk.revision, plan: clerk.plan, reason: 'autosave' };
      const answer = await ask('PUT', `/api/v1/drafts/${clerk.id}`, { headers: clerk.headers, body });
      if (answer.status === 200) clerk.revision = JSON.parse(answer.bytes.toString()).revision;
      saves.note(answer, answer.status === 200);
      await pause(500);
    }
  };

  await Promise.all([
    ...Array.from({ length: asked }, (_, number) => hurried(number)),
    ...clerks.slice(0, 4).map(patient),
  ]);
  const over = performance.now();
  const [clerk] = clerks;
  for (;;) {
    const answer = await ask('POST', '/api/v1/preview', { headers: clerk.headers, body: { plan: clerk.plan } });
    if (answer.status === 200 || performance.now() - over > 30_000) break;
    await pause(200);
  }
  return {
    asked,
    seconds,
    kinds: [previews.summary(), saves.summary()],
    later,
    withoutRetryAfter,
    others,
    recoveredMs: performance.now() - over,
  };
}
