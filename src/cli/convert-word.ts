/** The work of `kehoach pdf`. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { Failure } from '../failure.ts';
import { engineNamed, type EngineName } from '../pdf/choose.ts';
import { openPackage, writePackage } from '../word/package.ts';
import type { Context } from './context.ts';
import { place, type PlacedFile } from './destination.ts';
import { exitCode } from './exit-code.ts';
import { readWordBytes } from './input.ts';
import { jsonText } from './report.ts';
import { writeAll } from './write.ts';

export interface PdfFlags {
  engine: EngineName;
  output?: string;
  force?: boolean;
  json?: boolean;
}

/** A PDF under a Word file's name would only mislead. */
function refuseWordEnding(output: string | undefined): void {
  if (output === undefined || extname(output).toLowerCase() !== '.docx') return;
  throw new Failure(
    'usage',
    'cli.format-and-ending',
    `Tệp "${output}" có đuôi .docx nhưng kết quả là PDF; hãy đổi đuôi thành .pdf.`,
  );
}

interface Converted {
  bytes: Uint8Array;
  /** Which program made them. */
  engine: string;
}

async function convert(docx: Uint8Array, name: EngineName, signal: AbortSignal): Promise<Converted> {
  const engine = engineNamed(name);
  try {
    const bytes = await engine.convert(docx, { signal });
    return { bytes, engine: await engine.version(docx) };
  } finally {
    await engine.close();
  }
}

function summary({ path, bytes }: PlacedFile, engine: string): unknown {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { files: [{ path, size: bytes.length, sha256 }], engine };
}

/** Reads a Word file through the gate, converts what the gate let through, writes the PDF and tells where it is. */
export async function convertWord(
  input: string,
  flags: PdfFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  refuseWordEnding(flags.output);
  const name = input === '-' ? 'từ stdin' : basename(input);
  const docx = writePackage(openPackage(await readWordBytes(input), name, 'convert'));
  const { bytes, engine } = await convert(docx, flags.engine, signal);
  signal.throwIfAborted();
  const [file] = await place([{ name: `${basename(name, extname(name))}.pdf`, bytes }], {
    input,
    output: flags.output,
    format: 'pdf',
  });
  if (!file) throw new Error('A converted file has no place');
  await writeAll([file], { force: flags.force ?? false, inputs: input === '-' ? [] : [input] });
  finish(exitCode.done);
  terminal.out(flags.json ? jsonText(summary(file, engine)) : file.path);
}
