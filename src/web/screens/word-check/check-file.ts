/** A Word file to the service, and what it finds; the file itself comes back with remarks, or mended. */
import type { Told } from '../../api/client.ts';
import { fetchAnswer, request } from '../../api/request.ts';
import { keepAs } from '../../parts/keep-file.ts';

export type FormFinding = Told<'FormFinding'>;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

export const checkFile = (file: File): Promise<Told<'CheckReport'>> =>
  request('POST', '/check', { body: formOf(file) });

export type Version = 'annotate' | 'fix';

const endings: Readonly<Record<Version, string>> = { annotate: 'co-nhan-xet', fix: 'da-sua' };

/** Gives the browser the file to keep, under its own name with what was done to it. */
export async function keepChecked(file: File, version: Version): Promise<void> {
  const answer = await fetchAnswer('POST', '/check', { query: { [version]: true }, body: formOf(file) });
  keepAs(await answer.blob(), `${file.name.replace(/\.docx$/i, '')}-${endings[version]}.docx`);
}
