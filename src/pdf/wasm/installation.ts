/** Where an operator has put LibreOffice as WebAssembly, and whether it is the one that we know how to run. */
import { readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../failure.ts';
import { isKnownProgram } from './program.ts';

/** It is no dependency of ours: 248 MB that few need. */
export const wasmPackage = {
  name: '@matbee/libreoffice-converter',
  version: '2.7.2',
  /** The LibreOffice inside, as its PDFs name it. */
  office: 'LibreOffice 24.8.8.0',
} as const;

/** The line that adds it; where it runs is the working folder, or one that `KEHOACH_LIBREOFFICE_WASM` then names. */
export const npmLine = `npm install --no-save --ignore-scripts ${wasmPackage.name}@${wasmPackage.version}`;

/** Names the folder: the package's own, or one below or above which npm installed it. Then nothing else is searched. */
export const wasmVariable = 'KEHOACH_LIBREOFFICE_WASM';

/** For the record: which LibreOffice, and which package it comes in. */
export const wasmVersion = `${wasmPackage.office} (${wasmPackage.name} ${wasmPackage.version})`;

export interface WasmInstallation {
  /** The package's folder, without symbolic links in it. */
  folder: string;
  version: string;
}

async function manifestOf(folder: string): Promise<{ name?: string; version?: string } | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as { name?: string; version?: string });
  } catch {
    return undefined;
  }
}

/** As Node would resolve it for a file in the folder. */
function resolvedFrom(folder: string): string | undefined {
  try {
    return dirname(createRequire(join(folder, 'file.js')).resolve(`${wasmPackage.name}/package.json`));
  } catch {
    return undefined;
  }
}

/** The package wherever it is, of whatever version: named by the environment, beside Kehoach, or in the working folder. */
export async function findWasm(env: NodeJS.ProcessEnv): Promise<WasmInstallation | undefined> {
  const named = env[wasmVariable];
  const starts = named ? [resolve(named)] : [import.meta.dirname, process.cwd()];
  const folders = starts.flatMap((start) => [start, resolvedFrom(start)]).filter((folder) => folder !== undefined);
  for (const folder of folders) {
    const manifest = await manifestOf(folder);
    if (manifest?.name !== wasmPackage.name) continue;
    return { folder: await realpath(folder), version: manifest.version ?? '' };
  }
  return undefined;
}

const unavailable = (code: string, message: string) => new Failure('unavailable', code, message);

/**
 * The package, ready to be run.
 * @throws Failure `pdf.wasm-missing`, `pdf.wasm-version`, `pdf.wasm-changed` (kind `unavailable`)
 */
export async function usableWasm(env: NodeJS.ProcessEnv): Promise<WasmInstallation> {
  const found = await findWasm(env);
  const { name, version } = wasmPackage;
  if (!found) {
    const named = env[wasmVariable];
    const where = named ? ` trong thư mục "${named}" mà ${wasmVariable} chỉ tới` : '';
    throw unavailable('pdf.wasm-missing', `Chưa có gói ${name}${where}; hãy chạy lệnh: ${npmLine}`);
  }
  if (found.version !== version) {
    throw unavailable(
      'pdf.wasm-version',
      `Gói ${name} đang ở bản ${found.version || 'không rõ'}, Kehoach chỉ dùng được bản ${version}; hãy chạy lệnh: ${npmLine}`,
    );
  }
  if (!(await isKnownProgram(found.folder))) {
    throw unavailable(
      'pdf.wasm-changed',
      `Tệp soffice.cjs của gói ${name} không phải tệp gốc của bản ${version}; hãy xóa gói rồi cài lại: ${npmLine}`,
    );
  }
  return found;
}
