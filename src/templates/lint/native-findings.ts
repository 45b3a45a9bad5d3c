/** What the program's own PDF engine cannot set of a template and of documents made from it. */
import type { Finding } from '../../failure.ts';
import { unsupported } from '../../pdf/native/support.ts';
import { layOut } from '../../pdf/native/layout/lay-out.ts';
import { facesFor } from '../../pdf/native/write/font/for-document.ts';
import { composedText } from '../../pdf/native/write/page/text.ts';
import type { WordDocument } from '../../word/reading/types.ts';
import type { LintFinding, LintPlace } from '../contract.ts';
import { lintFinding, pagePartOf, wholeTemplate } from './finding.ts';
import type { TemplateText } from './template-text.ts';

const remedy =
  'hãy thay bằng cách trình bày khác; nếu giữ lại, chỉ máy có LibreOffice mới tạo được PDF từ văn bản của mẫu';

/** `thân văn bản, đoạn 3 “…”` */
const inParagraph = /^(.*?), đoạn (\d+)/;

const parts: Readonly<Record<string, string>> = {
  'thân văn bản': 'word/document.xml',
  'đầu trang': 'word/header1.xml',
  'chân trang': 'word/footer1.xml',
};

function placeOf(path: string, text: TemplateText): LintPlace {
  const [, part = '', paragraph] = inParagraph.exec(path) ?? [];
  if (paragraph === undefined) return { pagePart: wholeTemplate, quoted: '' };
  const name = parts[part] ?? '';
  const number = Number(paragraph);
  return { pagePart: pagePartOf(name), paragraph: number, quoted: part === 'thân văn bản' ? text.words(number) : '' };
}

/** `Bộ tạo PDF sẵn có chưa trình bày được: hộp văn bản (text box) (1 chỗ: …).` → the thing alone. */
const thing = ({ message }: Finding) => /được: (.*?) \(\d+ chỗ/.exec(message)?.[1] ?? message.replace(/\.$/, '');

const gap = (finding: Finding, place: LintPlace): LintFinding =>
  lintFinding({
    ...{ code: finding.code, severity: 'warning', place, remedy },
    what: `Bộ tạo PDF sẵn có chưa trình bày được ${thing(finding)}`,
  });

function missingLetters(document: WordDocument): LintFinding[] {
  const { missing } = facesFor(layOut(document).pages, composedText);
  if (missing.length === 0) return [];
  return [
    lintFinding({
      ...{
        code: 'pdf.native-unsupported',
        severity: 'warning',
        remedy: 'hãy thay các ký tự đó bằng ký tự thường dùng',
      },
      what: `Phông chữ sẵn có không có các ký tự: ${missing.slice(0, 20).join(' ')}`,
      place: { pagePart: pagePartOf('word/document.xml'), quoted: missing.slice(0, 20).join(' ') },
    }),
  ];
}

/**
 * Of the template at its places, and of its documents what the template does not show by itself.
 * @throws Failure `pdf.timeout`, `pdf.too-many-pages`
 */
export function nativeFindings(
  template: WordDocument,
  ofDocuments: readonly Finding[],
  text: TemplateText,
): LintFinding[] {
  const gaps = unsupported(template);
  const told = new Set(gaps.map(thing));
  const more = ofDocuments.filter((one) => !told.has(thing(one)) && told.add(thing(one)));
  return [
    ...gaps.map((one) => gap(one, placeOf(one.path, text))),
    ...more.map((one) => gap(one, { pagePart: 'Văn bản mẫu', quoted: '' })),
    ...(gaps.length === 0 ? missingLetters(template) : []),
  ];
}
