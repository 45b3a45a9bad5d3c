/** How the native engine says that it cannot set a document. */
import { Failure, type Finding } from '../../failure.ts';
import { aptLine } from '../soffice/failures.ts';
import { npmLine } from '../wasm/installation.ts';

function refusal(gaps: readonly Finding[], remedy: string, cause?: unknown): Failure {
  const what = gaps.map(({ message }) => message).join(' ');
  const message = `Bộ tạo PDF sẵn có chưa trình bày được văn bản này: ${what} ${remedy}`;
  return new Failure('input', 'pdf.native-unsupported', message, gaps, cause);
}

/** Another engine may set it. */
export const nativeRefusal = (gaps: readonly Finding[]): Failure => refusal(gaps, 'Hãy dùng --engine libreoffice.');

/** There is no other engine. */
export const noEngineFor = (gaps: readonly Finding[], cause: unknown): Failure =>
  refusal(gaps, `Máy này chưa có LibreOffice; cài bằng lệnh: ${aptLine} hoặc ${npmLine}`, cause);
