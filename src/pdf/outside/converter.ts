/**
 * Word files from outside to PDF. The gate, the reading and our own engine work in processes of their own under limits; LibreOffice,
 * a process anyway, gets the document as the gate let it through, written anew.
 */
import { Failure, type Finding } from '../../failure.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import { outsidePool, type OutsideFile, type OutsideLimits } from '../../word/gate/confined/outside.ts';
import type { EngineName } from '../engine-names.ts';
import type { ConvertOptions, PdfEngine } from '../engine.ts';
import type { PdfOptions } from '../options.ts';
import { noEngineFor } from '../native/refusal.ts';
import { producer } from '../native/write/finish/producer.ts';
import { convertTask, warmUpTask } from './tasks.ts';

export interface OutsideOptions {
  engine: EngineName;
  signal?: AbortSignal;
  pdf?: PdfOptions;
}

export interface ConvertedFile {
  pdf: Uint8Array;
  /** Which program made it: `Kehoach 0.1.0`. */
  engine: string;
  /** What the gate stripped, and where the PDF departs from what the document asks for. */
  findings: readonly Finding[];
}

export interface FileConverter {
  /**
   * @throws Failure of the gate (kind `input`), `word.gate-timeout`, `pdf.native-unsupported`, what LibreOffice throws; the signal's
   *   reason
   */
  convert(file: OutsideFile, options: OutsideOptions): Promise<ConvertedFile>;
  /** Starts a process before the first file comes. */
  warmUp(): Promise<void>;
  /** Ends the processes; LibreOffice is closed by whoever gave it. */
  close(): void;
}

export interface ConverterOptions extends OutsideLimits {
  /** For what our own engine cannot set. */
  office: PdfEngine;
  /** The processes to work in; whoever gives them closes them. Own ones unless told. */
  processes?: ConfinedPool;
}

export function fileConverter({ office, processes, ...confinement }: ConverterOptions): FileConverter {
  const { limits } = confinement;
  const pool = processes ?? outsidePool(confinement);

  const throughOffice = async (docx: Uint8Array, gaps: readonly Finding[], options: ConvertOptions) => {
    try {
      const deadline = limits?.deadlineMs === undefined ? {} : { deadlineMs: limits.deadlineMs };
      const pdf = await office.convert(docx, { ...deadline, ...options });
      return { pdf, engine: await office.version(docx) };
    } catch (error) {
      const missing = error instanceof Failure && error.code === 'pdf.soffice-missing';
      throw missing && gaps.length > 0 ? noEngineFor(gaps, error) : error;
    }
  };

  return {
    async convert({ bytes, name }, { engine, signal, pdf = {} }) {
      const call = signal ? { signal } : {};
      const result = await pool.run(convertTask, bytes, { name, engine, pdf }, call);
      const { findings } = result;
      if ('pdf' in result) return { pdf: result.pdf, engine: producer, findings };
      return { ...(await throughOffice(result.docx, result.gaps, { ...call, pdf })), findings };
    },
    warmUp: async () => {
      await pool.run(warmUpTask, new Uint8Array(), undefined);
    },
    close: () => {
      if (!processes) pool.close();
    },
  };
}
