import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { documentsOf, sampleData, sampleNames } from './samples.ts';

const run = promisify(execFile);
const built = new URL('../../dist/render/', import.meta.url).href;
const samples = new URL('../../samples/', import.meta.url).href;

/** Sums of every sample's documents, as one file, as separate files, and as a draft of an empty plan, by the built program. */
const program = `
  const { renderWord } = await import(${JSON.stringify(`${built}render.js`)});
  const { loadStockTemplate, templateFor } = await import(${JSON.stringify(`${built}stock.js`)});
  const { createHash } = await import('node:crypto');
  const { readFileSync } = await import('node:fs');
  const sums = {};
  for (const name of JSON.parse(process.env.NAMES)) {
    const data = JSON.parse(readFileSync(new URL(name + '.json', ${JSON.stringify(samples)}), 'utf8'));
    for (const [how, plan, draft] of [
      ['one', data, false],
      ['separate', { ...data, attachments: 'separateFiles' }, false],
      ['empty', { decision: {}, plan: {}, appendices: [{}] }, true],
    ]) {
      const { files } = renderWord(plan, await loadStockTemplate(templateFor(plan)), draft);
      sums[name + ' ' + how] = files.map((f) => f.name + ' ' + createHash('sha256').update(f.bytes).digest('hex'));
    }
  }
  console.log(JSON.stringify(sums));
`;

/** Another day and another hour, as on a machine with its own clock. */
const otherClock = `
  const Real = Date;
  const shift = 20 * 365.25 * 86_400_000 + 12_345_678;
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
    static now() { return Real.now() + shift; }
  };
  Math.random = () => 0.5;
`;

interface Machine {
  zone: string;
  language: string;
  folder?: string;
  /** The samples' order: what was rendered before must not show. */
  names?: readonly string[];
  before?: string;
}

async function sumsOn({ zone, language, folder, names = sampleNames, before = '' }: Machine): Promise<object> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', before + program], {
    cwd: folder ?? process.cwd(),
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language, LANGUAGE: '', NAMES: JSON.stringify(names) },
    maxBuffer: 16_000_000,
  });
  return JSON.parse(stdout) as object;
}

describe('the same input', () => {
  it('gives the same bytes twice in one process', async () => {
    const sum = async (name: string) => {
      const { files } = await documentsOf(sampleData(name));
      return files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    };
    for (const name of sampleNames) expect(await sum(name), name).toEqual(await sum(name));
  });

  it('gives the same bytes on machines of other places, languages, folders and days', async () => {
    const here = await sumsOn({ zone: 'Asia/Ho_Chi_Minh', language: 'vi_VN.UTF-8' });
    expect(Object.values(here)).toHaveLength(sampleNames.length * 3);
    const elsewhere: Machine[] = [
      { zone: 'America/St_Johns', language: 'tr_TR.UTF-8', folder: tmpdir(), names: [...sampleNames].reverse() },
      { zone: 'Pacific/Kiritimati', language: 'C', before: otherClock },
    ];
    for (const machine of elsewhere) expect(await sumsOn(machine), machine.zone).toEqual(here);
  });
});
