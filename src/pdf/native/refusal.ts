/** How the native engine says that it cannot set a document. */
import { Failure, type Finding } from '../../failure.ts';
import { aptLine } from '../soffice/failures.ts';
import { npmLine } from '../wasm/installation.ts';
import { legacyCode } from './families.ts';

function refusal(gaps: readonly Finding[], remedy: string, cause?: unknown): Failure {
  const what = gaps.map(({ message }) => message).join(' ');
  const message = `Chưa tạo được PDF bằng bộ tạo sẵn có. ${what} ${remedy}`;
  return new Failure('input', 'pdf.native-unsupported', message, gaps, cause);
}

export const isLegacy = ({ code }: Finding): boolean => code === legacyCode;

/** Another engine may set it, but no engine knows the letters of fonts from before Unicode. */
export function nativeRefusal(gaps: readonly Finding[]): Failure {
  const legacy = gaps.filter(isLegacy);
  if (legacy.length === 0) return refusal(gaps, 'Hãy dùng --engine libreoffice.');
  return new Failure('input', legacyCode, legacy.map(({ message }) => message).join(' '), gaps);
}

/** There is no other engine. */
export const noEngineFor = (gaps: readonly Finding[], cause: unknown): Failure =>
  refusal(gaps, `Máy này chưa có LibreOffice; cài bằng lệnh: ${aptLine} hoặc ${npmLine}`, cause);
