/** Colours that the output intent of a PDF/A file says nothing of (ISO 19005-2, 6.2.4.3). */
import { PDFName, PDFRawStream, type PDFContext } from 'pdf-lib';
import { Failure } from '../../failure.ts';

/** @throws Failure `pdf.pdfa-colour` when a picture is stored in printing inks; text and lines never are. */
export function refuseOtherColours(context: PDFContext): void {
  const [colours, inks] = [PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK')];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(colours) !== inks) continue;
    throw new Failure(
      'input',
      'pdf.pdfa-colour',
      'Văn bản có ảnh hệ màu in (CMYK) nên không ghi được theo chuẩn PDF/A; hãy đổi ảnh sang RGB hoặc bỏ tùy chọn pdfa.',
    );
  }
}
