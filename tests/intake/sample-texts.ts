/** The samples' own PDFs as poppler gives their text: hard-wrapped lines, page numbers, columns side by side one after the other. */
import { execFileSync } from 'node:child_process';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { documentsOf, sampleData } from '../documents/samples.ts';

/** @param layout with the blanks of the page, as `pdftotext -layout` writes them */
export async function samplePdfText(name: string, layout = false): Promise<string> {
  const [file] = (await documentsOf(sampleData(name))).files;
  const engine = nativeEngine();
  try {
    const pdf = await engine.convert(file!.bytes);
    return execFileSync('pdftotext', [...(layout ? ['-layout'] : []), '-', '-'], { input: pdf, encoding: 'utf8' });
  } finally {
    await engine.close();
  }
}
