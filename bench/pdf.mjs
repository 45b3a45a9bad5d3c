/**
 * `npm run bench`, second half: from the bytes of a Word file to those of its PDF. The native engine beside Debian's LibreOffice,
 * warm and listening, over UNO; its memory over 500 documents; its cost per page.
 */
import { PDFDocument } from 'pdf-lib';
import { median, roundRobin, summary } from './measure.mjs';
import { formB, formsB } from './pdf/documents.mjs';
import { listeningOffice, missingParts } from './pdf/listening-office.mjs';
import { memoryOf } from './pdf/memory.mjs';
import { convert, stages } from './pdf/native.mjs';
import { pageCosts } from './pdf/page-costs.mjs';
import { fixed, print, table } from './table.mjs';

const rounds = 30;
const warmUp = 5;
/** V8 needs some documents until it has compiled everything; LibreOffice is warm after its own few. */
const nativeWarmUp = 60;
const inARow = 500;
const lengths = [1, 5, 25, 50, 100, 200];

/** The targets. */
const target = { times: 10, stagesMs: 15, peakMb: 300, growth: 1.05, perPage: 1.25 };

const results = [];
const judge = (what, figure, asked, met) => results.push([what, figure, asked, met ? 'met' : 'NOT met']);

async function beside(docx) {
  for (let i = 0; i < nativeWarmUp; i++) await stages(docx);
  const missing = await missingParts();
  const office = missing.length === 0 ? await listeningOffice() : undefined;
  try {
    const taken = [];
    const contestants = [
      { id: 'native', name: 'native engine, whole', run: () => convert(docx) },
      { id: 'stages', run: async () => taken.push(await stages(docx)) },
      ...(office
        ? [{ id: 'office', name: `${office.version} (Debian), over UNO`, run: () => office.convert(docx) }]
        : []),
    ];
    await roundRobin(contestants, warmUp, 0);
    taken.length = 0;
    const officeCpu = await office?.cpu();
    const times = await roundRobin(contestants, rounds, 0);
    const cpuOfOffice = officeCpu === undefined ? undefined : ((await office.cpu()) - officeCpu) / rounds;
    const named = contestants.filter(({ name }) => name);
    const pages = await Promise.all(named.map(async ({ run }) => (await PDFDocument.load(await run())).getPageCount()));
    const medians = new Map(named.map(({ id }) => [id, summary(times.get(id))]));
    print('Form B from the bytes of the .docx to those of the PDF, everyone in turn:');
    table([
      ['', 'median ms', 'p90 ms', 'CPU ms', 'pages', 'runs'],
      ...named.map(({ id, name }, i) => {
        const { ms, p90, cpu, runs } = medians.get(id);
        const ownCpu = id === 'office' ? cpuOfOffice : cpu;
        return [
          name,
          fixed(ms),
          fixed(p90),
          ownCpu === undefined ? '-' : fixed(ownCpu),
          String(pages[i]),
          String(runs),
        ];
      }),
    ]);
    print();
    const stageNames = {
      gateAndReading: 'gate and reading',
      support: 'what it cannot set',
      layout: 'layout',
      writing: 'writing',
    };
    const stageMs = Object.keys(stageNames).map((stage) => median(taken.map((one) => one[stage])));
    table([
      ['stage of the native engine', 'median ms'],
      ...Object.values(stageNames).map((name, i) => [name, fixed(stageMs[i], 2)]),
    ]);
    print();
    const sum = stageMs.reduce((all, ms) => all + ms, 0);
    judge(
      'gate, reading, layout and writing of form B',
      `${fixed(sum)} ms`,
      `< ${target.stagesMs} ms`,
      sum < target.stagesMs,
    );
    if (office) {
      const ratio = medians.get('office').ms / medians.get('native').ms;
      judge(
        'faster than LibreOffice on form B',
        `${fixed(ratio)} times`,
        `>= ${target.times} times`,
        ratio >= target.times,
      );
    } else {
      judge(
        `faster than LibreOffice on form B: not measured, missing: ${missing.join('; ')}`,
        '-',
        `>= ${target.times} times`,
        false,
      );
    }
  } finally {
    await office?.close();
  }
}

async function memory() {
  const { peak, early, late, keptEarly, keptLate } = await memoryOf(await formsB(inARow), inARow);
  print(`${inARow} documents of form B in a row, each with other text, in a process of its own, MB:`);
  table([
    ['', 'after 100', `after ${inARow}`],
    ['resident', fixed(early), fixed(late)],
    ['in use after a full collection', fixed(keptEarly), fixed(keptLate)],
    ['peak, resident', '', fixed(peak)],
  ]);
  print();
  judge(`peak memory over ${inARow} documents`, `${fixed(peak, 0)} MB`, `< ${target.peakMb} MB`, peak < target.peakMb);
  const growth = late / early;
  judge(
    `resident after ${inARow} documents to after 100`,
    fixed(growth, 2),
    `<= ${target.growth}`,
    growth <= target.growth,
  );
}

async function pageCost() {
  const costs = await pageCosts(lengths, 4);
  print('Running text. Beyond a line: what a page costs besides what a document of one line costs.');
  table([
    ['pages', 'ms a page', 'CPU ms a page', 'beyond a line', 'CPU beyond a line', 'document ms', 'runs'],
    ...costs.map(({ pages, document, beyond, runs }) => [
      String(pages),
      fixed(document.wall / pages, 3),
      fixed(document.cpu / pages, 3),
      fixed(beyond.wall, 3),
      fixed(beyond.cpu, 3),
      fixed(document.wall),
      String(runs),
    ]),
  ]);
  print();
  const [first, last] = [costs[0], costs.at(-1)];
  const whole = (clock) => last.document[clock] / last.pages / (first.document[clock] / first.pages);
  judgePages(`a page of ${last.pages} to a page of ${first.pages}`, whole);
  const [, ...longer] = costs;
  const beyond = (clock) => {
    const values = longer.map((cost) => cost.beyond[clock]);
    return Math.max(...values) / Math.min(...values);
  };
  judgePages(`beyond a line, ${longer[0].pages} to ${last.pages} pages: the dearest page to the cheapest`, beyond);
}

function judgePages(what, ratio) {
  const figure = `${fixed(ratio('wall'), 2)} (${fixed(ratio('cpu'), 2)} by CPU)`;
  judge(what, figure, `<= ${target.perPage}`, ratio('wall') <= target.perPage);
}

await beside(await formB());
await memory();
await pageCost();
table([['PDF by the native engine', 'figure', 'asked for', ''], ...results]);
