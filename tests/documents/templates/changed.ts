/** Templates as their authors may leave them: the stock ones with something changed in Word's own XML. */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Element } from '@xmldom/xmldom';
import { Failure, type Finding } from '../../../src/failure.ts';
import { templateFindings } from '../../../src/merge/merge.ts';
import { openTemplate } from '../../../src/merge/template.ts';
import { renderWord } from '../../../src/render/render.ts';
import { sampleData } from '../samples.ts';
import { parseStrictly } from '../word-reader.ts';

const folder = new URL('../../../templates/', import.meta.url);
const documentPart = 'word/document.xml';

export type Changes = readonly (readonly [from: string, to: string])[];

export class ChangedTemplate {
  readonly bytes: Uint8Array;
  private readonly document: string;

  /** Each change once, in the decision's template; a change that finds nothing is a fault of the test. */
  constructor(
    changes: Changes,
    part = documentPart,
    stock: Uint8Array = readFileSync(new URL('quyet-dinh-ke-hoach.docx', folder)),
  ) {
    const zip = new PizZip(stock);
    let xml = zip.file(part)!.asText();
    for (const [from, to] of changes) {
      if (!xml.includes(from)) throw new Error(`The template has no ${from}`);
      xml = xml.replace(from, () => to);
    }
    zip.file(part, xml);
    this.bytes = zip.generate({ type: 'uint8array' });
    this.document = zip.file(documentPart)!.asText();
  }

  /** The same template with something changed in another part too. */
  with(changes: Changes, part: string): ChangedTemplate {
    return new ChangedTemplate(changes, part, this.bytes);
  }

  /** The number of the paragraph that holds a text, as one counts in Word: from 1, those in tables too. */
  paragraph(text: string): number {
    const paragraphs = [...(parseStrictly(this.document).getElementsByTagName('w:p') as Iterable<Element>)];
    return paragraphs.findIndex((paragraph) => paragraph.textContent?.includes(text)) + 1;
  }

  /** What the linter says. */
  lint(): Finding[] {
    return templateFindings(openTemplate(this.bytes, 'mẫu.docx'));
  }

  render(sample = 'b-quyet-dinh-ke-hoach-xa-2026'): Uint8Array {
    const source = { id: 'mẫu.docx', version: 'file', bytes: this.bytes };
    return renderWord(sampleData(sample), source).files[0]!.bytes;
  }

  /** What a rendering says. */
  refusal(): Failure {
    try {
      this.render();
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
    throw new Error('The template was taken');
  }
}

/** A paragraph of its own after the one around the place where it is put. */
export const apart = (text: string): string =>
  `</w:t></w:r></w:p><w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:t>`;
