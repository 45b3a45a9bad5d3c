/** Word templates, their versions, what is found in them and what differs between them: /templates. */
import { api, bodyOf, type Taken, type Told } from './client.ts';
import { fetchAnswer, request } from './request.ts';

export type TemplateRow = Told<'Template'>;
export type TemplateForm = TemplateRow['serves'];
export type Template = Told<'TemplateDetail'>;
export type VersionRow = Told<'TemplateVersion'>;
export type TemplateStatus = VersionRow['status'];
export type Version = Told<'TemplateVersionDetail'>;
export type StepRow = Told<'TemplateActivation'>;
export type TemplateStep = StepRow['step'];
export type LintFinding = Told<'LintFinding'>;

export type Comparison = Told<'TemplateComparison'>;
export type TextDifference = Comparison['text'][number];
export type LookDifference = Comparison['looks'][number];
export type PropertyChange = LookDifference['changes'][number];
export type PageMark = Told<'PageMark'>;
export type PageComparison = Told<'TemplatePageComparison'>['pages'];

/** What pages are made of: a plan that comes with the program, or a draft. */
export type Material = { sample: string } | { draft: string };

const at = (id: string, rest = ''): string => `/templates/${encodeURIComponent(id)}${rest}`;
const versionAt = (id: string, number: number, rest = ''): string => at(id, `/versions/${number}${rest}`);
const byId = (id: string) => ({ params: { path: { id } } });
const byVersion = (id: string, number: number) => ({ params: { path: { id, number } } });

export const listTemplates = () => bodyOf(api.GET('/api/v1/templates'));
export const readTemplate = (id: string) => bodyOf(api.GET('/api/v1/templates/{id}', byId(id)));
export const readVersion = (id: string, number: number) =>
  bodyOf(api.GET('/api/v1/templates/{id}/versions/{number}', byVersion(id, number)));

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

export const addTemplate = ({ file, ...fields }: NewTemplate): Promise<Version> =>
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
export const lintAgain = (id: string, number: number) =>
  bodyOf(api.POST('/api/v1/templates/{id}/versions/{number}/lint', byVersion(id, number)));

export const fileOf = (id: string, number: number): string => versionAt(id, number, '/file');
export const annotatedFileOf = (id: string, number: number): string => versionAt(id, number, '/annotated');

const activation = '/api/v1/templates/{id}/versions/{number}/activation';

/** `lastStep`: the newest step that was seen, 0 for none; the service refuses where others have taken one since. */
export interface Noted {
  note: string;
  lastStep: number;
}

/** Into effect, or to a second person where one has to agree. */
export const activate = (id: string, number: number, body: Taken<typeof activation, 'post'>) =>
  bodyOf(api.POST(activation, { ...byVersion(id, number), body }));
export const approve = (id: string, number: number, body: Noted) =>
  bodyOf(api.POST('/api/v1/templates/{id}/versions/{number}/approval', { ...byVersion(id, number), body }));
/** Declines what another wants, or takes back one's own wish. */
export const withdraw = (id: string, number: number) => bodyOf(api.DELETE(activation, byVersion(id, number)));
export const retire = (id: string, number: number, body: Noted) =>
  bodyOf(api.POST('/api/v1/templates/{id}/versions/{number}/retirement', { ...byVersion(id, number), body }));
export const rollBack = (id: string, body: Noted) =>
  bodyOf(api.POST('/api/v1/templates/{id}/rollback', { ...byId(id), body }));

export const readTemplateSettings = () => bodyOf(api.GET('/api/v1/template-settings'));
export const changeTemplateSettings = (body: Taken<'/api/v1/template-settings', 'put'>) =>
  bodyOf(api.PUT('/api/v1/template-settings', { body }));

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
export async function comparePages(
  id: string,
  number: number,
  than: number,
  material: Material,
): Promise<PageComparison> {
  const query = { with: than, ...material };
  const answer = await request<Told<'TemplatePageComparison'>>('GET', versionAt(id, number, '/comparison/pages'), {
    query,
  });
  return answer.pages;
}

export const starterAddress = (form: TemplateForm): string => `/api/v1/template-starter?form=${form}`;
