/** LibreOffice as a PDF engine: found, kept warm, one document at a time. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { whyNotWord } from './convertible.ts';
import type { PdfEngine } from './engine.ts';
import { settled } from './settled.ts';
import { notConvertible, sofficeFailed, sofficeMissing, stoppedFailure } from './soffice/failures.ts';
import { handOver, jobFiles } from './soffice/hand-over.ts';
import { findSoffice, officePrograms, sofficeVariable, sofficeVersion } from './soffice/installation.ts';
import { officeStarter, type Office } from './soffice/office.ts';
import { clearAway, openWorkplace, type Workplace } from './soffice/workplace.ts';
import { Stopped } from './supervisor/stopped.ts';
import { supervise, type Habits, type Limits, type Supervisor } from './supervisor/supervisor.ts';

export { aptLine } from './soffice/failures.ts';
export { findSoffice, sofficeVersion } from './soffice/installation.ts';

export interface LibreOfficeOptions {
  /** The program; searched for when not given. */
  soffice?: string;
  /** Milliseconds a document may take from its turn on, when the call does not say. */
  deadlineMs?: number;
  /** Where to search, and what the processes inherit; the process's own environment by default. */
  env?: NodeJS.ProcessEnv;
}

const usualDeadlineMs = 60_000;

const habits: Habits = { backOffMs: [0, 250, 1000], worksPerProcess: 200 };

/** The office under supervision, and the place where it works. */
interface Workshop {
  place: Workplace;
  supervisor: Supervisor<Office>;
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

async function convertIn({ place, supervisor }: Workshop, docx: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const folder = join(place.folder, `job-${randomUUID()}`);
  try {
    await mkdir(folder);
    await writeFile(join(folder, jobFiles.word), docx);
    const pdf = await supervisor.run((office, signal) => handOver(office, folder, signal), limits);
    if (!pdf) throw notConvertible('LibreOffice không đọc được nội dung của tệp');
    if (!isWholePdf(pdf)) throw sofficeFailed('LibreOffice ghi ra một tệp PDF không trọn vẹn');
    return settled(pdf, docx);
  } finally {
    await clearAway(folder);
  }
}

/** Nothing is started before the first document; `close` ends it all. */
export function libreOfficeEngine(options: LibreOfficeOptions = {}): PdfEngine {
  const { env = process.env } = options;
  let workshop: Promise<Workshop> | undefined;
  let version: Promise<string> | undefined;
  let closing: Promise<void> | undefined;

  const soffice = async () => {
    const named = options.soffice ?? env[sofficeVariable];
    const found = await findSoffice({ ...env, [sofficeVariable]: named });
    if (found === undefined) throw sofficeMissing(named);
    return found;
  };

  const open = async (): Promise<Workshop> => {
    const place = await openWorkplace();
    const start = officeStarter(place.folder, env);
    return { place, supervisor: supervise(async () => start(await officePrograms(await soffice())), habits) };
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
        return await (version ??= soffice().then(sofficeVersion));
      } catch (error) {
        // It may be installed by the next time.
        version = undefined;
        throw error instanceof Failure ? error : sofficeFailed('LibreOffice không cho biết phiên bản', error);
      }
    },
    convert: async (docx, { deadlineMs = options.deadlineMs ?? usualDeadlineMs, signal } = {}) => {
      const obstacle = whyNotWord(docx);
      if (obstacle !== undefined) throw notConvertible(obstacle);
      await soffice();
      try {
        if (closing) throw new Stopped('closed');
        return await convertIn(await (workshop ??= open()), docx, { deadlineMs, signal });
      } catch (error) {
        throw failureOf(error, deadlineMs);
      }
    },
    close: () => (closing ??= close()),
  };
}
