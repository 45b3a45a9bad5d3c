/** What is wrong with one text, before anyone says where the text stands. */
export interface TextFault {
  code: string;
  /** The rest of a sentence that begins with the place: `viết sai …; hãy …`. */
  sentence: string;
}

/** Thrown by a helper that cannot work with what it was given. */
export class HelperFault extends Error {
  readonly fault: TextFault;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = 'HelperFault';
    this.fault = { code, sentence };
  }
}
