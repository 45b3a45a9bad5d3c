/** The stock templates as the catalogue sees them: version 1, by nobody, in effect until somebody changes it. */
import { loadStockTemplate, sha256, stockTemplates, type StockTemplate } from '../../render/stock.ts';
import type { TemplateForm } from '../contract.ts';

export const stockOf = (slug: string): StockTemplate | undefined => stockTemplates().find(({ id }) => id === slug);

export const formOf = ({ parts }: Pick<StockTemplate, 'parts'>): TemplateForm =>
  parts.includes('decision') ? 'decision' : 'plan';

/** The decree's form, in words: the one that the stock template of that form follows. */
export const formWords = (form: TemplateForm): string =>
  stockTemplates().find((template) => formOf(template) === form)?.form ?? '';

export interface StockFile {
  bytes: Uint8Array;
  sha256: string;
  fileName: string;
}

/** @throws Failure `template.unknown` */
export async function stockFile(slug: string): Promise<StockFile> {
  const { bytes } = await loadStockTemplate(slug);
  return { bytes, sha256: sha256(bytes), fileName: `${slug}.docx` };
}
