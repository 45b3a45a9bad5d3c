/** What makes the documents of a bulk run: threads; for templates from outside, warm processes under limits. */
import type { EngineName } from '../../pdf/engine-names.ts';
import type { PdfEngine } from '../../pdf/engine.ts';
import { libreOfficeEngine } from '../../pdf/libreoffice.ts';
import { nativeEngine } from '../../pdf/native/engine.ts';
import { outsideEngine } from '../../pdf/outside/engine.ts';
import type { Rendered, Renderer, RenderCall, RenderOrder, TemplateSource } from '../../render/contract.ts';
import { gather } from '../../render/gather.ts';
import { bulkHeap } from '../../render/pool/heap.ts';
import { renderPool } from '../../render/pool/pool.ts';
import { print, wordPrints, type Print } from '../../render/print.ts';
import { render } from '../../render/render.ts';
import type { FileLimits } from '../../word/gate/confined/contract.ts';
import { outsidePool } from '../../word/gate/confined/outside.ts';

export interface RendererOptions {
  template: TemplateSource;
  engine: EngineName;
  /** Threads, or processes. */
  workers: number;
  fileLimits: Partial<FileLimits>;
}

/** In threads; what our engine cannot set goes to `office`. */
function inThreads(office: PdfEngine, threads: number): Renderer {
  const pool = renderPool({ office, threads, ...bulkHeap });
  return {
    render: (order, call) => pool.render(order, call),
    async close() {
      await pool.close();
      await office.close();
    },
  };
}

/** Word files in threads, every PDF by LibreOffice. */
function byOffice(threads: number): Renderer {
  const office = libreOfficeEngine();
  const pool = renderPool({ office, threads, ...bulkHeap });
  const withPdf = async (order: RenderOrder, call: RenderCall): Promise<Rendered> => {
    const { files, findings, provenance } = await pool.render({ ...order, format: 'docx', withWord: false }, call);
    const options = { ...order, engine: office, ...(call.signal ? { signal: call.signal } : {}) };
    const prints: Print[] = wordPrints(files, options);
    for (const file of files) prints.push(await print(file, order.data, options));
    return gather(findings, prints, provenance);
  };
  return {
    render: (order, call = {}) => (order.format === 'pdf' ? withPdf(order, call) : pool.render(order, call)),
    async close() {
      await pool.close();
      await office.close();
    },
  };
}

/** The template of somebody else: merged and laid out in processes of their own, never in this one. */
function inProcesses({ template, engine, workers, fileLimits }: RendererOptions): Renderer {
  const processes = outsidePool({ limits: fileLimits, pool: { processes: workers } });
  const pdf = outsideEngine(engine, fileLimits, processes);
  return {
    render: ({ data, format, withWord, check }, { signal } = {}) =>
      render(data, template, {
        format,
        engine: pdf,
        processes,
        ...(withWord === undefined ? {} : { withWord }),
        ...(check === undefined ? {} : { check }),
        ...(signal ? { signal } : {}),
      }),
    async close() {
      await pdf.close();
      processes.close();
    },
  };
}

export function bulkRenderer(options: RendererOptions): Renderer {
  const { template, engine, workers } = options;
  if (template.outside) return inProcesses(options);
  if (engine === 'libreoffice') return byOffice(workers);
  // What our engine refuses it refuses again.
  return inThreads(engine === 'native' ? nativeEngine() : libreOfficeEngine(), workers);
}
