/**
 * How much a file from outside may be. A document of 200 pages has about 4 MB of XML and 100,000 elements; a workbook with a
 * row for every commune of the country less than half of that.
 */
export const limits = {
  /** The file as it comes, bytes. */
  fileBytes: 32 * 1024 * 1024,
  /** Entries of the archive, folders included. */
  entries: 2_000,
  nameLength: 255,
  /** One entry inflated, bytes. */
  entryBytes: 32 * 1024 * 1024,
  /** All entries inflated, bytes. */
  totalBytes: 48 * 1024 * 1024,
  /** One part of XML, and all of them, bytes. */
  xmlPartBytes: 12 * 1024 * 1024,
  xmlTotalBytes: 20 * 1024 * 1024,
  /** Inflated bytes for each compressed one, of entries that inflate to more than `ratioFrom` bytes. Deflate's own end is 1,032. */
  ratio: 250,
  ratioFrom: 4 * 1024 * 1024,
  /** Elements inside one another. */
  depth: 256,
  /** Elements and attributes of all parts together. */
  nodes: 1_000_000,
  attributes: 200,
  /** A content type, and where a relationship leads, characters. */
  typeLength: 255,
  targetLength: 4_096,
  /** Findings told about one file; the places of one thing in one part count as one. */
  findings: 100,
} as const;
