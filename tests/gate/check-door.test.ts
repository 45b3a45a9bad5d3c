/** What two hundred hostile files cost the checker of a service that runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileCorpus } from './hostile/corpus.ts';
import { costLine, costOf, idleOf, type Cost } from './hostile/judge.ts';
import { layBait, type Bait } from './hostile/listener.ts';
import { sampleDocx } from './hostile/ordinary.ts';
import { runService, type RunningService } from './hostile/running-service.ts';

let bait: Bait;
let docx: Uint8Array;
beforeAll(async () => {
  bait = await layBait();
  docx = await sampleDocx();
});
afterAll(() => bait.remove());

/** What comes back: the report, the file with comments, the mended file. */
const ways = ['', '?annotate=true', '?fix=true'] as const;

describe.runIf(process.platform === 'linux')('the service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    for (const way of [...ways, ...ways]) expect((await service.check(docx, way)).status).toBe(200);
  });
  afterAll(() => service.stop());

  it('refuses each of 200 hostile files or makes it harmless, within 2 seconds and 200 MB above idle', async () => {
    const corpus = await hostileCorpus(bait, docx);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    const idle = await idleOf(service);
    const costs: Cost[] = [];
    for (const [at, [title, file]] of corpus.entries()) {
      const way = ways[at % ways.length];
      costs.push(await costOf(service, `${title} ${way}`, file, idle, (one) => service.check(one, way)));
    }
    const dear = [...costs].sort((a, b) => b.processorMs - a.processorMs).slice(0, 12);
    console.log([`idle ${idle.toFixed()} MB, ${costs.length} files`, ...dear.map(costLine)].join('\n'));
    for (const { title, outcome, processorMs, megabytes } of costs) {
      expect(outcome, title).toMatch(/^(200|400 http\.no-file|413 http\.body-too-large|422 (word|nd30)\..*)$/);
      expect(processorMs, title).toBeLessThan(2_000);
      expect(megabytes, title).toBeLessThan(200);
    }
    expect((await service.check(docx)).status).toBe(200);
    expect(bait.connections()).toBe(0);
    expect(await bait.wasRead()).toBe(false);
  }, 600_000);
});
