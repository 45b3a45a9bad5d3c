/** What the program promises for any input: valid Word files, or a failure that says what is wrong with the data and where. */
import { expect } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import { documentsOf } from '../samples.ts';
import { parseStrictly, xmlParts } from '../word-reader.ts';

const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Every XML part well-formed, every file a package with a main document. */
export function expectSound(docx: Uint8Array): void {
  const parts = xmlParts(docx);
  expect([...parts.keys()]).toContain('word/document.xml');
  for (const [name, xml] of parts) {
    expect(outsideXml.exec(xml), name).toBeNull();
    parseStrictly(xml);
  }
}

/** The documents, or what is wrong with the data. Any other failure is thrown on. */
export async function outcomeOf(data: unknown, draft: boolean): Promise<Uint8Array[] | Failure> {
  try {
    const { files } = await documentsOf(data, draft);
    return files.map(({ bytes }) => bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** @returns whether documents came out */
export async function expectPromise(data: unknown, draft: boolean): Promise<boolean> {
  const outcome = await outcomeOf(data, draft);
  if (!(outcome instanceof Failure)) {
    outcome.forEach(expectSound);
    return true;
  }
  expect(outcome.kind).toBe('input');
  expect(outcome.findings.length).toBeGreaterThan(0);
  for (const { code, path, message, severity } of outcome.findings) {
    expect(code).toMatch(/^(plan|wording)\.[a-z-]+$/);
    expect(severity).toBe('error');
    expect(message).not.toBe('');
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) expect(path).not.toBe('');
  }
  return false;
}
