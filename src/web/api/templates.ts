/** Word templates, their versions, what is found in them and what differs between them: /templates. */
import { fetchAnswer, request } from './request.ts';

// PROVISIONAL TYPES
export type TemplateForm = 'decision' | 'plan';
export type TemplateStatus = 'trial' | 'active' | 'retired';
export type TemplateStep = 'activated' | 'rolled-back' | 'retired';
interface Person {
  id: string;
  fullName: string;
}
interface Keeper {
  organisationId: string;
  name: string;
}
export interface TemplateRow {
  id: string;
  title: string;
  form: string;
  version: string | null;
  parts: string[];
  serves: TemplateForm;
  own: boolean;
  from: Keeper | null;
  keptBy: Keeper | null;
  newest: number;
  requested: boolean;
}
export interface ActivationRequest {
  validFrom: string | null;
  validUntil: string | null;
  acknowledged: string[];
  note: string;
}
export interface WaitingRequest extends ActivationRequest {
  by: Person;
  at: string;
}
export interface VersionRow {
  number: number;
  status: TemplateStatus;
  validFrom: string | null;
  validUntil: string | null;
  note: string;
  fileName: string;
  sha256: string;
  bytes: number;
  basedOn: number | null;
  createdBy: Person | null;
  createdAt: string | null;
  valid: boolean;
  counts: { error: number; warning: number; information: number };
  inEffect: boolean;
  request: WaitingRequest | null;
}
export interface StepRow {
  ordinal: number;
  step: TemplateStep;
  number: number;
  takesBack: number | null;
  acknowledged: string[];
  note: string;
  by: Person;
  approvedBy: Person | null;
  at: string;
}
export interface Template extends TemplateRow {
  versions: VersionRow[];
  checkouts: { user: Person; number: number; at: string }[];
  activations: StepRow[];
  rollsBack: number | null;
  secondPerson: boolean;
}
export interface LintFinding {
  code: string;
  severity: 'error' | 'warning' | 'information';
  path: string;
  message: string;
  place: { pagePart: string; paragraph?: number; quoted: string };
  remedy: string;
  clause?: string;
}
export interface LintReport {
  valid: boolean;
  counts: { error: number; warning: number; information: number };
  findings: LintFinding[];
  parts: string[];
  form: TemplateForm;
  usedTags: string[];
  unusedTags: string[];
}
export interface Version extends VersionRow {
  lint: LintReport;
  lintedWith: string;
}
interface ComparedPlace {
  pagePart: string;
  paragraph: number;
  label: string;
}
export interface TextDifference {
  kind: 'inserted' | 'removed' | 'changed' | 'moved';
  before: ComparedPlace | null;
  after: ComparedPlace | null;
  stretches: { kind: 'same' | 'inserted' | 'removed'; text: string }[];
}
export interface PropertyChange {
  property: string;
  label: string;
  before: string;
  after: string;
}
export interface LookDifference {
  before: ComparedPlace;
  after: ComparedPlace;
  of: 'paragraph' | 'words' | 'table';
  quoted: string;
  changes: PropertyChange[];
}
export interface Comparison {
  same: boolean;
  counts: { text: number; looks: number; styles: number; pageSetup: number; other: number };
  text: TextDifference[];
  looks: LookDifference[];
  styles: { kind: 'changed' | 'added' | 'removed'; name: string; changes: PropertyChange[]; alsoIn: string[] }[];
  pageSetup: {
    kind: 'changed' | 'added' | 'removed';
    section: number | null;
    label: string;
    changes: PropertyChange[];
  }[];
  other: { kind: 'added' | 'removed'; what: string; place: ComparedPlace }[];
}
export interface PageMark {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  kind: 'changed' | 'inserted' | 'removed' | 'moved';
}
interface MarkedPages {
  pages: { width: number; height: number }[];
  marks: PageMark[];
}
export interface PageComparison {
  before: MarkedPages | null;
  after: MarkedPages | null;
  reason: string | null;
}
// END

/** What pages are made of: a plan that comes with the program, or a draft. */
export type Material = { sample: string } | { draft: string };

const at = (id: string, rest = ''): string => `/templates/${encodeURIComponent(id)}${rest}`;
const versionAt = (id: string, number: number, rest = ''): string => at(id, `/versions/${number}${rest}`);

export const listTemplates = (): Promise<{ templates: TemplateRow[] }> => request('GET', '/templates');
export const readTemplate = (id: string): Promise<Template> => request('GET', at(id));
export const readVersion = (id: string, number: number): Promise<Version> => request('GET', versionAt(id, number));

const formOf = (fields: Readonly<Record<string, string>>, file: File): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
};

export interface NewTemplate {
  id: string;
  title: string;
  note: string;
  file: File;
}

export const addTemplate = ({ file, ...fields }: NewTemplate): Promise<Template> =>
  request('POST', '/templates', { body: formOf(fields, file) });

export interface NewVersion {
  /** The number that it was made from. */
  basedOn: number;
  note: string;
  file: File;
}

/** @throws ApiProblem `templates.changed-meanwhile` with `newest` where others have brought one since `basedOn` */
export const addVersion = (id: string, { file, note, basedOn }: NewVersion): Promise<Version> =>
  request('POST', at(id, '/versions'), { body: formOf({ note, basedOn: String(basedOn) }, file) });

/** By the present program, and kept. */
export const lintAgain = (id: string, number: number): Promise<Version> =>
  request('POST', versionAt(id, number, '/lint'));

export const fileOf = (id: string, number: number): string => versionAt(id, number, '/file');
export const annotatedFileOf = (id: string, number: number): string => versionAt(id, number, '/annotated');

/** `lastStep`: the newest step that was seen, 0 for none; the service refuses where others have taken one since. */
export interface Noted {
  note: string;
  lastStep: number;
}

/** Into effect, or to a second person where one has to agree. */
export const activate = (
  id: string,
  number: number,
  body: ActivationRequest & { lastStep: number },
): Promise<unknown> => request('POST', versionAt(id, number, '/activation'), { body });
export const approve = (id: string, number: number, body: Noted): Promise<unknown> =>
  request('POST', versionAt(id, number, '/approval'), { body });
/** Declines what another wants, or takes back one's own wish. */
export const withdraw = (id: string, number: number): Promise<unknown> =>
  request('DELETE', versionAt(id, number, '/activation'));
export const retire = (id: string, number: number, body: Noted): Promise<unknown> =>
  request('POST', versionAt(id, number, '/retirement'), { body });
export const rollBack = (id: string, body: Noted): Promise<unknown> => request('POST', at(id, '/rollback'), { body });

export const readTemplateSettings = (): Promise<{ secondPerson: boolean }> => request('GET', '/template-settings');
export const changeTemplateSettings = (body: { secondPerson: boolean }): Promise<{ secondPerson: boolean }> =>
  request('PUT', '/template-settings', { body });

/** The PDF that a version makes. */
export async function previewVersion(
  id: string,
  number: number,
  material: Material,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const query = { ...material, format: 'pdf' };
  const answer = await fetchAnswer('GET', versionAt(id, number, '/preview'), { query, signal });
  return new Uint8Array(await answer.arrayBuffer());
}

/** From the version `than` to the version `number`. */
export const compareVersions = (id: string, number: number, than: number): Promise<Comparison> =>
  request('GET', versionAt(id, number, '/comparison'), { query: { with: than } });
export const comparePages = (id: string, number: number, than: number, material: Material): Promise<PageComparison> =>
  request<{ pages: PageComparison }>('GET', versionAt(id, number, '/comparison/pages'), {
    query: { with: than, ...material },
  }).then(({ pages }) => pages);

export const starterAddress = (form: TemplateForm): string => `/api/v1/template-starter?form=${form}`;
