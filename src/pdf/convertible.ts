/** Whether bytes are a Word file at all; LibreOffice would convert anything. */
import PizZip from 'pizzip';

/** The local file header that a zip begins with (APPNOTE 4.3.7). */
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

const documentPart = 'word/document.xml';

/** Reads the zip's directory only, so that a bomb stays unexploded. Gives why it is none, in Vietnamese; undefined if it is one. */
export function whyNotWord(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'tệp rỗng';
  if (!zipSignature.every((byte, index) => bytes[index] === byte)) return 'đây không phải là tệp Word (.docx)';
  try {
    const { files } = new PizZip(bytes);
    return files[documentPart] ? undefined : 'trong tệp không có nội dung văn bản Word';
  } catch {
    return 'tệp Word đã hỏng';
  }
}
