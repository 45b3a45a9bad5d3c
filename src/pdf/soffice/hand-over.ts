/** One document to a running office: a second soffice with the same profile passes its arguments on and waits. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGroup } from '../supervisor/process-group.ts';
import type { OfficePdf } from '../office-kind.ts';
import { quiet, type Office } from './office.ts';

/** Names inside the folder of a job. */
export const jobFiles = { word: 'document.docx', pdf: 'document.pdf' };

/** With LibreOffice's own numbers for the standards, as JSON, which it reads since 7.4. */
function exportFilter({ pdfa }: OfficePdf): string {
  const options = pdfa && JSON.stringify({ SelectPdfVersion: { type: 'long', value: String(pdfa) } });
  return ['pdf', 'writer_pdf_Export', ...(options ? [options] : [])].join(':');
}

/** Nothing but Word is accepted: without this, LibreOffice guesses and converts anything as text. */
const wordFilter = '--infilter=MS Word 2007 XML';

/**
 * Converts the Word file in the folder.
 * @returns the bytes that the office wrote; undefined if it wrote none, which it does for a file that it cannot load
 */
export async function handOver(
  office: Office,
  folder: string,
  wanted: OfficePdf,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const courier = startGroup({
    command: office.programs.courier,
    args: [
      office.profileArgument,
      ...quiet,
      wordFilter,
      '--convert-to',
      exportFilter(wanted),
      '--outdir',
      folder,
      join(folder, jobFiles.word),
    ],
    env: office.env,
    holdsNode: true,
  });
  signal.addEventListener('abort', courier.kill, { once: true });
  if (signal.aborted) courier.kill();
  const { signal: killedBy, lastWords } = await courier.ended;
  signal.removeEventListener('abort', courier.kill);
  if (killedBy) throw new Error(`the courier was ended by ${killedBy}: ${lastWords}`);
  // Its exit code says nothing: it is 0 also for a document that could not be loaded.
  return readFile(join(folder, jobFiles.pdf)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
