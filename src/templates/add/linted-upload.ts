/** A file that somebody sends, looked at in a process of its own: what is kept of it, and what is wrong with it. */
import { Failure } from '../../failure.ts';
import { sha256 } from '../../render/stock.ts';
import { version as program } from '../../render/version.ts';
import type { LintReport } from '../contract.ts';
import { lintInProcess } from '../lint/lint-in-process.ts';
import type { TemplatePlace } from '../place.ts';

export interface SentFile {
  bytes: Uint8Array;
  /** As it was called when it came. */
  name: string;
}

/** A file as a version keeps it. */
export interface KeptFile {
  bytes: Uint8Array;
  sha256: string;
  fileName: string;
  lint: LintReport;
  lintedWith: string;
}

export interface LintedUpload extends KeptFile {
  /** Of the bytes as they came: a file that was downloaded and is sent back is known by them. */
  sentSha256: string;
}

/** The name alone, without folders, as long as the column of a list bears. */
const nameOf = (name: string): string =>
  (
    name
      .normalize('NFC')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[\u0000-\u001f\u007f]/g, '') ?? ''
  )
    .trim()
    .slice(-150) || 'mau.docx';

/**
 * A file with errors is kept too, so that the lint can be seen beside it; one that cannot be opened is not.
 * @throws Failure of the gate; `templates.not-openable` with what the gate refuses in templates
 */
export async function lintUpload(
  { processes }: Pick<TemplatePlace, 'processes'>,
  { bytes, name }: SentFile,
  signal?: AbortSignal,
): Promise<LintedUpload> {
  const fileName = nameOf(name);
  const { report, clean } = await lintInProcess(processes, bytes, { name: fileName, ...(signal ? { signal } : {}) });
  if (!clean) {
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    const told = errors.map(({ message }) => message).join(' ');
    throw new Failure('input', 'templates.not-openable', `Tệp này không dùng làm mẫu được. ${told}`.trim(), errors);
  }
  return {
    ...{ bytes: clean, sha256: sha256(clean), fileName, lint: report, lintedWith: program },
    sentSha256: sha256(bytes),
  };
}
