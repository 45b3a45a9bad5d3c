/** What a hostile document would reach: a web server on loopback and a file, both of which tell whether anyone came. */
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Bait {
  port: number;
  /** `http://127.0.0.1:…` */
  web: string;
  file: string;
  /** Connections so far, whatever they asked. */
  connections(): number;
  wasRead(): Promise<boolean>;
  remove(): Promise<void>;
}

export async function layBait(): Promise<Bait> {
  let came = 0;
  const server = createServer((socket) => {
    came++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-bait-'));
  const file = join(folder, 'secret.png');
  await writeFile(file, Buffer.from('89504e470d0a1a0a', 'hex'));
  // Read before it was last written: so file systems that count sparingly (relatime) note the next reading too.
  const [read, written] = [new Date(2001, 0, 1), new Date(2002, 0, 1)];
  await utimes(file, read, written);
  const accessed = async () => (await stat(file)).atimeMs !== read.getTime();
  return {
    port,
    web: `http://127.0.0.1:${port}`,
    file,
    connections: () => came,
    wasRead: accessed,
    async remove() {
      // Where readings are not noted at all, nothing was shown.
      await readFile(file);
      const noted = await accessed();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
      if (!noted) throw new Error('This file system does not note when a file is read');
    },
  };
}
