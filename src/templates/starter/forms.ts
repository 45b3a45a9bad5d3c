/** What a starter template can be for. */
import type { TemplateForm } from '../contract.ts';

/** As the stock templates are called. */
export const formNames: Readonly<Record<TemplateForm, string>> = {
  decision: 'Quyết định ban hành Kế hoạch, kèm Kế hoạch và Phụ lục',
  plan: 'Kế hoạch ban hành riêng, kèm Phụ lục',
};

export const stockOf: Readonly<Record<TemplateForm, string>> = {
  decision: 'quyet-dinh-ke-hoach',
  plan: 'ke-hoach',
};

/** What the file is called. */
export const starterNames: Readonly<Record<TemplateForm, string>> = {
  decision: 'Mẫu khởi đầu - Quyết định kèm Kế hoạch.docx',
  plan: 'Mẫu khởi đầu - Kế hoạch.docx',
};
