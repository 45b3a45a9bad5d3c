/** What `npm run fidelity` prints. */
export const print = (line = '') => process.stdout.write(`${line}\n`);

const percent = (part, whole) => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(2)} %`);
const at = ({ left, baseline }) => `${left.toFixed(1)},${baseline.toFixed(1)}`;

/** The first lines of a document that differ. */
export function showDifferences({ name, differing, blots, rulesOff }, most) {
  for (const { page, line, own } of differing.slice(0, most)) {
    const found = own ? `at ${at(own)}` : 'not found';
    print(`  ${name}, page ${page + 1}: expected at ${at(line)}, ${found}: ${line.text.slice(0, 90)}`);
  }
  for (const { page, way, only, at, from, to } of rulesOff.slice(0, most)) {
    const where = [at, from, to].map((value) => value.toFixed(1));
    print(`  ${name}, page ${page + 1}: ${way} rule at ${where[0]} from ${where[1]} to ${where[2]}: only ${only}`);
  }
  for (const { page, line } of blots.slice(0, most)) {
    print(`  ${name}, page ${page + 1}: ink differs: ${line.text.slice(0, 90)}`);
  }
}

const summed = ['pages', 'ownPages', 'sizes', 'words', 'ownWords', 'lines', 'same', 'near', 'rules'];

function total(name, results) {
  const sums = summed.map((key) => [key, results.reduce((sum, result) => sum + result[key], 0)]);
  const off = ['blots', 'rulesOff'].map((key) => [key, results.flatMap((result) => result[key])]);
  return { name, ...Object.fromEntries([...sums, ...off]) };
}

const titles = [
  'document',
  'pages',
  'sizes',
  'words',
  'lines',
  'same words',
  'within 1 pt',
  'median shift',
  'rules',
  'off',
  'ink',
];

const cells = (result) => [
  result.name,
  `${result.ownPages}/${result.pages}`,
  `${result.sizes}/${result.pages}`,
  `${result.ownWords}/${result.words}`,
  String(result.lines),
  percent(result.same, result.lines),
  percent(result.near, result.lines),
  result.across === undefined ? '' : `${result.across.toFixed(2)}, ${result.down.toFixed(2)}`,
  String(result.rules),
  String(result.rulesOff.length),
  String(result.blots.length),
];

/** The sum of each kind of documents. */
const kinds = { sample: 'all samples', stress: 'all stress documents', foreign: 'all files of the folder' };

export function printTable(results) {
  const ofKind = (kind) => results.filter((result) => result.kind === kind);
  const totals = Object.entries(kinds)
    .filter(([kind]) => ofKind(kind).length > 0)
    .map(([kind, name]) => total(name, ofKind(kind)));
  const rows = [titles, ...[...results, ...totals].map(cells)];
  const widths = titles.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows) {
    print(row.map((text, i) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('  '));
  }
}
