/** What goes into a rendering and what comes out of it. */
import type { Finding } from '../failure.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { FileLimits } from '../word/gate/confined/contract.ts';

export type Format = 'docx' | 'pdf';

export interface RenderOptions {
  format: Format;
  /** The document is a draft: gaps in the plan are printed as dots, and "DỰ THẢO" stands across every page. */
  draft?: boolean;
  /** Put the plan's data into the PDF as an associated file. */
  attach?: boolean;
  /** PDF/A-2b; PDF/A-3b together with `attach`. */
  pdfa?: boolean;
  /** Whether to tell what the consistency checks find; they are told unless `false`. */
  check?: boolean;
  /** Needed for `pdf` only. */
  engine?: PdfEngine;
  signal?: AbortSignal;
  /** What the work with a template from outside may use. */
  fileLimits?: Partial<FileLimits>;
}

/** A template as the catalogue or a file gives it. */
export interface TemplateSource {
  /** Its id in the catalogue, or the file's name. */
  id: string;
  /** Version in the catalogue, or `file`. */
  version: string;
  bytes: Uint8Array;
  /** It comes from somebody else: it goes through the gate, in a process under limits. */
  outside?: boolean;
}

export interface RenderedFile {
  /** A Vietnamese file name with its ending: `Kế hoạch CCHC 2026 - xã Lộc Hòa.docx`. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The Word files of a plan, before any PDF. */
export interface WordRendering {
  /** As it was printed: placeholders filled. */
  plan: Plan;
  files: RenderedFile[];
}

/** What made the bytes: the same five give the same bytes again. */
export interface Provenance {
  plan: string;
  template: string;
  engine: string;
  fonts: string;
  renderer: string;
}

export interface Rendered {
  /** One file; several when the attachments stand in files of their own (the main document first). */
  files: RenderedFile[];
  /** What the consistency checks found, and where a PDF departs from its Word file; never errors of data. */
  findings: Finding[];
  provenance: Provenance;
}
