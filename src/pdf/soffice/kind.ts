/** The LibreOffice that is installed on the machine. */
import type { OfficeKind } from '../office-kind.ts';
import { sofficeMissing } from './failures.ts';
import { handOver } from './hand-over.ts';
import { findSoffice, officePrograms, sofficeVariable, sofficeVersion } from './installation.ts';
import { officeStarter, type Office } from './office.ts';

/** @param program searched for when not given */
export function systemOffice(env: NodeJS.ProcessEnv, program?: string): OfficeKind<Office> {
  const soffice = async () => {
    const named = program ?? env[sofficeVariable];
    const found = await findSoffice({ ...env, [sofficeVariable]: named });
    if (found === undefined) throw sofficeMissing(named);
    return found;
  };
  return {
    admit: async () => void (await soffice()),
    version: async () => sofficeVersion(await soffice()),
    starter: (place) => {
      const start = officeStarter(place, env);
      return async () => start(await officePrograms(await soffice()));
    },
    convert: handOver,
    habits: { backOffMs: [0, 250, 1000], worksPerProcess: 200 },
    usualDeadlineMs: 60_000,
  };
}
