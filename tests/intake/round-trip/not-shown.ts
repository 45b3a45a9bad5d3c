/** What a document does not show of its plan: differences at these paths are none of the document's. */
export interface NotShown {
  /** Of the path as `plan.outline[2].heading` is written. */
  path: RegExp;
  why: string;
}

export const notShown: readonly NotShown[] = [
  {
    path: /^\$schema$|^medium$|^attachments$|^variables|^references/,
    why: 'how the document is made, not what it says',
  },
  { path: /\.citations\[\d+\]\.id$/, why: 'names for other texts of the plan' },
  { path: /^organ\.unit\.(code|namedAfter|parent\.namedAfter)/, why: 'a code of the unit list; printed is the name' },
  { path: /\.columns\[\d+\]\.(width|align)$/, why: 'measures of the page' },
];
