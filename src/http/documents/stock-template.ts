/** The template a request asks for, by its id: from the catalogue only, never a path. */
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { stockTemplates, templateFor } from '../../render/stock.ts';

/**
 * @param id as asked; by the data unless told
 * @throws Failure `template.unknown` (kind `usage`)
 */
export function stockTemplateFor(plan: unknown, id: string | undefined): string {
  if (id === undefined) return templateFor(plan);
  const ids = stockTemplates().map((template) => template.id);
  if (ids.includes(id)) return id;
  const near = nearest(id, ids);
  const message = `Không có mẫu "${id}"${near ? ` (có phải "${near}"?)` : ''}; các mẫu có sẵn: ${ids.join(', ')}.`;
  throw new Failure('usage', 'template.unknown', message, [
    { code: 'template.unknown', severity: 'error', path: 'template', message },
  ]);
}
