/** What a document does not show of its plan: differences at these paths are none of the document's. */
export interface NotShown {
  /** Change and path, as in `removed organ.unit.code`. */
  told: RegExp;
  /** Only of a plan without a decision. */
  alone?: true;
  why: string;
}

export const notShown: readonly NotShown[] = [
  { told: / (\$schema|medium|attachments|variables|references)\b/, why: 'how the document is made, not what it says' },
  { told: / \S+\.citations\[\d+\]\.id$/, why: 'names by which other texts of the plan cite it' },
  { told: / organ\.unit\.(code|namedAfter|province|parent)/, why: 'of the unit only its name is printed' },
  { told: / organ\.(authority|head|body)$/, alone: true, why: 'a plan issued alone does not say who decided it' },
  {
    told: /^added \S+\.citations\[\d+\]\.(kind|number|date|organ|subject)$/,
    why: 'a citation given as words, read into fields that print the same words',
  },
  { told: /^removed \S+\.citations\[\d+\]\.text$/, why: 'the other side of it' },
];
