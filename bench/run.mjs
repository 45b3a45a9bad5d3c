/**
 * `npm run bench`: form B by Kehoach beside other libraries, and the cost of an appendix row.
 *
 * `--keep FOLDER` also writes every template and every document, to look at in Word.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadStockTemplate, templateFor } from '../dist/render/stock.js';
import { contestants, readSample } from './contestants.mjs';
import { roundRobin, summary } from './measure.mjs';
import { rowCosts } from './row-cost.mjs';
import { fixed, print, table } from './table.mjs';

const rounds = 40;
const warmUp = 15;
const rowRounds = 8;

/** The targets. */
const most = { beside: 1.5, perRow: 1.25 };

const { values: options } = parseArgs({ options: { keep: { type: 'string' } } });

function verdict(name, ratio, cpuRatio, limit) {
  const words = ratio <= limit ? 'reached' : 'NOT reached';
  print(
    `${words.padEnd(11)}  ${name}: ${fixed(ratio, 2)} (${fixed(cpuRatio, 2)} by processor time), asked for at most ${limit}`,
  );
}

async function keep(folder, all) {
  await mkdir(folder, { recursive: true });
  for (const { id, template, run } of all) {
    await writeFile(join(folder, `${id}.template.docx`), template);
    await writeFile(join(folder, `${id}.docx`), await run());
  }
}

const [{ model = 'unknown processor' } = {}] = cpus();
print(
  `Machine: ${cpus().length} cores (${model.trim()}), Node ${process.version}. Times depend on machine and load; ratios hold better.`,
);
print();

const all = await contestants();
if (options.keep) await keep(options.keep, all);
const times = await roundRobin(all, rounds, warmUp);
const results = new Map(all.map(({ id }) => [id, summary(times.get(id))]));
const ours = results.get('kehoach');

print('Form B (decision, plan, appendix) from parsed JSON to the bytes of the .docx, everyone in turn:');
table([
  ['', 'median ms', 'p90 ms', 'CPU ms', 'to ours', 'runs'],
  ...all.map(({ id, name }) => {
    const { ms, p90, cpu, runs } = results.get(id);
    return [name, fixed(ms), fixed(p90), fixed(cpu), fixed(ms / ours.ms, 2), String(runs)];
  }),
]);
print();
print(
  'Kehoach validates, words, composes, merges and zips. The others only merge and zip: their data are flattened before.',
);
print('flat: a condition for each kind of paragraph or row; nested: a loop for each level. The faster one counts.');
print(
  'Kehoach opens a template once and keeps it; "opened anew" is its first document. The others have nothing to keep.',
);
print();

/** The faster of a library's templates. */
function best(library) {
  const own = all.filter((contestant) => contestant.library === library).map(({ id }) => results.get(id));
  return own.reduce((a, b) => (b.ms < a.ms ? b : a));
}
const core = best('docxtemplater');
const templates = best('docxTemplates');
verdict('Kehoach to core docxtemplater', ours.ms / core.ms, ours.cpu / core.cpu, most.beside);
verdict('Kehoach to docx-templates', ours.ms / templates.ms, ours.cpu / templates.cpu, 1);
print();

const plan = await readSample();
const { few, many } = await rowCosts(plan, await loadStockTemplate(templateFor(plan)), { rounds: rowRounds, warmUp });
print(
  'Form B with its appendix grown: a row costs (time with n rows - time without rows) / n, each difference between',
);
print(
  'neighbouring runs, the median of all. The few rows also carry what a table costs once, such as fitting its columns.',
);
table([
  ['', 'us a row', 'CPU us a row', 'document ms', 'runs'],
  ...[few, many].map(({ rows, wall, cpu, total, runs }) => [
    `${rows} rows`,
    fixed(wall * 1000),
    fixed(cpu * 1000),
    fixed(total),
    String(runs),
  ]),
]);
print();
verdict(`a row of ${many.rows} to a row of ${few.rows}`, many.wall / few.wall, many.cpu / few.cpu, most.perRow);
