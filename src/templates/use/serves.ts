/** Whether a template that was chosen by name is one for this plan. */
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { stockTemplates, templateFor } from '../../render/stock.ts';
import type { Database } from '../../store/index.ts';
import { inEffectOnPath } from '../choose/in-effect.ts';
import { keptOnPath, type Path } from '../choose/kept.ts';
import type { TemplateForm } from '../contract.ts';

const formNames: Readonly<Record<TemplateForm, string>> = {
  decision: 'Quyết định ban hành kèm Kế hoạch',
  plan: 'Kế hoạch ban hành riêng',
};

const stockForm = (parts: readonly string[]): TemplateForm => (parts.includes('decision') ? 'decision' : 'plan');

/** What is in effect on the day says it; where nothing is, the nearest organisation's. Undefined: nobody knows the template. */
async function servesOn(db: Database, path: Path, slug: string, day: string): Promise<TemplateForm | undefined> {
  const rows = await keptOnPath(db, path, slug);
  const kept = inEffectOnPath(rows, day)?.row ?? rows[0];
  const stock = stockTemplates().find(({ id }) => id === slug);
  return kept?.form ?? (stock && stockForm(stock.parts));
}

async function slugsOnPath(db: Database, path: Path): Promise<string[]> {
  const kept = await keptOnPath(db, path);
  return [...new Set([...stockTemplates().map(({ id }) => id), ...kept.map((row) => row.slug)])].sort();
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

/**
 * @param day of the document
 * @throws Failure `template.unknown` (kind `usage`), `templates.other-form` (kind `input`)
 */
export async function demandServes(
  db: Database,
  path: Path,
  { slug, plan, day }: { slug: string; plan: unknown; day: string },
): Promise<void> {
  const serves = await servesOn(db, path, slug, day);
  if (serves === undefined) throw unknown(slug, await slugsOnPath(db, path));
  const form = stockForm(stockTemplates().find(({ id }) => id === templateFor(plan))?.parts ?? []);
  if (form !== serves) throw otherForm(slug, serves, form);
}
