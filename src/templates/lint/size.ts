/** How large a template may be: every document that is made from it carries all of it. */
import { documentPart, type WordPackage } from '../../word/package.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, wholeTemplate } from './finding.ts';

/** Characters of the body's XML: a hundred pages as Word writes them. The stock templates have twenty thousand. */
const mostBody = 2_000_000;

/** Bytes of all parts, pictures included. */
const mostParts = 10 * 1024 * 1024;

export function sizeFindings(parts: WordPackage): LintFinding[] {
  const body = parts.get(documentPart)?.length ?? 0;
  const all = [...parts.values()].reduce((sum, content) => sum + content.length, 0);
  if (body <= mostBody && all <= mostParts) return [];
  return [
    lintFinding({
      ...{ code: 'template.too-large', severity: 'error', place: { pagePart: wholeTemplate, quoted: '' } },
      ...(body > mostBody
        ? { what: 'Thân của mẫu dài quá một trăm trang', remedy: 'hãy chỉ để lại phần chữ của mẫu' }
        : { what: 'Mẫu nặng hơn 10 MB mà văn bản nào cũng mang theo', remedy: 'hãy bỏ hoặc nén hình ảnh trong mẫu' }),
    }),
  ];
}
