/** The engines for documents that somebody else's template was merged into: the same as for files from outside. */
import type { FileLimits } from '../../word/gate/confined/contract.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import type { EngineName } from '../engine-names.ts';
import type { PdfEngine } from '../engine.ts';
import { libreOfficeEngine } from '../libreoffice.ts';
import { fileConverter, type ConvertedFile } from './converter.ts';

/** @param processes to work in; whoever gives them closes them */
export function outsideEngine(name: EngineName, limits: Partial<FileLimits>, processes?: ConfinedPool): PdfEngine {
  const office = libreOfficeEngine();
  const converter = fileConverter({ office, limits, pool: { processes: 1 }, ...(processes ? { processes } : {}) });
  const made = new WeakMap<Uint8Array, ConvertedFile>();
  return {
    name,
    version: (docx) => Promise.resolve((docx && made.get(docx)?.engine) ?? ''),
    findings: (docx) => Promise.resolve(made.get(docx)?.findings ?? []),
    async convert(docx, { signal, pdf = {} } = {}) {
      const options = { engine: name, pdf, ...(signal ? { signal } : {}) };
      const converted = await converter.convert({ bytes: docx, name: 'đã ghép' }, options);
      made.set(docx, converted);
      return converted.pdf;
    },
    async close() {
      converter.close();
      await office.close();
    },
  };
}
