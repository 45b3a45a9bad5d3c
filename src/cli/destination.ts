/** Where the files of one rendering go on disk. */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { zipFiles, type NamedFile } from '../render/archive.ts';
import type { Format } from '../render/contract.ts';

export interface DestinationOptions {
  /** The plan's file, or `-`. */
  input: string;
  /** `-o`: a file, a folder, or a .zip. */
  output?: string | undefined;
  format: Format;
}

/** A file to be written, with its path. */
export interface PlacedFile {
  path: string;
  bytes: Uint8Array;
}

/** One that exists, or that is named with a slash at its end. */
async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true;
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** `samples/plan.json` → `plan`; what comes from stdin is called `kehoach`. */
function stemOf(input: string): string {
  return input === '-' ? 'kehoach' : basename(input, extname(input));
}

/**
 * The format: as told, else from the ending of `-o`, else Word.
 * @throws Failure `cli.format-and-ending` when both are told and differ
 */
export function formatFor(told: Format | undefined, output: string | undefined): Format {
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  const fromEnding = ending === '.pdf' ? 'pdf' : ending === '.docx' ? 'docx' : undefined;
  if (told && fromEnding && told !== fromEnding) {
    throw new Failure(
      'usage',
      'cli.format-and-ending',
      `Tệp "${String(output)}" có đuôi ${ending} nhưng --format là ${told}; hãy sửa một trong hai.`,
    );
  }
  return told ?? fromEnding ?? 'docx';
}

/**
 * One file goes to `-o` (into it, if that is a folder), else beside the input under the input's name. Several files keep
 * their own names, in the folder `-o`, in a .zip, or in a folder beside the input under the input's name.
 * @throws Failure `cli.output-needed` for stdin without `-o`, `cli.several-files` when `-o` names one document
 */
export async function place(files: readonly NamedFile[], options: DestinationOptions): Promise<PlacedFile[]> {
  const { input, output, format } = options;
  if (input === '-' && output === undefined) {
    throw new Failure('usage', 'cli.output-needed', 'Khi đọc từ stdin, hãy dùng -o để nêu nơi ghi kết quả.');
  }
  const stem = stemOf(input);
  if (output !== undefined && extname(output).toLowerCase() === '.zip' && !(await isFolder(output))) {
    return [{ path: output, bytes: zipFiles(files) }];
  }
  const [first] = files;
  if (files.length === 1 && first) {
    const own = `${stem}.${format}`;
    if (output === undefined) return [{ path: join(dirname(input), own), bytes: first.bytes }];
    return [{ path: (await isFolder(output)) ? join(output, own) : output, bytes: first.bytes }];
  }
  if (output !== undefined && /\.(docx|pdf)$/i.test(output) && !(await isFolder(output))) {
    throw new Failure(
      'usage',
      'cli.several-files',
      `Kết quả gồm ${files.length} tệp nên không ghi được vào một tệp "${output}"; hãy để -o là một thư mục hoặc một tệp .zip.`,
    );
  }
  const folder = output ?? join(dirname(input), stem);
  return files.map((file) => ({ path: join(folder, basename(file.name)), bytes: file.bytes }));
}
