/** What Word leaves in a file beside its words, and what documents made from it would carry along. Rows of data. */
import { nearestTagName } from '../../compose/tags.ts';
import type { Severity } from '../../failure.ts';
import { readParagraphs, type Fault } from '../../merge/problems.ts';
import type { WordPackage } from '../../word/package.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, pagePartOf } from './finding.ts';
import { fieldResults } from './field-results.ts';
import { marksOf, wordsIn, type Mark } from './marks.ts';

interface Row {
  code: string;
  severity: Severity;
  /** Parts it is looked for in. */
  parts: RegExp;
  found(mark: Mark): Fault | undefined;
  /** Word marks the same thing many times: it is told once for each part. */
  once?: true;
}

const pages = /^word\/(document|header\d*|footer\d*)\.xml$/;
const settings = /^word\/settings\.xml$/;

const revisions = new Set([
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange'],
  ...['w:tcPrChange', 'w:trPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:cellIns', 'w:cellDel'],
]);

const tagsIn = (text: string) => [...text.matchAll(/\{[^{}]*\}/g)].map(([tag]) => tag);

function mergeField(instruction: string): Fault | undefined {
  const name = /^\s*MERGEFIELD\s+"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(instruction)?.[1];
  if (name === undefined) return undefined;
  const near = nearestTagName(name);
  return {
    what: `Trường trộn thư «${name}» không được điền`,
    remedy: `hãy xóa trường này và viết thẻ ${near ? `{${near}}` : 'trong dấu { }'}`,
  };
}

const rows: readonly Row[] = [
  {
    ...{ code: 'template.tracked-changes', severity: 'error', parts: pages, once: true },
    found: ({ name }) =>
      revisions.has(name)
        ? {
            what: 'Mẫu còn thay đổi chưa duyệt (Track Changes) nên mọi văn bản sẽ mang theo dấu sửa',
            remedy: 'hãy chấp nhận hoặc từ chối mọi thay đổi (Review, Accept All Changes) rồi lưu lại',
          }
        : undefined,
  },
  {
    ...{ code: 'template.tracking-on', severity: 'warning', parts: settings },
    found: ({ name }) =>
      name === 'w:trackRevisions'
        ? {
            what: 'Mẫu đang bật theo dõi sửa đổi (Track Changes) nên mọi văn bản làm ra cũng bật',
            remedy: 'hãy tắt Track Changes ở thẻ Review rồi lưu lại',
          }
        : undefined,
  },
  {
    ...{ code: 'template.protected', severity: 'warning', parts: settings },
    found: ({ name }) =>
      name === 'w:documentProtection' || name === 'w:writeProtection'
        ? {
            what: 'Mẫu bị khóa sửa nên mọi văn bản làm ra cũng bị khóa',
            remedy: 'hãy bỏ khóa ở Review, Restrict Editing rồi lưu lại',
          }
        : undefined,
  },
  {
    ...{ code: 'template.merge-field', severity: 'error', parts: pages },
    found: ({ name, element }) => {
      if (name === 'w:instrText') return mergeField(element.text);
      return name === 'w:fldSimple' ? mergeField(element.attributes['w:instr'] ?? '') : undefined;
    },
  },
  {
    ...{ code: 'template.content-control', severity: 'warning', parts: pages },
    found: (mark) => {
      const [tag] = mark.name === 'w:sdt' ? tagsIn(wordsIn(mark)) : [];
      return tag === undefined
        ? undefined
        : {
            what: `Thẻ ${tag} nằm trong ô nội dung (content control), thứ sẽ còn lại quanh chữ đã điền`,
            remedy: 'hãy bấm chuột phải vào ô đó, chọn Remove Content Control',
          };
    },
  },
  {
    ...{ code: 'template.tag-in-text-box', severity: 'warning', parts: pages },
    found: (mark) => {
      const [tag] = mark.name === 'w:txbxContent' ? tagsIn(wordsIn(mark)) : [];
      return tag === undefined
        ? undefined
        : {
            what: `Thẻ ${tag} nằm trong hộp văn bản (text box), thứ mà bộ tạo PDF sẵn có không trình bày được`,
            remedy: 'hãy chuyển thẻ ra đoạn văn thường hoặc vào ô của bảng',
          };
    },
  },
];

function foundIn(row: Row, marks: readonly Mark[]): { fault: Fault; mark: Mark }[] {
  const found = marks.flatMap((mark) => {
    const fault = row.found(mark);
    return fault ? [{ fault, mark }] : [];
  });
  return row.once ? found.slice(0, 1) : found;
}

/** Notes, whose tags nobody fills in. */
const unrendered = /^word\/(footnotes|endnotes)\.xml$/;

function notRendered(part: string, xml: string): LintFinding[] {
  return readParagraphs(xml).texts.flatMap((text, index) =>
    tagsIn(text).map((tag) =>
      lintFinding({
        ...{ code: 'template.tag-not-rendered', severity: 'error' },
        what: `Thẻ ${tag} đứng trong chú thích, nơi không thẻ nào được điền và bộ tạo PDF sẵn có không trình bày được`,
        remedy: 'hãy chuyển thẻ lên thân văn bản hoặc viết thẳng chữ cần in',
        place: { pagePart: pagePartOf(part), paragraph: index + 1, quoted: text.trim() },
      }),
    ),
  );
}

export function leftBehind(parts: WordPackage): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const [part, content] of parts) {
    if (typeof content !== 'string') continue;
    if (unrendered.test(part)) findings.push(...notRendered(part, content));
    const wanted = rows.filter(({ parts: where }) => where.test(part));
    if (wanted.length === 0) continue;
    const marks = marksOf(part, content);
    const { texts } = readParagraphs(content);
    const inText = pages.test(part);
    const tell = (code: string, severity: Severity, { fault, mark }: { fault: Fault; mark: Mark }) => {
      const at = inText ? { paragraph: mark.paragraph } : {};
      const quoted = inText ? (texts[mark.paragraph - 1] ?? '').trim() : '';
      findings.push(lintFinding({ code, severity, ...fault, place: { pagePart: pagePartOf(part), ...at, quoted } }));
    };
    for (const row of wanted) for (const one of foundIn(row, marks)) tell(row.code, row.severity, one);
    if (inText) for (const one of fieldResults(marks)) tell('template.tag-in-field', 'warning', one);
  }
  const changed = findings.some(({ code }) => code === 'template.tracked-changes');
  return findings.filter(({ code }) => !(changed && code === 'template.tracking-on'));
}
