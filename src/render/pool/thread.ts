/** The work of one thread of the pool: an order in, an answer out; never a throw. Loaded by piscina only. */
import { readFile } from 'node:fs/promises';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { isUnsupported } from '../../pdf/auto.ts';
import { nativeEngine } from '../../pdf/native/engine.ts';
import type { RenderedFile, RenderOrder } from '../contract.ts';
import { consistency, gather, provenanceOf } from '../gather.ts';
import { refuseForWord } from '../only-pdf.ts';
import { isMarked, print, wordPrints, type Print } from '../print.ts';
import { renderWord } from '../render.ts';
import { orderedTemplate } from '../ordered-template.ts';
import { templateFor } from '../stock.ts';
import { dataOf, faultOf, type Answer, type Unset } from './answer.ts';

const engine = nativeEngine();

/** The PDF, or the Word file with why the native engine cannot set it. */
async function printed(word: RenderedFile, { data, ...options }: RenderOrder): Promise<Print | Unset> {
  try {
    return await print(word, data, { ...options, engine });
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    return { word, refusal: dataOf(error) };
  }
}

const isPrint = (one: Print | Unset): one is Print => 'file' in one;

async function carryOut(order: RenderOrder): Promise<Answer> {
  refuseForWord(order);
  const source = await orderedTemplate(order.template);
  const started = performance.now();
  const word = renderWord(order.data, source, order.draft, isMarked(order) && order.format === 'docx');
  const findings = consistency(word.plan, order);
  const between = performance.now();
  const prints: (Print | Unset)[] = wordPrints(word.files, order);
  for (const file of word.files) prints.push(await printed(file, order));
  const pdf = order.format === 'pdf' ? performance.now() - between : 0;
  const stages = { word: between - started, pdf };
  const sources = provenanceOf(order.data, source);
  return prints.every(isPrint)
    ? { kind: 'rendered', rendered: gather(findings, prints, sources), stages }
    : { kind: 'unset', findings, prints, sources, stages };
}

function filesOf(answer: Answer): readonly RenderedFile[] {
  if (answer.kind === 'rendered') return answer.rendered.files;
  return answer.kind === 'unset' ? answer.prints.map((one) => (isPrint(one) ? one.file : one.word)) : [];
}

/** Bytes that fill their memory are handed over with it; others, which share it, are copied on the way. */
function handedOver(answer: Answer): unknown {
  const memory = filesOf(answer)
    .map(({ bytes }) => bytes)
    .filter(({ byteLength, buffer }) => byteLength === buffer.byteLength && buffer instanceof ArrayBuffer)
    .map(({ buffer }) => buffer as ArrayBuffer);
  return move({ [transferableSymbol]: [...new Set(memory)], [valueSymbol]: answer });
}

export default async function renderInThread(order: RenderOrder): Promise<unknown> {
  try {
    return handedOver(await carryOut(order));
  } catch (error) {
    return faultOf(error);
  }
}

/** Fonts, templates and compiled code, once before the first order. What goes wrong here is told to whoever orders it. */
async function prepare(): Promise<void> {
  for (const name of ['b-quyet-dinh-ke-hoach-xa-2026', 'toi-thieu']) {
    const sample = new URL(`../../../samples/${name}.json`, import.meta.url);
    const data = JSON.parse(await readFile(sample, 'utf8')) as unknown;
    await carryOut({ data, template: templateFor(data), format: 'pdf' });
  }
}

await prepare().catch(() => undefined);
