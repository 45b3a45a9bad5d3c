/** The PDF engines by name. */
import { Failure } from '../failure.ts';
import type { PdfEngine } from './engine.ts';
import { libreOfficeEngine, type LibreOfficeOptions } from './libreoffice.ts';

/** `auto` takes the best engine for the purpose; so far there is one. */
const engines = {
  auto: libreOfficeEngine,
  libreoffice: libreOfficeEngine,
} satisfies Record<string, (options?: LibreOfficeOptions) => PdfEngine>;

export type EngineName = keyof typeof engines;

export const engineNames = Object.keys(engines) as readonly EngineName[];

const isEngineName = (name: string): name is EngineName => Object.hasOwn(engines, name);

/** @throws Failure `pdf.unknown-engine` */
export function engineNamed(name: string, options: LibreOfficeOptions = {}): PdfEngine {
  if (isEngineName(name)) return engines[name](options);
  throw new Failure(
    'usage',
    'pdf.unknown-engine',
    `Không có bộ chuyển PDF "${name}"; hãy chọn một trong: ${engineNames.join(', ')}.`,
  );
}
