/** What two hundred hostile files cost a service that lints them as templates. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileCorpus } from '../gate/hostile/corpus.ts';
import { costLine, costOf, idleOf, type Cost } from '../gate/hostile/judge.ts';
import { layBait, type Bait } from '../gate/hostile/listener.ts';
import { runService, type RunningService } from '../gate/hostile/running-service.ts';

let bait: Bait;
let template: Uint8Array;
beforeAll(async () => {
  bait = await layBait();
  // A copy: to slice a Buffer is to share it, and the corpus turns bits over in slices.
  template = new Uint8Array(await readFile(new URL('../../templates/ke-hoach.docx', import.meta.url)));
});
afterAll(() => bait.remove());

/** What comes back: the report, the file with comments. */
const ways = ['', '?annotate=true'] as const;

describe.runIf(process.platform === 'linux')('the service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    for (const way of [...ways, ...ways]) expect((await service.lint(template, way)).status).toBe(200);
  }, 60_000);
  afterAll(() => service.stop());

  it('refuses each of 200 hostile files or tells what is wrong with it, within 2 seconds and 200 MB above idle', async () => {
    const corpus = await hostileCorpus(bait, template);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    const idle = await idleOf(service);
    const costs: Cost[] = [];
    for (const [at, [title, file]] of corpus.entries()) {
      const way = ways[at % ways.length];
      costs.push(await costOf(service, `${title} ${way}`, file, idle, (one) => service.lint(one, way)));
    }
    const dear = [...costs].sort((a, b) => b.processorMs - a.processorMs).slice(0, 12);
    console.log([`idle ${idle.toFixed()} MB, ${costs.length} files`, ...dear.map(costLine)].join('\n'));
    for (const { title, outcome, processorMs, megabytes } of costs) {
      expect(outcome, title).toMatch(
        /^(200|400 http\.no-file|413 http\.body-too-large|422 (word|nd30|pdf|template)\..*)$/,
      );
      expect(processorMs, title).toBeLessThan(2_000);
      expect(megabytes, title).toBeLessThan(200);
    }
    const last = await service.lint(template);
    expect(last.status, await last.text()).toBe(200);
    expect(bait.connections()).toBe(0);
    expect(await bait.wasRead()).toBe(false);
  }, 600_000);
});
