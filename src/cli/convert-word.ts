/** The work of `kehoach pdf`. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { Failure } from '../failure.ts';
import type { EngineName } from '../pdf/engine-names.ts';
import { libreOfficeEngine } from '../pdf/libreoffice.ts';
import { fileConverter, type ConvertedFile } from '../pdf/outside/converter.ts';
import type { OutsideFile } from '../word/gate/confined/outside.ts';
import type { Context } from './context.ts';
import { place, type PlacedFile } from './destination.ts';
import { exitCode } from './exit-code.ts';
import { readWordBytes } from './input.ts';
import { limitsOf, type LimitFlags } from './file-limits.ts';
import { findingLine, jsonText } from './report.ts';
import { writeAll } from './write.ts';

export interface PdfFlags extends LimitFlags {
  engine: EngineName;
  draft?: boolean;
  pdfa?: boolean;
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

/** The process that reads the file and the engine live as long as this one conversion. */
async function convert(file: OutsideFile, flags: PdfFlags, signal: AbortSignal): Promise<ConvertedFile> {
  const { engine, draft = false, pdfa = false } = flags;
  const office = libreOfficeEngine();
  const converter = fileConverter({ office, limits: limitsOf(flags), pool: { processes: 1 } });
  try {
    return await converter.convert(file, { engine, signal, pdf: { draft, pdfa } });
  } finally {
    converter.close();
    await office.close();
  }
}

function summary({ path, bytes }: PlacedFile, { engine, findings }: ConvertedFile): unknown {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { files: [{ path, size: bytes.length, sha256 }], engine, findings };
}

/** Converts what the gate lets through of a Word file, writes the PDF, tells where it is and what was left out. */
export async function convertWord(
  input: string,
  flags: PdfFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  refuseWordEnding(flags.output);
  const name = input === '-' ? 'từ stdin' : basename(input);
  const converted = await convert({ bytes: await readWordBytes(input), name }, flags, signal);
  signal.throwIfAborted();
  const [file] = await place([{ name: `${basename(name, extname(name))}.pdf`, bytes: converted.pdf }], {
    input,
    output: flags.output,
    format: 'pdf',
  });
  if (!file) throw new Error('A converted file has no place');
  await writeAll([file], { force: flags.force ?? false, inputs: input === '-' ? [] : [input] });
  finish(exitCode.done);
  if (flags.json) {
    terminal.out(jsonText(summary(file, converted)));
    return;
  }
  terminal.out(file.path);
  const { findings } = converted;
  if (findings.length > 0) terminal.err(`Đã chuyển, nhưng có ${findings.length} điểm cần xem lại:`);
  for (const finding of findings) terminal.err(findingLine(finding));
}
