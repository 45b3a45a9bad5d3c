/** The keeping of templates, as its parts and its doors agree on it. */
import type { Finding } from '../failure.ts';
import type { templateForms, templateStatuses, templateSteps } from '../store/schema/index.ts';

/** Quyết định kèm Kế hoạch, or a Kế hoạch issued alone. */
export type TemplateForm = (typeof templateForms)[number];

/** Thử nghiệm → hiệu lực → ngừng. */
export type TemplateStatus = (typeof templateStatuses)[number];

export type TemplateStep = (typeof templateSteps)[number];

/** Where a finding stands, in the words of whoever has the file open in Word. */
export interface LintPlace {
  /** `Thân văn bản`, `Đầu trang`, `Chân trang`, `Kiểu (styles)`, `Toàn mẫu` … */
  pagePart: string;
  /** In that part, from 1, as `merge/problems.ts` counts. */
  paragraph?: number;
  /** The words around; empty for the page or the file as a whole. */
  quoted: string;
}

/** One thing that was found in a template. Its `path` is `Thân văn bản, đoạn 12`, for doors that know findings only. */
export interface LintFinding extends Finding {
  place: LintPlace;
  /** How to mend it in Word, one Vietnamese sentence. */
  remedy: string;
  /** For Decree 30: the clause. */
  clause?: string;
}

/** What linting a template tells. Plain data: it crosses processes, is kept with the version, and is the JSON of every door. */
export interface LintReport {
  /** No finding of severity error: it may be put into effect. */
  valid: boolean;
  counts: { error: number; warning: number; information: number };
  /** Ordered by severity, then place. */
  findings: LintFinding[];
  /** What its sections are for, read from their tags. */
  parts: ('decision' | 'plan' | 'appendix')[];
  /** What it can serve: `decision` when it has a decision part, else `plan`. */
  form: TemplateForm;
  /** Names of tags, as the dictionary spells them. */
  usedTags: string[];
  unusedTags: string[];
}

/** What comes back of a file that was sent. */
export interface LintedTemplate {
  report: LintReport;
  /** The package as the gate has let it through, written anew: what is kept and rendered. Absent where it cannot be opened as a template. */
  clean?: Uint8Array;
  /** With comments at the findings, if it was asked for. */
  annotated?: Uint8Array;
}

/** What a version is from and until, by the dates of documents; null: open. */
export interface Validity {
  validFrom: string | null;
  validUntil: string | null;
}

/** What a step changes of a version, kept so that it can be taken back. */
export interface VersionState extends Validity {
  number: number;
  status: TemplateStatus;
}

/** What whoever puts a version into effect says. */
export interface ActivationRequest extends Validity {
  /** Codes of all warnings of its lint, one by one: each was read. */
  acknowledged: string[];
  note: string;
}

/** A version that documents are made with now: what `render` needs, and what a document records. */
export interface ChosenTemplate {
  slug: string;
  /** `2`; of a stock template that nobody has changed its own version. */
  version: string;
  sha256: string;
  bytes: Uint8Array;
}
