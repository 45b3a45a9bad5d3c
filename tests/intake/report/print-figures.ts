/** `npm run intake:report [FILE …]`: what the import makes of the real texts, of other files, and of the samples' own PDFs. */
import { readFileSync } from 'node:fs';
import type { Imported } from '../../../src/intake/contract.ts';
import { surely } from '../../../src/intake/contract.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { plainText } from '../../../src/plan/model/text.ts';
import { sampleNames } from '../../documents/samples.ts';
import { importText, importWord, seedNames, seedText } from '../imported.ts';
import type { Kept, Quoted } from '../measured/kept-words.ts';
import { documentWords, textWords, type SourceWord } from '../measured/words.ts';
import { samplePdfText } from '../sample-texts.ts';
import { figuresOf, share } from './figures.ts';

/** So many stretches are quoted of each sort. */
const most = 20;

const short = (text: string) => (text.length > 160 ? `${text.slice(0, 100)} … ${text.slice(-50)}` : text);

function quotes(title: string, list: readonly Quoted[]): string[] {
  if (list.length === 0) return [`  ${title}: none`];
  const told = list.slice(0, most).map(({ line, text }) => `    ${line}: ${short(text)}`);
  const more = list.length > most ? [`    … and ${list.length - most} more`] : [];
  return [`  ${title}: ${list.length}`, ...told, ...more];
}

const percent = (kept: Kept) => `${(share(kept) * 100).toFixed(2)} % of ${kept.words} words`;

function places({ plan, decision, organ, period, appendices }: Plan): string[] {
  const rows = (list: Plan['appendices']) =>
    (list ?? []).map(({ columns, rows, blocks, after }) =>
      rows
        ? `${columns?.length} columns, ${rows.length} rows at the top`
        : `${(blocks ?? []).length + (after ?? []).length} blocks`,
    );
  return [
    `organ: ${organ?.unit?.type ?? '?'} ${organ?.unit?.name ?? '?'}; period ${period?.from ?? '?'}-${period?.to ?? ''}`,
    ...(decision
      ? [
          `decision: ${decision.preamble?.citations?.length ?? 0} citations, ${decision.articles?.length ?? 0} articles, ${decision.recipients?.list?.length ?? 0} recipients, signed ${decision.signature?.name ?? '?'}, free ${decision.free?.length ?? 0}`,
        ]
      : []),
    `plan: ${plan?.preamble?.citations?.length ?? 0} citations, opening ${plan?.preamble?.opening?.length ?? 0}, recipients ${plan?.recipients?.list?.length ?? 0}, signed ${plan?.signature?.name ?? '?'}, free ${plan?.free?.length ?? 0}`,
    `sections: ${(plan?.outline ?? []).map(({ heading, content }) => `${plainText(heading)}${content ? ` [${content}]` : ''}`).join(' | ')}`,
    `pillars: ${(plan?.pillars ?? []).map(({ name, objectives, tasks }) => `${plainText(name)} (${objectives?.length ?? 0}+${tasks?.length ?? 0})`).join(' | ')}`,
    `units: ${(plan?.assignments ?? []).map(({ name, heading, bearer, duties }) => `${name ?? plainText(heading)} (${bearer ?? 'unit'}, ${duties?.length ?? 0})`).join(' | ')}`,
    `appendices: ${rows(appendices).join(' | ')}`,
  ].map((line) => `  ${line}`);
}

async function told(name: string, source: readonly SourceWord[], read: () => Imported): Promise<string[]> {
  const started = performance.now();
  const imported = read();
  const took = performance.now() - started;
  const { body, all } = await figuresOf(source, imported);
  const { counts, findings, pieces } = imported.report;
  const uncertain = pieces.filter(({ confidence, state }) => state !== 'noise' && confidence < surely);
  return [
    `${name}: body ${percent(body)}, all ${percent(all)}; ${took.toFixed(0)} ms`,
    `  pieces: ${counts.placed} placed, ${counts.form} by the form, ${counts.free} free, ${counts.noise} noise; ${counts.uncertain} uncertain; ${findings.length} findings`,
    ...places(imported.plan),
    ...quotes('lost of the body', body.lost),
    ...quotes('invented in the body', body.invented),
    ...quotes(
      'lost elsewhere',
      all.lost.filter((one) => !body.lost.some(({ line, text }) => line === one.line && text === one.text)),
    ),
    ...quotes('noise', all.noise),
    ...quotes(
      'uncertain',
      uncertain.map(({ place, text, what }) => ({
        line: place.lines?.from ?? place.paragraph,
        text: `${what}: ${text}`,
      })),
    ),
  ];
}

const ofText = (name: string, text: string) => told(name, textWords(text), () => importText(text));

/** @param files given by the caller; else the real texts and the samples' PDFs */
export async function printFigures(files: readonly string[]): Promise<void> {
  const print = (lines: readonly string[]) => console.log(`${lines.join('\n')}\n`);
  for (const file of files) {
    const bytes = readFileSync(file);
    if (file.endsWith('.docx')) print(await told(file, documentWords(bytes), () => importWord(bytes)));
    else print(await ofText(file, bytes.toString('utf8')));
  }
  if (files.length > 0) return;
  for (const name of seedNames) print(await ofText(name, seedText(name)));
  for (const name of sampleNames) print(await ofText(`PDF of ${name}`, await samplePdfText(name)));
}
