/** Renders in the process that asks: the stateless tests, and whoever has one document to make. */
import type { PdfEngine } from '../pdf/engine.ts';
import type { Renderer } from './contract.ts';
import { render } from './render.ts';
import { orderedTemplate } from './ordered-template.ts';

/** @param engine makes PDFs; whoever made it closes it */
export function rendererInProcess(engine: PdfEngine): Renderer {
  return {
    async render({ data, template, ...options }, { signal } = {}) {
      return render(data, await orderedTemplate(template), { ...options, engine, ...(signal ? { signal } : {}) });
    },
    close: () => Promise.resolve(),
  };
}
