/** What the process of the WebAssembly LibreOffice and its parent say to each other. */

/** Sent once, when documents can be taken. */
export interface Ready {
  kind: 'ready';
}

/** One document: where it lies, and where its PDF is to be written. */
export interface Question {
  docx: string;
  pdf: string;
}

export interface Answer {
  /** `unreadable`: LibreOffice cannot load the document; nothing was written. */
  kind: 'done' | 'unreadable';
}
