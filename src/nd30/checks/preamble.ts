/** Checks of căn cứ: their signs, their lines, and what each must say. */
import { findCitations } from '../../plan/conventions/citation-text.ts';
import type { Component } from '../document.ts';
import type { Check } from './check.ts';
import { breachOf, each, endSign } from './each.ts';

const ofList = ({ kind }: Component) => kind === 'citation' || kind === 'proposal';

/** All but the last end with `;`, the last with `.`. */
export const listEnds: Check = ({ document }) => {
  const list = document.components.filter(ofList);
  if (list.length === 0) return 'notApplicable';
  return list.flatMap((component, at) => {
    const last = at === list.length - 1;
    const sign = last ? '.' : ';';
    if (component.text.endsWith(sign)) return [];
    const required = last ? 'dòng cuối cùng kết thúc bằng dấu chấm (.)' : 'cuối dòng có dấu chấm phẩy (;)';
    return [{ ...breachOf(component, endSign(component.text)), required }];
  });
};

const another = /[;.,][^\S\n]+(Căn cứ|căn cứ|Theo đề nghị)(?!\p{L})/u;

/** `QUYẾT ĐỊNH:` */
export const closedByColon: Check = each(({ text }) => (/:$/u.test(text) ? undefined : `ghi “${text}”`));

/** Two căn cứ in one line. */
export const ownLines: Check = each(({ places }) => {
  const shared = places.find(({ text }) => another.test(text.normalize('NFC')));
  return shared && { found: 'nhiều căn cứ viết liền trên một dòng', placed: shared };
});

const law = /^(bộ luật|luật|pháp lệnh)$/iu;

/** A Luật or Pháp lệnh with its number or organ. */
export const lawsByName: Check = each(
  ({ text }) => {
    const wrong = findCitations(text).find((one) => law.test(one.kind ?? '') && (one.number ?? one.organ));
    if (wrong === undefined) return undefined;
    const said = [wrong.number && `số, ký hiệu “${wrong.number}”`, wrong.organ && `cơ quan ban hành “${wrong.organ}”`];
    return `${wrong.kind} ghi cả ${said.filter(Boolean).join(' và ')}`;
  },
  ({ text }) => /luật|pháp lệnh/iu.test(text),
);

const citedKind =
  /^(?:[-–—+*•]\s*)?Căn cứ\s+(?:vào\s+)?(Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Thông báo|Kết luận|Hướng dẫn|Chương trình|Bộ luật|Luật|Pháp lệnh)(?!\p{L})/u;

/** A draft leaves dots where something is not known yet. */
const open = /…|\.{2,}|_{2,}/u;

/** What a căn cứ does not say of the document that it names. */
export const completeCitations: Check = each(
  ({ text }) => {
    const [first] = findCitations(text);
    const kind = citedKind.exec(text)?.[1] ?? '';
    const rest = first === undefined ? '' : text.slice(first.end);
    const missing = law.test(kind)
      ? [!first?.date && 'ngày, tháng, năm ban hành']
      : [
          !first?.number && 'số, ký hiệu',
          !first?.date && 'ngày, tháng, năm ban hành',
          !first?.organ && 'cơ quan ban hành',
          !/\p{L}{2}/u.test(rest) && first?.number && 'trích yếu nội dung',
        ];
    const named = missing.filter(Boolean);
    return named.length === 0 ? undefined : `căn cứ là ${kind} thiếu ${named.join(', ')}`;
  },
  ({ text }) => citedKind.test(text) && !open.test(text),
);
