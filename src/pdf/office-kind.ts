/** What tells the two kinds of LibreOffice apart: the one installed on the machine, and the WebAssembly package. */
import type { Habits, Instance } from './supervisor/supervisor.ts';

/** How the office is to write a PDF. */
export interface OfficePdf {
  /** Part of PDF/A; an office that cannot write it writes a plain PDF, which `finishPdf` finds out. */
  pdfa?: 2 | 3 | undefined;
}

export interface OfficeKind<I extends Instance> {
  /**
   * Whether the document may be given to it.
   * @throws Failure when this LibreOffice is not there or not usable; when it must not see the document
   */
  admit(docx: Uint8Array): Promise<void>;
  /** @throws Failure, or the error of a program that does not say its version */
  version(): Promise<string>;
  /** @param place a folder for what the processes write */
  starter(place: string): () => Promise<I>;
  /** Converts the Word file in the folder (`jobFiles`); undefined if it cannot be loaded. */
  convert(office: I, folder: string, wanted: OfficePdf, signal: AbortSignal): Promise<Uint8Array | undefined>;
  readonly habits: Habits;
  /** Milliseconds a document may take from its turn on, when nobody says otherwise. */
  readonly usualDeadlineMs: number;
}
