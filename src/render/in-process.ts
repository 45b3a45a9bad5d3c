/** Renders in the process that asks: the stateless tests, and whoever has one document to make. */
import type { PdfEngine } from '../pdf/engine.ts';
import type { Renderer } from './contract.ts';
import { render } from './render.ts';
import { loadStockTemplate } from './stock.ts';

/** @param engine makes PDFs; whoever made it closes it */
export function rendererInProcess(engine: PdfEngine): Renderer {
  return {
    async render({ data, template, ...options }, { signal } = {}) {
      return render(data, await loadStockTemplate(template), { ...options, engine, ...(signal ? { signal } : {}) });
    },
    close: () => Promise.resolve(),
  };
}
