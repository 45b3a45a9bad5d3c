/**
 * The table of slots: where each text field of a plan is printed. `*` stands for any depth of `children`, `rows` and for
 * any key of cells. A field that prints nothing itself is listed with the reason.
 */
import type { Plan } from '../../../src/plan/model/plan.ts';
import { plainText, type RichText } from '../../../src/plan/model/text.ts';
import type { Slot } from './slots.ts';

type Place = readonly Slot[] | { notPrinted: string };

const items: readonly Slot[] = ['clause', 'point', 'dash', 'plus', 'star', 'plain'];
const headings: readonly Slot[] = ['heading', 'titledClause', 'subclause', ...items];

const ofBlocks: Readonly<Record<string, Place>> = {
  label: headings,
  heading: headings,
  text: items,
  'more[]': ['plain'],
};

const ofPart: Readonly<Record<string, Place>> = {
  kind: ['kind'],
  subject: ['subject'],
  number: ['number'],
  symbol: ['number'],
  place: ['placeAndDate'],
  date: { notPrinted: 'in words, with place and date' },
  authority: { notPrinted: 'decides who is named' },
  parentLine: ['parentOrgan'],
  'organLines[]': ['organ'],
  'preamble.citations[].id': { notPrinted: 'a name for texts to cite by' },
  'preamble.citations[].date': { notPrinted: 'in words' },
  'preamble.citations[].*': ['citation'],
  'preamble.opening[]': ['opening'],
  'preamble.proposal': ['citation'],
  'signature.lines[].*': ['capacity'],
  'signature.name': ['signer'],
  'recipients.list[].*': ['recipient'],
  'recipients.archive.*': ['recipient'],
  'recipients.drafter.mark': ['drafter'],
};

const under = (path: string, fields: Readonly<Record<string, Place>>): [string, Place][] =>
  Object.entries(fields).map(([field, place]) => [`${path}.${field}`, place]);

export const fields: readonly (readonly [pattern: string, Place])[] = [
  ['$schema', { notPrinted: 'for editors' }],
  ['medium', { notPrinted: 'decides how references are filled in' }],
  ['attachments', { notPrinted: 'decides on the files' }],
  ['organ.unit.code', { notPrinted: 'the unit list' }],
  ['organ.unit.type', ['organ']],
  ['organ.unit.name', ['organ']],
  ['organ.unit.*', { notPrinted: 'for placeholders' }],
  ['organ.parentLine', ['parentOrgan']],
  ['organ.authority', { notPrinted: 'decides who is named' }],
  ['variables.*', { notPrinted: 'for placeholders' }],
  ['references[].*', { notPrinted: 'for placeholders' }],
  ...under('decision', ofPart),
  ['decision.authorityLine', ['authority']],
  ['decision.articles[].label', ['article']],
  ['decision.articles[].heading', ['article']],
  ['decision.articles[].text', ['article', 'plain']],
  ['decision.articles[].more[]', ['plain']],
  ...under('decision.articles[].*', ofBlocks),
  ...under('plan', ofPart),
  ['plan.reference', ['reference']],
  ['plan.referenceAuthority', { notPrinted: 'decides who is named' }],
  ['plan.pillars[].id', { notPrinted: 'a name for the outline' }],
  ['plan.pillars[].name', headings],
  ...under('plan.pillars[].*', ofBlocks),
  ...['purpose', 'requirements', 'generalObjectives', 'targets', 'solutions', 'budget', 'free'].flatMap((list) =>
    under(`plan.${list}[]*`, ofBlocks),
  ),
  ['plan.assignments[].bearer', { notPrinted: 'for the checks' }],
  ['plan.assignments[].name', headings],
  ...under('plan.assignments[]*', ofBlocks),
  ['plan.outline[]*.content', { notPrinted: 'names a list' }],
  ['plan.outline[]*.pass.show', { notPrinted: 'chooses lists' }],
  ['plan.outline[]*.pass.items[].pillar', { notPrinted: 'names a pillar' }],
  ['plan.outline[]*.note', ['note']],
  ['plan.outline[]*.headingNote', [...headings, 'note']],
  ...under('plan.outline[]*', ofBlocks),
  ['plan.closing[]', ['plain']],
  ['plan.closingNote', ['note']],
  ['appendices[].label', ['appendix']],
  ['appendices[].title', ['appendixTitle']],
  ['appendices[].orientation', { notPrinted: 'turns the page' }],
  ['appendices[].reference', ['reference']],
  ['appendices[].columns[].heading', ['tableHead']],
  ['appendices[].columns[].*', { notPrinted: 'for the cells' }],
  ['appendices[].rows[]*.label', ['group', 'subgroup', 'rowNumber']],
  ['appendices[].rows[]*.title', ['group', 'subgroup']],
  ['appendices[].rows[]*.cells.*', ['cell', 'rowNumber']],
  ...under('appendices[].blocks[]*', ofBlocks),
  ...under('appendices[].after[]*', ofBlocks),
];

const compiled = fields.map(([pattern, place]) => {
  const source = pattern.replace(/[.[\]$]/g, '\\$&').replace(/\*/g, '.*');
  return { form: new RegExp(`^${source}$`), place };
});

export function placeOf(path: string): Place | undefined {
  const form = path.replace(/\[\d+\]/g, '[]');
  return compiled.find((field) => field.form.test(form))?.place;
}

export interface Leaf {
  path: string;
  text: string;
}

/** Fields that hold rich text, of which a list is one text. */
const richFields =
  /\.(subject|opening\[\d+\]|proposal|text|more\[\d+\]|heading|headingNote|title|note|closing\[\d+\]|closingNote|reference|remark|name|cells\.[^.[]+)$/;

/** Every text of a plan with its path, in the order of the data. Signs (`marker`) are no text. */
export function textLeaves(plan: Plan): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '' && !path.endsWith('.marker')) leaves.push({ path, text: value });
    } else if (Array.isArray(value)) {
      if (richFields.test(path)) walk(plainText(value as RichText), path);
      else value.forEach((item, i) => walk(item, `${path}[${i}]`));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(child, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(plan, '');
  return leaves;
}
