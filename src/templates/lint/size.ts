/** How large a template may be: every document that is made from it carries all of it. */
import { documentPart, type WordPackage } from '../../word/package.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, wholeTemplate } from './finding.ts';

/** Characters of the body's XML: a hundred pages as Word writes them. The stock templates have twenty thousand. */
const mostBody = 2_000_000;

/** Elements of the body: the same hundred pages. The stock templates have a thousand. */
const mostElements = 30_000;

/** Elements and attributes of all parts. The stock templates have two thousand. */
export const mostNodes = 200_000;

/** Bytes of all parts, pictures included. */
const mostParts = 10 * 1024 * 1024;

const isLong = (body: string) => body.length > mostBody || (body.match(/<\w/g)?.length ?? 0) > mostElements;

export function sizeFindings(parts: WordPackage): LintFinding[] {
  const long = isLong(String(parts.get(documentPart) ?? ''));
  const all = [...parts.values()].reduce((sum, content) => sum + content.length, 0);
  if (!long && all <= mostParts) return [];
  return [
    lintFinding({
      ...{ code: 'template.too-large', severity: 'error', place: { pagePart: wholeTemplate, quoted: '' } },
      ...(long
        ? { what: 'Thân của mẫu dài quá một trăm trang', remedy: 'hãy chỉ để lại phần chữ của mẫu' }
        : { what: 'Mẫu nặng hơn 10 MB mà văn bản nào cũng mang theo', remedy: 'hãy bỏ hoặc nén hình ảnh trong mẫu' }),
    }),
  ];
}
