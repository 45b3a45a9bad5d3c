/** Reads what the command line was given, plan data or a Word file: a file, or `-` for stdin. */
import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import { readJson } from '../plan/json/read.ts';

/** Bytes. Far above any plan within the limits of the model, and above what the gate lets in; it only keeps memory bounded. */
const largest = 64 * 1024 * 1024;

const sentences: Record<string, { code: string; message: (path: string) => string }> = {
  ENOENT: { code: 'cli.no-such-file', message: (path) => `Không tìm thấy tệp "${path}"; hãy kiểm tra lại đường dẫn.` },
  ENOTDIR: { code: 'cli.no-such-file', message: (path) => `Không tìm thấy tệp "${path}"; hãy kiểm tra lại đường dẫn.` },
  EISDIR: { code: 'cli.is-folder', message: (path) => `"${path}" là thư mục; hãy chỉ ra một tệp.` },
  EACCES: { code: 'cli.not-readable', message: (path) => `Không có quyền đọc tệp "${path}".` },
  EPERM: { code: 'cli.not-readable', message: (path) => `Không có quyền đọc tệp "${path}".` },
};

function tooLarge(path: string): Failure {
  return new Failure(
    'input',
    'cli.file-too-large',
    `${nameOf(path)} lớn hơn ${largest / 1024 / 1024} MB; hãy chia nhỏ.`,
  );
}

function nameOf(path: string): string {
  return path === '-' ? 'Dữ liệu từ stdin' : `Tệp "${path}"`;
}

/**
 * The bytes of any file, unchecked.
 * @param path a file, or `-` for stdin
 * @throws Failure as `readWordBytes`
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > largest) throw tooLarge(path);
    }
    return Buffer.concat(chunks);
  }
  try {
    if ((await stat(path)).size > largest) throw tooLarge(path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const known = sentences[(error as NodeJS.ErrnoException).code ?? ''];
    const told = known ?? { code: 'cli.not-readable', message: () => `Không đọc được tệp "${path}".` };
    throw new Failure('usage', told.code, told.message(path), [], error);
  }
}

/**
 * The bytes of a Word file, unchecked.
 * @param path a file, or `-` for stdin
 * @throws Failure `cli.no-such-file`, `cli.is-folder`, `cli.not-readable`, `cli.file-too-large`
 */
export function readWordBytes(path: string): Promise<Uint8Array> {
  return readBytes(path);
}

/**
 * The data of a plan, unchecked.
 * @param path a file, or `-` for stdin
 * @throws Failure `cli.no-such-file`, `cli.is-folder`, `cli.not-readable`, `cli.file-too-large`, `cli.not-utf8`, `cli.not-json`
 */
export async function readPlanData(path: string): Promise<unknown> {
  const reading = readJson(await readBytes(path), nameOf(path));
  if (reading.fault) throw new Failure('input', `cli.${reading.fault.code}`, reading.fault.message);
  return reading.value;
}
