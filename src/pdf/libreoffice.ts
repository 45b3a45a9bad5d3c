/** LibreOffice as a PDF engine: found, kept warm, one document at a time. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { whyNotWord } from './convertible.ts';
import type { ConvertOptions, PdfEngine } from './engine.ts';
import { settled } from './settled.ts';
import { notConvertible, sofficeFailed, sofficeMissing, stoppedFailure } from './soffice/failures.ts';
import { handOver, jobFiles } from './soffice/hand-over.ts';
import { findSoffice, officePrograms, sofficeVariable, sofficeVersion } from './soffice/installation.ts';
import { startOffice } from './soffice/office.ts';
import { Stopped } from './supervisor/stopped.ts';
import { supervise, type Habits } from './supervisor/supervisor.ts';
import { watchOver } from './supervisor/warden.ts';

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

/** A folder for everything the engine writes; goes with the engine, however that ends. */
interface Workplace {
  folder: string;
  leave(): Promise<void>;
}

async function workplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-soffice-'));
  const endWatch = watchOver(folder);
  return {
    folder,
    leave: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      await endWatch();
    },
  };
}

/** A PDF ends with its marker and at most a line end; one that was cut off does not. */
function isWholePdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  return text(bytes.subarray(0, 5)) === '%PDF-' && text(bytes.subarray(-16)).trimEnd().endsWith('%%EOF');
}

/** Every error of a conversion as the failure that the contract names. */
function failureOf(error: unknown, deadlineMs: number): unknown {
  if (error instanceof Stopped) return stoppedFailure(error, deadlineMs);
  if (error instanceof Failure || (error as NodeJS.ErrnoException).syscall === undefined) return error;
  return sofficeFailed('Không ghi hoặc đọc được tệp tạm khi chuyển sang PDF', error);
}

export function libreOfficeEngine(options: LibreOfficeOptions = {}): PdfEngine {
  const { env = process.env } = options;
  let place: Promise<Workplace> | undefined;
  let version: Promise<string> | undefined;
  let closing: Promise<void> | undefined;

  const soffice = async () => {
    const found = await findSoffice(options.soffice ? { ...env, [sofficeVariable]: options.soffice } : env);
    if (found === undefined) throw sofficeMissing(options.soffice ?? env[sofficeVariable]);
    return found;
  };

  const workFolder = async () => (await (place ??= workplace())).folder;

  const supervisor = supervise(
    async () => startOffice(await officePrograms(await soffice()), join(await workFolder(), randomUUID()), env),
    habits,
  );

  const convertIn = async (folder: string, docx: Uint8Array, limits: { deadlineMs: number; signal?: AbortSignal }) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, jobFiles.word), docx);
    const pdf = await supervisor.run((office, signal) => handOver(office, folder, signal), limits);
    if (!pdf) throw notConvertible('LibreOffice không đọc được nội dung của tệp');
    if (!isWholePdf(pdf)) throw sofficeFailed('LibreOffice ghi ra một tệp PDF không trọn vẹn');
    return settled(pdf, docx);
  };

  const convert = async (docx: Uint8Array, { deadlineMs, signal }: ConvertOptions = {}) => {
    const limits = { deadlineMs: deadlineMs ?? options.deadlineMs ?? usualDeadlineMs, ...(signal && { signal }) };
    const obstacle = whyNotWord(docx);
    if (obstacle !== undefined) throw notConvertible(obstacle);
    if (closing) throw stoppedFailure(new Stopped('closed'), limits.deadlineMs);
    await soffice();
    try {
      const folder = join(await workFolder(), randomUUID());
      return await convertIn(folder, docx, limits).finally(() =>
        rm(folder, { recursive: true, force: true, maxRetries: 3 }),
      );
    } catch (error) {
      throw failureOf(error, limits.deadlineMs);
    }
  };

  const close = async () => {
    await supervisor.close();
    await (await place)?.leave();
  };

  return {
    name: 'libreoffice',
    version: () => {
      const asked = (version ??= soffice().then(sofficeVersion));
      return asked.catch((error: unknown) => {
        // It may be installed by the next time.
        version = undefined;
        throw error instanceof Failure ? error : sofficeFailed('LibreOffice không cho biết phiên bản', error);
      });
    },
    convert,
    close: () => (closing ??= close()),
  };
}
