/** What a killed office leaves outside its folder: the pipe by which others find it. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** LibreOffice knows no way to say where the pipe goes (sal/osl/unx/pipe.cxx). */
const pipeFolders = ['/tmp', '/var/tmp'];

/** The MD5 sum of the profile's address in UTF-16, its bytes in hexadecimal without leading zeros (desktop/unx/source/start.c). */
function pipeMark(profileUrl: string): string {
  const sum = createHash('md5').update(Buffer.from(profileUrl, 'utf16le')).digest();
  return [...sum].map((byte) => byte.toString(16)).join('');
}

export async function removePipe(profileUrl: string): Promise<void> {
  const name = `OSL_PIPE_${process.getuid?.() ?? 0}_SingleOfficeIPC_${pipeMark(profileUrl)}`;
  for (const folder of pipeFolders) await rm(join(folder, name), { force: true });
}
