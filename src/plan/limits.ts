/** How large a plan may be. A real one has about 200 paragraphs and 60 table rows. */
export const limits = {
  /** Characters of one text. */
  text: 50_000,
  /** Characters of all texts together. */
  allText: 5_000_000,
  /** Appendix rows, groups included, over all appendices. */
  rows: 20_000,
  /** JSON values of any kind. */
  values: 1_000_000,
  /** How deep objects and lists stand in each other. */
  depth: 40,
} as const;
