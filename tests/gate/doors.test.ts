/** What hostile files cost a service that runs. What the gate's own tests show is not shown here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileFiles } from './hostile/costly.ts';
import { costLine, costOf, idleOf } from './hostile/judge.ts';
import { layBait, type Bait } from './hostile/listener.ts';
import { documentXml, text, wordFile } from './hostile/office-file.ts';
import { reaching, sampleDocx } from './hostile/ordinary.ts';
import { runService, type RunningService } from './hostile/running-service.ts';
import { bitFlipped, cutOff, numbers } from './hostile/spoilt.ts';

const noOffice = { KEHOACH_SOFFICE: '/khong/co/soffice' };

let bait: Bait;
let docx: Uint8Array;
beforeAll(async () => {
  bait = await layBait();
  docx = await sampleDocx();
});
afterAll(() => bait.remove());

const entity = wordFile({
  change: (entry) =>
    entry.name === 'word/document.xml'
      ? {
          ...entry,
          content: `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${documentXml(text('&b;'))}`,
        }
      : entry,
});

describe.runIf(process.platform === 'linux')('the service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService(noOffice);
    for (let n = 0; n < 3; n++) expect((await service.convert(docx)).status).toBe(200);
  });
  afterAll(() => service.stop());

  it('refuses or survives hostile files within 2 seconds and 200 MB above idle', async () => {
    const files: [string, Uint8Array][] = [
      ...(await hostileFiles(bait.port)),
      ['an entity', entity],
      ['a name that climbs out', wordFile({ more: [{ name: '../../x.xml', content: '<a/>' }] })],
      ['a file that reaches out', reaching(docx, bait.web, bait.file)],
    ];
    const idle = await idleOf(service);
    const costs = [];
    for (const [title, file] of files) costs.push(await costOf(service, title, file, idle));
    console.log([`idle ${idle.toFixed()} MB`, ...costs.map(costLine)].join('\n'));
    for (const { title, outcome, processorMs, megabytes } of costs) {
      expect(outcome, title).toMatch(/^(200|413 http\.body-too-large|422 (word\.|pdf\.native-unsupported).*)$/);
      // A document of thousands of pages is no attack: the deadline is for it.
      const honest = /of one text|limits allow/.test(title);
      expect(processorMs, title).toBeLessThan(honest ? 20_000 : 2_000);
      expect(megabytes, title).toBeLessThan(200);
    }
    expect((await service.convert(docx)).status).toBe(200);
  });

  it('refuses or converts files that are cut off or have bits turned over', async () => {
    const random = numbers(20260920);
    for (let n = 0; n < 60; n++) {
      const answer = await service.convert(n % 2 ? cutOff(docx, random) : bitFlipped(docx, random));
      await answer.arrayBuffer();
      expect([200, 400, 422], `${n}`).toContain(answer.status);
    }
    expect(bait.connections()).toBe(0);
    expect(await bait.wasRead()).toBe(false);
  });
});
