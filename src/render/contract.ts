/** What goes into a rendering and what comes out of it. */
import type { Finding } from '../failure.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { FileLimits } from '../word/gate/confined/contract.ts';
import type { ConfinedPool } from '../word/gate/confined/pool.ts';

export type Format = 'docx' | 'pdf';

export interface RenderOptions {
  format: Format;
  /** With a PDF: also the Word file that it was made from, before it. */
  withWord?: boolean;
  /** The document is a draft: gaps in the plan are printed as dots. */
  draft?: boolean;
  /** Whether "DỰ THẢO" stands across every page; as `draft` unless told. */
  mark?: boolean;
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
  /** Warm processes for that work; one is started for it unless told. */
  processes?: Pick<ConfinedPool, 'run'>;
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
  /** Of a PDF. */
  pages?: number;
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
  /** One file; several when the attachments stand in files of their own (the main document first), or `withWord`. */
  files: RenderedFile[];
  /** What the consistency checks found, and where a PDF departs from its Word file; never errors of data. */
  findings: Finding[];
  provenance: Provenance;
}

/** A template that was looked through when it was kept (gate, lint, all samples): it is rendered beside the program's own. */
export interface KeptTemplate {
  id: string;
  version: string;
  /** Of the bytes, hexadecimal: threads know by it what they have open. */
  sha256: string;
  bytes: Uint8Array;
}

/** A rendering as it is asked for across a thread: plain data. */
export interface RenderOrder extends Pick<
  RenderOptions,
  'format' | 'withWord' | 'draft' | 'mark' | 'attach' | 'pdfa' | 'check'
> {
  data: unknown;
  /** A stock template by its id, or one that is kept. */
  template: string | KeptTemplate;
}

/** Somebody waits for it, or it is one of many that nobody waits for. */
export type Urgency = 'waited-for' | 'bulk';

export interface RenderCall {
  signal?: AbortSignal;
  /** `waited-for` unless told. */
  urgency?: Urgency;
}

/** What the service renders with: in this process or in threads. */
export interface Renderer {
  /** @throws Failure as `render` and `loadStockTemplate`; from threads also `render.busy`, `render.thread-died`, `render.too-slow` */
  render(order: RenderOrder, call?: RenderCall): Promise<Rendered>;
  /** Lets running renderings finish. */
  close(): Promise<void>;
}
