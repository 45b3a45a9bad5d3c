/** What a PDF tells of itself, in the information dictionary and again in XMP. */

/** From the Word file's core properties; what is not known is empty. Dates are ISO 8601. */
export interface Properties {
  title: string;
  /** Who answers for the document: the organ. */
  creator: string;
  subject: string;
  created: string;
  modified: string;
}

export interface About extends Properties {
  /** The program that wrote the PDF. */
  producer: string;
  /** The program that the document was set with, if it is another. */
  tool: string;
}
