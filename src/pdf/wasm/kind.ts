/** LibreOffice as WebAssembly, where an operator has added the package. */
import { openPackage } from '../../word/package.ts';
import type { OfficeKind } from '../office-kind.ts';
import type { Instance } from '../supervisor/supervisor.ts';
import { usableWasm, wasmVersion } from './installation.ts';
import { askOffice, wasmStarter, type Patience } from './office.ts';

const usualPatience: Patience = { startMs: 45_000, documentMs: 60_000, idleMs: 300_000 };

/**
 * The deadline leaves room for a start that hangs, and for a document that does. Few pieces of work a process: its memory grows by
 * some megabytes with each.
 */
export function wasmOffice(env: NodeJS.ProcessEnv, patience: Patience = usualPatience): OfficeKind<Instance> {
  return {
    admit: async (docx) => {
      await usableWasm(env);
      // It would make a PDF of anything, whatever it is told the format to be.
      openPackage(docx, 'tệp', 'convert');
    },
    version: async () => {
      await usableWasm(env);
      return wasmVersion;
    },
    starter: (place) => {
      const start = wasmStarter(place, env, patience);
      return async () => start(await usableWasm(env));
    },
    convert: (office, folder, _wanted, signal) => askOffice(office, folder, patience, signal),
    habits: { backOffMs: [0, 250], worksPerProcess: 100 },
    usualDeadlineMs: 3 * patience.documentMs,
  };
}
