/** Word files with small faults: real documents whose XML a seeded chance has changed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stressDocuments } from '../../bench/fidelity/stress.mjs';
import { Failure } from '../../src/failure.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { documentPart, openPackage, writePackage } from '../../src/word/package.ts';
import { documentsOf, sampleData } from '../documents/samples.ts';
import { makeNasty } from './nasty.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;

const whole = (next: Chance, below: number) => Math.floor(next() * below);
const oneOf = <T>(next: Chance, all: readonly T[]): T | undefined => all[whole(next, all.length)];

/** Values at the edges of what an attribute may say, and beyond them. */
const oddValues = ['0', '1', '-1', '99999999', '-99999999', '1e9', 'NaN', '', 'none', 'both', 'exact', '0.5', 'Ω'];

function cut(xml: string, from: number, length: number, put = ''): string {
  return xml.slice(0, from) + put + xml.slice(from + length);
}

/** A match near a random place, or undefined. */
function near(xml: string, pattern: RegExp, next: Chance): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern.source, 'gu');
  sticky.lastIndex = whole(next, xml.length);
  return sticky.exec(xml) ?? undefined;
}

/** Each gives the XML with one change; most leave it well-formed. */
const changes: readonly ((xml: string, next: Chance) => string)[] = [
  // An element without content goes.
  (xml, next) => {
    const found = near(xml, /<w:[\w]+(?: [^<>]*)?\/>/u, next);
    return found ? cut(xml, found.index, found[0].length) : xml;
  },
  // An element goes, its content stays.
  (xml, next) => {
    const found = near(xml, /<(w:[\w]+)(?: [^<>]*[^/])?>(.*?)<\/\1>/u, next);
    return found ? cut(xml, found.index, found[0].length, found[2]) : xml;
  },
  // An element goes with its content, or comes twice.
  (xml, next) => {
    const found = near(xml, /<(w:(?:p|r|tc|tr|pPr|rPr|tcPr|tblGrid|sectPr))(?: [^<>]*[^/])?>.*?<\/\1>/u, next);
    return found ? cut(xml, found.index, found[0].length, next() < 0.5 ? '' : found[0] + found[0]) : xml;
  },
  // An attribute gets an odd value.
  (xml, next) => {
    const found = near(xml, /(w:[\w]+)="[^"]*"/u, next);
    return found ? cut(xml, found.index, found[0].length, `${found[1]}="${oneOf(next, oddValues)}"`) : xml;
  },
  // An attribute goes.
  (xml, next) => {
    const found = near(xml, / w:[\w]+="[^"]*"/u, next);
    return found ? cut(xml, found.index, found[0].length) : xml;
  },
  // A text ends early, or runs on without a space.
  (xml, next) => {
    const found = near(xml, />([^<>]+)<\/w:t>/u, next);
    const text = found?.[1] ?? '';
    const put = next() < 0.7 ? text.slice(0, whole(next, text.length)) : text.replaceAll(' ', '').repeat(20);
    return found ? cut(xml, found.index + 1, text.length, put) : xml;
  },
  // The name of a tag changes: usually no longer well-formed.
  (xml, next) => {
    const found = near(xml, /<\/?w:[\w]+/u, next);
    return found && next() < 0.2 ? cut(xml, found.index, found[0].length, `${found[0]}x`) : xml;
  },
  // The part ends early.
  (xml, next) => (next() < 0.1 ? xml.slice(0, whole(next, xml.length)) : xml),
];

export function mutated(xml: string, next: Chance): string {
  let changed = xml;
  for (let count = 1 + whole(next, 6); count > 0; count--) changed = oneOf(next, changes)?.(changed, next) ?? changed;
  return changed;
}

export interface Outcome {
  seed: number;
  /** `PDF`, a failure's code, or what else happened. */
  told: string;
  /** Milliseconds. */
  took: number;
}

/** Word files of a folder that the variable names: real ones of others, where there are any. */
async function foreign(): Promise<Uint8Array[]> {
  const folder = process.env['KEHOACH_WORD_FILES'];
  if (folder === undefined) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.docx')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

/** What the long run changes: samples, the made-up documents of the fidelity run, Word files of others. */
export async function allOriginals(names: readonly string[]): Promise<ReadonlyMap<string, string | Uint8Array>[]> {
  const stress = (await stressDocuments()).filter(({ name }) => name !== 'sixty-pages');
  const others = [...stress.map(({ docx }) => docx), ...(await foreign())];
  return [...(await originals(names)), ...others.map((bytes) => openPackage(bytes))];
}

/** Real documents to change, of samples of different kinds. */
export async function originals(names: readonly string[]): Promise<ReadonlyMap<string, string | Uint8Array>[]> {
  const all = await Promise.all(names.map((name) => documentsOf(sampleData(name))));
  return all.flatMap(({ files }) => files.map(({ bytes }) => openPackage(bytes)));
}

const engine = nativeEngine();

async function toldOf(docx: Uint8Array): Promise<string> {
  try {
    const pdf = Buffer.from(await engine.convert(docx));
    const sound = pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-16).includes('%%EOF');
    return sound ? 'PDF' : 'no whole PDF';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

export async function tryMutated(
  originals: readonly ReadonlyMap<string, string | Uint8Array>[],
  seed: number,
): Promise<Outcome> {
  const next = chance(seed);
  const parts = new Map(originals[seed % originals.length]);
  // Sometimes the styles or the settings suffer, mostly the document itself.
  const others = [...parts.keys()].filter((name) => /^word\/(?:styles|settings|numbering|header\d*)\.xml$/u.test(name));
  const name = next() < 0.25 ? (oneOf(next, others) ?? documentPart) : documentPart;
  if (next() < 0.5) makeNasty(parts, next);
  if (parts.has(name)) parts.set(name, mutated(String(parts.get(name)), next));
  const docx = writePackage(parts);
  const start = performance.now();
  const told = await toldOf(docx);
  return { seed, told, took: performance.now() - start };
}

export const isExpected = ({ told }: Outcome): boolean => /^(?:PDF|[a-z]+\.[a-z0-9-]+)$/u.test(told);
