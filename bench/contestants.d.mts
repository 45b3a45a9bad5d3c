/** For the test that says they all give the same text. */

export interface Contestant {
  /** `kehoach`, `docxtemplater-nested`, … */
  id: string;
  name: string;
  /** Of `libraries.mjs`; none for Kehoach. */
  library?: string;
  /** The .docx that its author would write. */
  template: Uint8Array;
  run(): Uint8Array | Promise<Uint8Array>;
}

export function contestants(): Promise<Contestant[]>;
