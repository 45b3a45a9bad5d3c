/** The settings that a fresh LibreOffice profile starts with: nothing asked, nothing fetched, the same everywhere. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Setting {
  /** The place below `org.openoffice`. */
  path: string;
  name: string;
  value: boolean | number;
}

const settings: readonly Setting[] = [
  // Nobody is there to be greeted, asked or given back a lost document.
  { path: 'Setup/Office', name: 'ooSetupInstCompleted', value: true },
  { path: 'Office.Common/Misc', name: 'FirstRun', value: false },
  { path: 'Office.Recovery/AutoSave', name: 'Enabled', value: false },
  { path: 'Office.Recovery/RecoveryInfo', name: 'Enabled', value: false },
  { path: 'Office.Java/VirtualMachine', name: 'Enable', value: false },
  // A Word file may come from anyone: no macros, no links followed, nothing fetched from elsewhere.
  { path: 'Office.Common/Security/Scripting', name: 'DisableMacrosExecution', value: true },
  { path: 'Office.Common/Security/Scripting', name: 'MacroSecurityLevel', value: 3 },
  { path: 'Office.Common/Security/Scripting', name: 'BlockUntrustedRefererLinks', value: true },
  { path: 'Office.Writer/Content/Update', name: 'Link', value: 0 },
  // The lock file beside the keeper is how the office says that it is ready (office.ts).
  { path: 'Office.Common/Misc', name: 'UseLocking', value: true },
  { path: 'Office.Common/Misc', name: 'UseDocumentOOoLockFile', value: true },
  // Tags make a text document four times as large (LibreOffice 7.4, 8 pages: 359 kB for 89); said here so that no default matters.
  { path: 'Office.Common/Filter/PDF/Export', name: 'UseTaggedPDF', value: false },
  { path: 'Office.Common/Filter/PDF/Export', name: 'ExportBookmarks', value: true },
];

const itemOf = ({ path, name, value }: Setting) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const registry = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${settings.map(itemOf).join('\n')}
</oor:items>
`;

/** Writes a fresh profile to the folder. */
export async function writeProfile(folder: string): Promise<void> {
  await mkdir(join(folder, 'user'), { recursive: true });
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), registry);
}

/** What the result would otherwise take from this machine: language, time zone, display, printers. */
export function officeEnvironment(env: NodeJS.ProcessEnv, temporary: string): NodeJS.ProcessEnv {
  return {
    ...env,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    LANGUAGE: '',
    TZ: 'UTC',
    TMPDIR: temporary,
    SAL_USE_VCLPLUGIN: 'svp',
    SAL_DISABLE_CUPS: '1',
    SAL_ENABLE_FILE_LOCKING: '1',
  };
}
