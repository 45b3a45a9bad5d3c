/** Whether this process can do its work now. */
import { Failure } from '../../failure.ts';
import type { PdfEngine } from '../../pdf/engine.ts';
import { loadStockTemplate, stockTemplates } from '../../render/stock.ts';

export interface Readiness {
  docx: true;
  pdf: boolean;
  templates: number;
}

/**
 * Word needs templates that load; PDF also an engine that answers.
 * @throws Failure `http.not-ready` (kind `unavailable`) when not even Word documents can be made
 */
export async function readiness(engine: PdfEngine): Promise<Readiness> {
  const templates = stockTemplates();
  try {
    await Promise.all(templates.map((template) => loadStockTemplate(template.id)));
  } catch (error) {
    throw new Failure('unavailable', 'http.not-ready', 'Dịch vụ chưa nạp được các mẫu văn bản.', [], error);
  }
  const pdf = await engine.version().then(
    () => true,
    () => false,
  );
  return { docx: true, pdf, templates: templates.length };
}
