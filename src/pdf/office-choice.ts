/** Which LibreOffice the engine `libreoffice` is on this machine. */
import { Failure } from '../failure.ts';
import { findSoffice, sofficeVariable } from './soffice/installation.ts';
import { findWasm } from './wasm/installation.ts';

/** `system` is the one installed on the machine, `wasm` the package of WebAssembly. */
export type OfficeName = 'system' | 'wasm';

/** Says which one; else the machine's own comes first, for it is lighter and faster to start. */
export const officeVariable = 'KEHOACH_LIBREOFFICE';

export interface OfficeChoice {
  name: OfficeName;
  /** Whether it is there. */
  found: boolean;
}

/** @throws Failure `pdf.unknown-libreoffice` (kind `usage`) */
export async function chooseOffice(env: NodeJS.ProcessEnv): Promise<OfficeChoice> {
  const wanted = env[officeVariable] || undefined;
  if (wanted === 'wasm') return { name: 'wasm', found: (await findWasm(env)) !== undefined };
  if (wanted !== undefined && wanted !== 'system') {
    throw new Failure(
      'usage',
      'pdf.unknown-libreoffice',
      `${officeVariable} là "${wanted}"; hãy đặt "system", "wasm" hoặc bỏ trống.`,
    );
  }
  const system = { name: 'system', found: (await findSoffice(env)) !== undefined } as const;
  // Who names a program wants that one, and is told when it is not there.
  if (system.found || wanted === 'system' || env[sofficeVariable]) return system;
  return (await findWasm(env)) ? { name: 'wasm', found: true } : system;
}
