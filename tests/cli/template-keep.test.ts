// Templates kept by command, as far as no database is needed.
import { expect, it } from 'vitest';
import type { TemplateRow } from '../../src/templates/catalogue/list.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();
const template = (words: string[]) =>
  place.run(['template', ...words], undefined, { DATABASE_URL: '', KEHOACH_DATA: './data' });

it('tells the stock templates without any database, and says what is wrong before it opens one', async () => {
  const listed = await template(['list', '--json']);
  expect((JSON.parse(listed.stdout) as TemplateRow[]).map(({ id }) => id)).toEqual(['quyet-dinh-ke-hoach', 'ke-hoach']);
  const day = await template(['activate', 'ke-hoach', '2', '--as', 'x', '--from', 'mai', '--json']);
  expect([day.code, (JSON.parse(day.stdout) as JsonError).error.code]).toEqual([1, 'templates.bad-fields']);
  const nobody = await template(['activate', 'ke-hoach', '2', '--json']);
  expect(nobody.code).toBe(2);
  expect(await place.files()).toEqual([]);
});
