/** Paths that would be one and the same on some system. */
import type { Finding } from '../../failure.ts';

export interface NamedFile {
  code: string;
  /** With its ending. */
  path: string;
}

/** Windows and macOS take no notice of case, macOS none of how letters are composed. */
const sameness = (path: string) => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

/** Every file whose path is that of an earlier one, or of a folder that another stands in. */
export function nameCollisions(files: Iterable<NamedFile>): Finding[] {
  const all = [...files].map((file) => ({ ...file, key: sameness(file.path) }));
  const folders = new Map<string, NamedFile>();
  for (const file of all) {
    const parts = file.key.split('/');
    for (let i = 1; i < parts.length; i++) folders.set(parts.slice(0, i).join('/'), file);
  }
  const taken = new Map<string, NamedFile>();
  const findings: Finding[] = [];
  for (const { key, code, path } of all) {
    const other = taken.get(key) ?? folders.get(key);
    if (!other) taken.set(key, { code, path });
    else {
      const message = `Tệp "${path}" của mã ${code} trùng tên với "${other.path}" của mã ${other.code}; hãy thêm {{ma}} vào mẫu tên tệp.`;
      findings.push({ code: 'bulk.same-file-name', severity: 'error', path: code, message });
    }
  }
  return findings;
}
