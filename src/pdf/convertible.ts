/** What is asked of a Word file before LibreOffice gets it, which would convert anything. */
import { Failure } from '../failure.ts';
import { entryNames } from '../word/gate/index.ts';

const contentTypes = '[Content_Types].xml';

/**
 * Reads the zip's directory only: what comes from outside has been through the gate before and is written anew. Gives why it is
 * none, in Vietnamese; undefined if it is one.
 */
export function whyNotWord(docx: Uint8Array): string | undefined {
  if (docx.length === 0) return 'tệp rỗng';
  try {
    return entryNames(docx).includes(contentTypes) ? undefined : 'trong tệp không có nội dung văn bản Word';
  } catch (error) {
    if (error instanceof Failure) return 'đây không phải là tệp Word (.docx) hoặc tệp đã hỏng';
    throw error;
  }
}
