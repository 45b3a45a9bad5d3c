/** Whether a template that was chosen by name is one for this plan. */
import { inArray } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { stockTemplates, templateFor } from '../../render/stock.ts';
import type { Database } from '../../store/index.ts';
import { templates } from '../../store/schema/index.ts';
import type { Path } from '../choose/kept.ts';
import type { TemplateForm } from '../contract.ts';

const formNames: Readonly<Record<TemplateForm, string>> = {
  decision: 'Quyết định ban hành kèm Kế hoạch',
  plan: 'Kế hoạch ban hành riêng',
};

const stockForm = (parts: readonly string[]): TemplateForm => (parts.includes('decision') ? 'decision' : 'plan');

/** By slug, as the organisations of the path have them: the nearest one's holds. */
async function formsOnPath(db: Database, { organisationPath }: Path): Promise<Map<string, TemplateForm>> {
  const rows = await db
    .select({ organisationId: templates.organisationId, slug: templates.slug, form: templates.form })
    .from(templates)
    .where(inArray(templates.organisationId, [...organisationPath]));
  const forms = new Map(stockTemplates().map(({ id, parts }) => [id, stockForm(parts)]));
  const farthestFirst = [...organisationPath].reverse();
  for (const organisation of farthestFirst) {
    for (const { organisationId, slug, form } of rows) if (organisationId === organisation) forms.set(slug, form);
  }
  return forms;
}

function unknown(slug: string, slugs: readonly string[]): Failure {
  const near = nearest(slug, slugs);
  const message = `Không có mẫu "${slug}"${near ? ` (có phải "${near}"?)` : ''}; các mẫu của cơ quan: ${slugs.join(', ')}.`;
  return new Failure('usage', 'template.unknown', message, [
    { code: 'template.unknown', severity: 'error', path: 'template', message },
  ]);
}

function otherForm(slug: string, serves: TemplateForm, form: TemplateForm): Failure {
  const message =
    `Mẫu "${slug}" dùng cho ${formNames[serves]}, còn kế hoạch này là ${formNames[form]}; ` +
    'hãy chọn mẫu khác hoặc dùng mẫu thường dùng.';
  return new Failure('input', 'templates.other-form', message, [
    { code: 'templates.other-form', severity: 'error', path: 'template', message },
  ]);
}

/** @throws Failure `template.unknown` (kind `usage`), `templates.other-form` (kind `input`) */
export async function demandServes(db: Database, path: Path, slug: string, plan: unknown): Promise<void> {
  const forms = await formsOnPath(db, path);
  const serves = forms.get(slug);
  if (serves === undefined) throw unknown(slug, [...forms.keys()].sort());
  const form = stockForm(stockTemplates().find(({ id }) => id === templateFor(plan))?.parts ?? []);
  if (form !== serves) throw otherForm(slug, serves, form);
}
