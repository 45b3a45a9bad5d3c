/** Checks a document's form against Nghị định 30/2020/NĐ-CP: every rule over every document of the file. */
import type { Breach, CheckContext, CheckedRule } from './checks/check.ts';
import type { FormDocument, Placed, Recognised } from './document.ts';
import { areaNames, kinds } from './kinds.ts';
import { allRules } from './rules/all-rules.ts';
import { quote, type FoundPlace, type Outcome, type Rule, type RuleFinding } from './rule.ts';
import { figure } from './checks/looks.ts';
import { firstOf } from './checks/standing.ts';
import { oneLine } from './text.ts';

export interface DocumentReport {
  /** Index in `Recognised.documents`. */
  index: number;
  role: FormDocument['role'];
  /** In Vietnamese: `Quyết định`, `Kế hoạch kèm theo`, `Phụ lục II`. */
  name: string;
  outcomes: readonly Outcome[];
}

export interface Report {
  /** Of the rules that hold for the file as a whole. */
  file: readonly Outcome[];
  documents: readonly DocumentReport[];
}

/** Places that a finding names one by one; those beyond are counted. */
const namedPlaces = 3;

/** Found more often than this in a document, the same thing is told once, with its places. */
const mostAlike = 3;

const nothing: FormDocument = {
  ...{ role: 'fragment', form: 'other', kindName: undefined },
  ...{ components: [], sections: [0], tables: [] },
};

export function checkForm(recognised: Recognised, rules: readonly CheckedRule[] = allRules): Report {
  const documents = recognised.documents.length > 0 ? recognised.documents : [nothing];
  const ofFile = rules.filter(({ wholeFile }) => wholeFile === true);
  const ofDocument = rules.filter(({ wholeFile }) => wholeFile !== true);
  const outcomes = (some: readonly CheckedRule[], document: FormDocument, index: number) => {
    const context = { recognised, document, index };
    return some.map((one) => outcomeOf(one, context));
  };
  return {
    file: outcomes(ofFile, documents[0]!, 0),
    documents: documents.map((document, index) => ({
      index,
      role: document.role,
      name: nameOf(document),
      outcomes: outcomes(ofDocument, document, index),
    })),
  };
}

export interface ReportedFinding extends RuleFinding {
  rule: Rule;
  /** Index of the document; undefined for the file as a whole. */
  document: number | undefined;
}

export function findingsOf({ file, documents }: Report): readonly ReportedFinding[] {
  const from = (outcomes: readonly Outcome[], document: number | undefined) =>
    outcomes.flatMap(({ rule, findings }) => findings.map((one) => ({ ...one, rule, document })));
  return [...from(file, undefined), ...documents.flatMap(({ outcomes, index }) => from(outcomes, index))];
}

function outcomeOf(checked: CheckedRule, context: CheckContext): Outcome {
  const { rule, check } = checked;
  const { document } = context;
  const holds = (rule.roles?.includes(document.role) ?? true) && (rule.forms?.includes(document.form) ?? true);
  const breaches = holds || checked.wholeFile === true ? check(context, rule) : 'notApplicable';
  if (breaches === 'notApplicable') return { rule, state: 'notApplicable', findings: [] };
  if (breaches.length === 0) return { rule, state: 'met', findings: [] };
  return { rule, state: 'notMet', findings: alike(breaches.map((one) => findingOf(one, checked, context))) };
}

function findingOf(breach: Breach, checked: CheckedRule, context: CheckContext): RuleFinding {
  const { rule, wholeFile } = checked;
  return {
    severity: breach.severity ?? rule.severity,
    found: breach.found,
    required: breach.required ?? requiredWords(checked),
    place: placeOf(breach, rule, context.document, wholeFile === true),
    remedy: breach.remedy ?? rule.remedy,
  };
}

const units: Readonly<Record<string, string>> = {
  pt: 'pt',
  mm: 'mm',
  cm: 'cm',
  lines: 'dòng',
  share: 'độ dài dòng chữ',
};

/** What a rule requires, in Vietnamese: numbers with their units, else its sentence. */
function requiredWords({ rule: { required, sentence }, look }: CheckedRule): string {
  if ('text' in required) return required.text;
  if (look?.quality === 'size' && 'range' in required)
    return `cỡ chữ ${required.range.map((one) => figure(one)).join(' đến ')}`;
  if (look?.quality === 'size' && 'oneOf' in required) return `cỡ chữ ${required.oneOf.join(' hoặc ')}`;
  if (!('range' in required)) return sentence;
  return `${required.range.map((one) => figure(one, 2)).join(' đến ')} ${units[required.unit] ?? ''}`;
}

function placeOf(breach: Breach, rule: Rule, document: FormDocument, wholeFile: boolean): FoundPlace {
  const { component, section } = breach;
  const placed: Placed | undefined = breach.placed ?? component?.places[0];
  const kind = component?.kind ?? rule.kinds[0];
  const area = kind === undefined ? undefined : areaNames[kinds[kind].area];
  const page = section === undefined ? 'Toàn văn bản' : `Trang giấy, phần (section) ${section + 1}`;
  const part = area ?? page;
  return {
    pagePart: wholeFile || document.role === 'main' ? part : `${nameOf(document)}: ${lowered(part)}`,
    quoted: quote(placed?.text || (component?.text ?? '')),
    ...(placed !== undefined && { part: placed.part, paragraph: placed.number, placed }),
    ...(section !== undefined && { section }),
  };
}

const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

function nameOf(document: FormDocument): string {
  if (document.role === 'appendix') {
    const { label } = firstOf(document, 'appendixHeading') ?? {};
    return label === undefined ? 'Phụ lục' : `Phụ lục ${label.text}`;
  }
  const { text } = firstOf(document, 'kind') ?? {};
  if (document.role === 'attached') return `${text === undefined ? 'Văn bản' : capitalised(oneLine(text))} kèm theo`;
  if (text !== undefined) return capitalised(oneLine(text));
  return document.form === 'letter' ? 'Công văn' : 'Văn bản';
}

/** The same, found often in one page part, is told once. */
function alike(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  if (findings.length <= mostAlike) return findings;
  const groups = new Map<string, RuleFinding[]>();
  for (const one of findings) {
    const key = `${one.found} ${one.required} ${one.severity} ${one.place.pagePart}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group;
    return first === undefined || group.length <= mostAlike ? group : [together(first, rest)];
  });
}

function together(first: RuleFinding, rest: readonly RuleFinding[]): RuleFinding {
  const shown = [first, ...rest].slice(0, namedPlaces).map(({ place }) => place.paragraph ?? '');
  const found = `${first.found} (${rest.length + 1} chỗ: đoạn ${shown.join(', ')}${rest.length < namedPlaces ? '' : ', …'})`;
  return { ...first, found, others: rest.map(({ place }) => place) };
}
