/** What the program promises for any input: valid Word files, or a failure that says what is wrong with the data and where. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import { completePlan, draftPlan } from '../../../src/plan/model/plan.ts';
import { accountLines, readLines } from '../account/compare.ts';
import { documentsOf } from '../samples.ts';
import { validatorErrors } from '../validator.ts';
import { parseStrictly, xmlParts } from '../word-reader.ts';
import { fitting } from './from-schema.ts';
import { mended } from './mended.ts';
import { poisoned } from './poisoned.ts';
import { printableText, refusedText, writtenText } from './texts.ts';

const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Every XML part is well-formed. */
function expectSound(docx: Uint8Array): void {
  const parts = xmlParts(docx);
  expect([...parts.keys()]).toContain('word/document.xml');
  for (const [name, xml] of parts) {
    expect(outsideXml.exec(xml), name).toBeNull();
    parseStrictly(xml);
  }
}

/** The documents, or what is wrong with the data. Any other failure is thrown on. */
async function outcomeOf(data: unknown, draft: boolean): Promise<Uint8Array[] | Failure> {
  try {
    const { files } = await documentsOf(data, draft);
    return files.map(({ bytes }) => bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function expectDataError({ kind, findings }: Failure, isObject: boolean): void {
  expect(kind).toBe('input');
  expect(findings.length).toBeGreaterThan(0);
  for (const { code, path, message, severity } of findings) {
    expect(code).toMatch(/^(plan|wording)\.[a-z-]+$/);
    expect(severity).toBe('error');
    // No half of a surrogate pair is told on.
    expect(Buffer.from(message).toString()).toBe(message);
    if (isObject) expect(path).not.toBe('');
  }
}

const drafts = fitting(draftPlan, printableText);
export const plans = {
  draft: drafts.map((data) => mended(data)),
  complete: fitting(completePlan, writtenText).map((data) => mended(data, true)),
};

/** Plans that are right become sound documents that hold exactly what the plan says. */
export async function rightPlans(kind: keyof typeof plans, numRuns: number, seed?: number): Promise<void> {
  const property = fc.asyncProperty(plans[kind], async (data) => {
    const { plan, files } = await documentsOf(data, kind === 'draft');
    files.forEach(({ bytes }) => {
      expectSound(bytes);
    });
    expect(readLines(files.map(({ bytes }) => bytes))).toEqual(accountLines(plan));
  });
  await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}

/** Data that fits the schema but breaks rules between fields. */
export async function brokenRules(numRuns: number, seed?: number): Promise<void> {
  const property = fc.asyncProperty(drafts, fc.boolean(), async (data, draft) => {
    const outcome = await outcomeOf(data, draft);
    if (outcome instanceof Failure) expectDataError(outcome, true);
    else outcome.forEach(expectSound);
  });
  await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}

/** One text that must be refused is refused with its own path. */
export async function refusedTexts(numRuns: number, seed?: number): Promise<void> {
  const choice = fc.double({ min: 0, max: 1, noNaN: true });
  const property = fc.asyncProperty(plans.draft, refusedText, choice, async (data, text, where) => {
    const poison = poisoned(data, text, where);
    fc.pre(poison !== undefined);
    const outcome = await outcomeOf(poison.data, true);
    expect(outcome).toBeInstanceOf(Failure);
    expectDataError(outcome as Failure, true);
    expect((outcome as Failure).findings.map(({ path }) => path)).toContain(poison.path);
  });
  await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}

/** JSON of any shape, with a plan's keys and without. */
export async function anyJson(numRuns: number, seed?: number): Promise<void> {
  const value = fc.jsonValue({ maxDepth: 6 });
  const key = fc.constantFrom(
    'plan',
    'decision',
    'organ',
    'appendices',
    'period',
    'variables',
    'references',
    '__proto__',
  );
  const data = fc.oneof(value, fc.dictionary(key, value));
  const property = fc.asyncProperty(data, fc.boolean(), async (json, draft) => {
    const outcome = await outcomeOf(json, draft);
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    if (outcome instanceof Failure) expectDataError(outcome, isObject && !('' in json));
    else outcome.forEach(expectSound);
  });
  await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}

/** The documents of some plans have no error for Microsoft's Open XML SDK. */
export async function validatedPlans(count: number, seed?: number): Promise<void> {
  const documents = new Map<string, Uint8Array>();
  const sources = new Map<string, string>();
  for (const kind of ['draft', 'complete'] as const) {
    const sample = fc.sample(plans[kind], { numRuns: count / 2, ...(seed === undefined ? {} : { seed }) });
    for (const [i, data] of sample.entries()) {
      const { files } = await documentsOf(data, kind === 'draft');
      files.forEach(({ bytes }, at) => documents.set(`${kind} ${i}, file ${at}`, bytes));
      sources.set(`${kind} ${i}`, JSON.stringify(data));
    }
  }
  const errors = await validatorErrors(documents);
  const told = Object.keys(errors).map((name) => sources.get(name.split(',')[0]!));
  expect(errors, told.join('\n')).toEqual({});
}
