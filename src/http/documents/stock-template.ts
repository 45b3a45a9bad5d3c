/** The template a request asks for: from the catalogue only, never a path. */
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import type { TemplateSource } from '../../render/contract.ts';
import { loadStockTemplate, stockTemplates, templateFor } from '../../render/stock.ts';

/**
 * @param id as asked; by the data unless told
 * @throws Failure `template.unknown` (kind `usage`)
 */
export async function stockTemplateFor(plan: unknown, id: string | undefined): Promise<TemplateSource> {
  if (id === undefined) return loadStockTemplate(templateFor(plan));
  const ids = stockTemplates().map((template) => template.id);
  if (ids.includes(id)) return loadStockTemplate(id);
  const near = nearest(id, ids);
  const message = `Không có mẫu "${id}"${near ? ` (có phải "${near}"?)` : ''}; các mẫu có sẵn: ${ids.join(', ')}.`;
  throw new Failure('usage', 'template.unknown', message, [
    { code: 'template.unknown', severity: 'error', path: 'template', message },
  ]);
}
