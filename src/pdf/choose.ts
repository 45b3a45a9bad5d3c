/** The PDF engines by name. */
import { Failure } from '../failure.ts';
import { autoEngine } from './auto.ts';
import { engineNames, type EngineName } from './engine-names.ts';
import type { PdfEngine } from './engine.ts';
import { libreOfficeEngine, type LibreOfficeOptions } from './libreoffice.ts';
import { nativeEngine } from './native/engine.ts';

/** `auto` chooses by document. */
const engines = {
  auto: autoEngine,
  native: nativeEngine,
  libreoffice: libreOfficeEngine,
} satisfies Record<EngineName, (options?: LibreOfficeOptions) => PdfEngine>;

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
