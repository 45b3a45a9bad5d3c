/** LibreOffice as a PDF engine, of whichever kind there is: found, kept warm, one document at a time. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { whyNotWord } from './convertible.ts';
import type { PdfEngine } from './engine.ts';
import { chooseOffice } from './office-choice.ts';
import type { OfficeKind } from './office-kind.ts';
import { pdfaPart, type PdfOptions } from './options.ts';
import { notConvertible, sofficeFailed, stoppedFailure } from './soffice/failures.ts';
import { jobFiles } from './soffice/hand-over.ts';
import { systemOffice } from './soffice/kind.ts';
import { propertiesOf } from './soffice/properties.ts';
import { clearAway, openWorkplace, type Workplace } from './soffice/workplace.ts';
import { Stopped } from './supervisor/stopped.ts';
import { supervise, type Instance, type Limits, type Supervisor } from './supervisor/supervisor.ts';
import { wasmOffice } from './wasm/kind.ts';

export { aptLine } from './soffice/failures.ts';
export { findSoffice, sofficeVersion } from './soffice/installation.ts';

export interface LibreOfficeOptions {
  /** The program; chosen and searched for when not given. */
  soffice?: string;
  /** Milliseconds a document may take from its turn on, when the call does not say. */
  deadlineMs?: number;
  /** Where to search, and what the processes inherit; the process's own environment by default. */
  env?: NodeJS.ProcessEnv;
}

/** The office under supervision, and the place where it works. */
interface Workshop<I extends Instance> {
  kind: OfficeKind<I>;
  place: Workplace;
  supervisor: Supervisor<I>;
}

/** A PDF that was cut off lacks its end marker. */
function isWholePdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  return text(bytes.subarray(0, 5)) === '%PDF-' && text(bytes.subarray(-16)).trimEnd().endsWith('%%EOF');
}

/** Errors of the supervisor and of the file system as the failures that the contract names. */
function failureOf(error: unknown, deadlineMs: number): unknown {
  if (error instanceof Stopped) return stoppedFailure(error, deadlineMs);
  const fromSystem = !(error instanceof Failure) && (error as NodeJS.ErrnoException).syscall !== undefined;
  return fromSystem ? sofficeFailed('Không ghi hoặc đọc được tệp tạm khi chuyển sang PDF', error) : error;
}

async function convertIn<I extends Instance>(
  { kind, place, supervisor }: Workshop<I>,
  docx: Uint8Array,
  wanted: PdfOptions,
  limits: Limits,
): Promise<Uint8Array> {
  const properties = propertiesOf(docx);
  const folder = join(place.folder, `job-${randomUUID()}`);
  try {
    await mkdir(folder);
    await writeFile(join(folder, jobFiles.word), docx);
    const pdf = await supervisor.run(
      (office, signal) => kind.convert(office, folder, { pdfa: pdfaPart(wanted) }, signal),
      limits,
    );
    if (!pdf) throw notConvertible('LibreOffice không đọc được nội dung của tệp');
    if (!isWholePdf(pdf)) throw sofficeFailed('LibreOffice ghi ra một tệp PDF không trọn vẹn');
    // With pdf-lib, which takes a quarter of a second to load: only when there is something to finish.
    const { finishPdf } = await import('./finish/finish-bytes.ts');
    return await finishPdf(pdf, properties, wanted).catch((error: unknown) => {
      if (error instanceof Failure) throw error;
      throw sofficeFailed('LibreOffice ghi ra một tệp PDF không đọc được', error);
    });
  } finally {
    await clearAway(folder);
  }
}

/** Nothing is started before the first document; `close` ends it all. */
export function officeEngine<I extends Instance>(
  kind: OfficeKind<I>,
  usualDeadlineMs = kind.usualDeadlineMs,
): PdfEngine {
  let workshop: Promise<Workshop<I>> | undefined;
  let version: Promise<string> | undefined;
  let closing: Promise<void> | undefined;

  const open = async (): Promise<Workshop<I>> => {
    const place = await openWorkplace();
    return { kind, place, supervisor: supervise(kind.starter(place.folder), kind.habits) };
  };

  const close = async () => {
    const { place, supervisor } = (await workshop?.catch(() => undefined)) ?? {};
    await supervisor?.close();
    await place?.leave();
  };

  return {
    name: 'libreoffice',
    version: async () => {
      try {
        return await (version ??= kind.version());
      } catch (error) {
        // It may be installed by the next time.
        version = undefined;
        throw error instanceof Failure ? error : sofficeFailed('LibreOffice không cho biết phiên bản', error);
      }
    },
    // It does not say what it puts in the place of a font.
    findings: () => Promise.resolve([]),
    convert: async (docx, { deadlineMs = usualDeadlineMs, signal, pdf = {} } = {}) => {
      const obstacle = whyNotWord(docx);
      if (obstacle !== undefined) throw notConvertible(obstacle);
      await kind.admit(docx);
      try {
        if (closing) throw new Stopped('closed');
        return await convertIn(await (workshop ??= open()), docx, pdf, { deadlineMs, signal });
      } catch (error) {
        throw failureOf(error, deadlineMs);
      }
    },
    close: () => (closing ??= close()),
  };
}

/** Whether there is a LibreOffice to be used. */
export async function hasLibreOffice({ soffice, env = process.env }: LibreOfficeOptions = {}): Promise<boolean> {
  return soffice !== undefined || (await chooseOffice(env)).found;
}

/** The machine's LibreOffice or the WebAssembly package (office-choice.ts); chosen at each document, for one may be added. */
export function libreOfficeEngine({ soffice, deadlineMs, env = process.env }: LibreOfficeOptions = {}): PdfEngine {
  const engines = {
    system: officeEngine(systemOffice(env, soffice), deadlineMs),
    wasm: officeEngine(wasmOffice(env), deadlineMs),
  };
  const chosen = async () => engines[soffice === undefined ? (await chooseOffice(env)).name : 'system'];
  return {
    name: 'libreoffice',
    version: async () => (await chosen()).version(),
    findings: () => Promise.resolve([]),
    convert: async (docx, options) => (await chosen()).convert(docx, options),
    close: async () => void (await Promise.all(Object.values(engines).map((engine) => engine.close()))),
  };
}
