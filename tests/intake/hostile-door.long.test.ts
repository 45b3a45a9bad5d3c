/** What two hundred hostile files cost a service that reads them into plans. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileCorpus } from '../gate/hostile/corpus.ts';
import { costLine, costOf, idleOf, type Cost } from '../gate/hostile/judge.ts';
import { layBait, type Bait } from '../gate/hostile/listener.ts';
import { sampleDocx } from '../gate/hostile/ordinary.ts';
import { runService, type RunningService } from '../gate/hostile/running-service.ts';

let bait: Bait;
let docx: Uint8Array;
beforeAll(async () => {
  bait = await layBait();
  docx = await sampleDocx();
});
afterAll(() => bait.remove());

describe.runIf(process.platform === 'linux')('the service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    for (let n = 0; n < 4; n++) expect((await service.read(docx)).status).toBe(200);
  });
  afterAll(() => service.stop());

  it('reads each of 200 hostile files with a report or refuses it in a sentence, within 2 seconds and 200 MB above idle', async () => {
    const corpus = await hostileCorpus(bait, docx);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    const idle = await idleOf(service);
    const costs: Cost[] = [];
    for (const [title, file] of corpus) {
      costs.push(await costOf(service, title, file, idle, (one) => service.read(one)));
    }
    const dear = [...costs].sort((a, b) => b.processorMs - a.processorMs).slice(0, 12);
    console.log([`idle ${idle.toFixed()} MB, ${costs.length} files`, ...dear.map(costLine)].join('\n'));
    for (const { title, outcome, processorMs, megabytes } of costs) {
      expect(outcome, title).toMatch(/^(200|400 http\.no-file|413 http\.body-too-large|422 (word|intake)\..*)$/);
      expect(processorMs, title).toBeLessThan(2_000);
      expect(megabytes, title).toBeLessThan(200);
    }
    expect((await service.read(docx)).status).toBe(200);
    expect(bait.connections()).toBe(0);
    expect(await bait.wasRead()).toBe(false);
  }, 600_000);
});
