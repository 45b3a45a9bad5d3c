/** Files that nobody prepared for the import: the decree's own, and hostile ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { importOutside } from '../../src/intake/outside/task.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { hostileCorpus } from '../gate/hostile/corpus.ts';
import { layBait, type Bait } from '../gate/hostile/listener.ts';
import { sampleDocx } from '../gate/hostile/ordinary.ts';
import { printedFiles } from './imported.ts';

const here = process.env['KEHOACH_DECREE_FOLDER'] ?? new URL('../../../shared/nd30/', import.meta.url).pathname;
const decree = existsSync(here) ? readdirSync(here).filter((name) => name.endsWith('.docx')) : [];

describe.runIf(decree.length > 0)("the decree's own files", () => {
  it.each(decree)('%s becomes a plan that prints it, with a report', async (name) => {
    const { plan, report } = importOutside(new Uint8Array(readFileSync(`${here}/${name}`)), { name });
    expect(report.pieces.length).toBeGreaterThan(0);
    expect((await printedFiles(plan)).length).toBeGreaterThan(0);
  });
});

describe('hostile files', () => {
  let bait: Bait;
  beforeAll(async () => {
    bait = await layBait();
  });
  afterAll(() => bait.remove());

  it('become a plan that is valid as a draft, or are refused in a sentence', async () => {
    // Some of each kind; all of them go through the door of a service in hostile-door.long.test.ts.
    const corpus = (await hostileCorpus(bait, await sampleDocx())).filter((_, at) => at % 10 === 0);
    for (const [title, bytes] of corpus) {
      try {
        const { plan } = importOutside(bytes, { name: 'la.docx' });
        expect(() => parsePlan(plan, { draft: true }), title).not.toThrow();
      } catch (error) {
        expect(error, title).toBeInstanceOf(Failure);
        expect((error as Failure).kind, title).toBe('input');
      }
    }
    expect(bait.connections()).toBe(0);
    expect(await bait.wasRead()).toBe(false);
  });
});
