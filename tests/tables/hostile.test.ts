/** Workbooks that are made to do harm. */
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { tableReader } from '../../src/tables/outside/table-reader.ts';
import { readAppendix } from '../../src/tables/read-appendix.ts';
import { bomb } from '../gate/hostile/bombs.ts';
import { carriers } from '../gate/hostile/carriers.ts';
import { workbook } from '../gate/hostile/office-file.ts';

const outcome = async (bytes: Uint8Array) => {
  try {
    return (await readAppendix(bytes, 'la.xlsx')).findings.map(({ code }) => code);
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

describe('a hostile workbook', () => {
  it.each(carriers.filter((carrier) => carrier.workbook))('$title is refused or told', async ({ bytes, thing }) => {
    const said = await outcome(bytes);
    expect(typeof said === 'string' ? [said] : said).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(word\.gate-|tables\.no-table)/)]),
    );
    expect(thing).not.toBe('');
  });

  it('that inflates is refused before it is read', async () => {
    expect(await outcome(await bomb(64 * 1024 * 1024, 1_000))).toMatch(/^word\.gate-/);
  });

  const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  // Begins inside the first row and ends inside the last.
  const table = `${inline('A1', 'STT')}${inline('B1', 'Nhiệm vụ')}</row><row r="2">${inline('A2', '1')}${inline('B2', 'a')}</row>`;

  it('with a cell at the far end costs little, or is stopped', async () => {
    const reader = tableReader({ limits: { deadlineMs: 10_000 } });
    const corner = `${table}<row r="1048576">${inline('XFD1048576', 'xa')}`;
    const merges = '<mergeCells count="1"><mergeCell ref="B2:XFD1048576"/></mergeCells>';
    const merged = `${table}</sheetData>${merges}<sheetData><row r="9">`;
    try {
      for (const body of [corner, merged]) {
        const bytes = workbook({ body });
        const read = await reader.read({ bytes, name: 'xa.xlsx' }).catch((error: unknown) => error);
        expect(read).toMatchObject({ appendix: { columns: [{ key: 'no' }, { key: 'task' }] } });
      }
    } finally {
      reader.close();
    }
  });
});
