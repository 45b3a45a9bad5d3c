/** The documents of all samples, each as three people might send it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { documentsOf, sampleData } from '../../documents/samples.ts';

/** The document of a sample, decision, plan and appendices in one file. */
export async function sampleDocument(name: string): Promise<Uint8Array> {
  const [file] = (await documentsOf({ ...sampleData(name), attachments: 'sameFile' })).files;
  return file!.bytes;
}

/** All of them opened and saved by LibreOffice, in one call. */
export async function savedByLibreOffice(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-intake-'));
  try {
    const inputs = [];
    for (const [name, bytes] of files) {
      inputs.push(join(folder, `${name}.docx`));
      await writeFile(join(folder, `${name}.docx`), bytes);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')];
    await promisify(execFile)('soffice', [...words, ...inputs], { timeout: 180_000 });
    const saved = new Map<string, Uint8Array>();
    for (const name of files.keys())
      saved.set(name, new Uint8Array(await readFile(join(folder, 'out', `${name}.docx`))));
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
