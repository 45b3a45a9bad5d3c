/** What a document was asked for with, beside its plan, template and format. */

/** As kept with a document. */
export interface MadeOptions {
  /** Gaps are printed as dots. */
  draft: boolean;
  /** "DỰ THẢO" across every page. */
  mark: boolean;
}

/** Of what is issued. */
export const finalOptions: MadeOptions = { draft: false, mark: false };
