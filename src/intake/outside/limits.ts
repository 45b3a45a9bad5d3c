/** How much a text may be. A plan of 200 pages is a text of half a megabyte. */
export const textLimits = {
  /** Of the text as it comes, bytes. */
  bytes: 2 * 1024 * 1024,
} as const;

/** Elements and attributes of a Word file to be read, all parts together: those of two hundred pages twice over. */
export const mostNodes = 400_000;
