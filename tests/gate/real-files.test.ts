import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { type Door, passGate } from '../../src/word/gate/index.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';
import { inLongSuite } from '../long-suite.ts';
import { passed } from './hostile/verdict.ts';

const wordDoors: readonly Door[] = ['template', 'convert', 'check', 'import'];
const template = new Uint8Array(readFileSync(new URL('../../templates/quyet-dinh-ke-hoach.docx', import.meta.url)));

/** Every part as another reader of archives gives it. */
function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name, Buffer.from(file.asUint8Array())]));
}

function expectUntouched(bytes: Uint8Array, door: Door): void {
  const { parts, findings } = passed(bytes, door);
  expect(findings).toEqual([]);
  expect(new Map([...parts].map(([name, content]) => [name, Buffer.from(content as string)]))).toEqual(partsOf(bytes));
}

describe('our own files pass untouched, byte for byte', () => {
  it.each(['quyet-dinh-ke-hoach', 'ke-hoach'])('the stock template %s', (name) => {
    const bytes = readFileSync(new URL(`../../templates/${name}.docx`, import.meta.url));
    for (const door of wordDoors) expectUntouched(new Uint8Array(bytes), door);
  });

  const samples = inLongSuite ? sampleNames : ['b-quyet-dinh-ke-hoach-xa-2026', 'toi-thieu'];
  it.each(samples)('the documents of %s', async (name) => {
    const { files } = await documentsOf(sampleData(name));
    for (const { bytes } of files) for (const door of wordDoors) expectUntouched(bytes, door);
  });
});

/** Lets a file in or refuses it; anything else is a fault. */
function outcome(bytes: Uint8Array): string {
  try {
    passGate(bytes, { door: 'convert' });
    return 'passed';
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return error.code;
    throw error;
  }
}

describe('a damaged file is refused or harmless', () => {
  it('cut off at any length', () => {
    for (let length = 0; length < template.length; length += 13) {
      expect(outcome(template.subarray(0, length)), `${length} bytes`).toMatch(/^word\.gate-/);
    }
  });

  it('with one bit turned, anywhere', () => {
    const parts = partsOf(template);
    for (let at = 0; at < template.length; at += inLongSuite ? 7 : 19) {
      const bytes = new Uint8Array(template);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      if (outcome(bytes) !== 'passed') continue;
      // What still passes holds what it held: the turned bit said nothing (a date, a version).
      const through = passGate(bytes, { door: 'convert' });
      expect(new Map([...through.parts].map(([name, content]) => [name, Buffer.from(content as string)]))).toEqual(
        parts,
      );
    }
  });

  it('with bytes overwritten, dropped or put in', () => {
    const change = fc.record({
      at: fc.nat(template.length - 1),
      drop: fc.nat(40),
      put: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes = Buffer.from(template);
        for (const { at, drop, put } of changes) {
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
        }
        expect(outcome(new Uint8Array(bytes))).toMatch(/^(passed|word\.)/);
      }),
      { numRuns: 300 },
    );
  });
});
