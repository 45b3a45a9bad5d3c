/** Options that a Word file cannot carry. */
import { Failure } from '../failure.ts';
import type { RenderOptions } from './contract.ts';

const onlyPdf = {
  pdfa: 'PDF/A là chuẩn của PDF',
  attach: 'dữ liệu kế hoạch chỉ đính kèm được vào PDF',
} as const;

/** @throws Failure `render.only-pdf` (kind `usage`) */
export function refuseForWord(options: RenderOptions): void {
  if (options.format === 'pdf') return;
  for (const name of Object.keys(onlyPdf) as (keyof typeof onlyPdf)[]) {
    if (!options[name]) continue;
    throw new Failure(
      'usage',
      'render.only-pdf',
      `Tùy chọn "${name}" không dùng được khi xuất Word (${onlyPdf[name]}); hãy chọn định dạng pdf hoặc bỏ tùy chọn này.`,
    );
  }
}
