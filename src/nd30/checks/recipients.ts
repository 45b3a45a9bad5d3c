/** Checks of Nơi nhận and of Kính gửi. */
import type { Component, FormDocument } from '../document.ts';
import type { Check } from './check.ts';
import { breachOf, each, endSign } from './each.ts';
import { figure } from './looks.ts';
import { firstOf, named } from './standing.ts';

export const headingSpelled: Check = each(({ text }) =>
  text === 'Nơi nhận:' ? undefined : `ghi “${text.slice(0, 40)}”`,
);

/** A hyphen in front; other dashes look alike and weigh less. */
export const dashes: Check = each(({ text }) => {
  if (/^-/u.test(text)) return undefined;
  if (/^[–—+*•]/u.test(text)) return { found: `đầu dòng là “${text[0] ?? ''}”`, severity: 'warning' as const };
  return 'đầu dòng không có gạch đầu dòng';
});

export const semicolons: Check = each(({ text }) => (text.endsWith(';') ? undefined : endSign(text)));

/** Twips that nobody sees. */
const tolerance = 28;

/** Nothing between the left margin and the first sign. */
export const atMargin: Check = each(
  ({ places: [placed] }) => {
    if (placed === undefined) return undefined;
    const { left, firstLine } = placed.paragraph.format.indent;
    if (left + firstLine > tolerance) return `đầu dòng cách lề trái ${figure((left + firstLine) / 56.7)} mm`;
    return blanksBefore(placed) ? 'đầu dòng có dấu cách hoặc tab' : undefined;
  },
  ({ places: [placed] }) => placed !== undefined && placed.paragraph.format.alignment !== 'center',
);

const blanksBefore = ({ from, paragraph }: Component['places'][number]) => {
  const before = paragraph.inlines
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'tab' ? '\t' : one.kind === 'break' ? '\n' : ''))
    .join('');
  return /(^|\n)[^\S\n]+$/u.test(before.slice(0, from));
};

/** `Lưu: VT, VP (2).`, perhaps with the mark of who drafted it after it. */
export const archiveSpelled: Check = each(({ text }) => {
  const words = text.replace(/^[-–—+*•]\s*/u, '');
  if (!/^Lưu:/u.test(words)) return `ghi “${words.slice(0, 12)}” thay vì “Lưu:”`;
  if (!/^Lưu: ?VT(?![\p{L}\d])/u.test(words)) return 'sau “Lưu:” không phải chữ viết tắt “VT”';
  const rest = words.replace(/^Lưu: ?VT\s*/u, '');
  if (!/^[,.…]/u.test(rest))
    return rest === '' ? 'cuối dòng không có dấu chấm' : `sau “VT” không phải dấu phẩy hoặc dấu chấm`;
  return /[.…]$|[.…]\s{0,9}[\p{Lu}.]{1,12}\s{0,9}\(?\d{1,5}\)?$/u.test(rest)
    ? undefined
    : 'cuối dòng không có dấu chấm';
});

export const archiveLast: Check = ({ document }) => {
  const archive = firstOf(document, 'archive');
  if (archive === undefined) return 'notApplicable';
  const after = named(document.components, ['recipient']).find((one) => isAfter(document, one, archive));
  return after === undefined ? [] : [breachOf(after, 'còn nơi nhận ghi sau dòng “Lưu”')];
};

const isAfter = ({ components }: FormDocument, one: Component, other: Component) =>
  components.indexOf(one) > components.indexOf(other);

/** What the first recipient says: what is addressed above, or the article that carries it out. */
export const firstRecipient = (says: RegExp): Check =>
  each(
    ({ text }) => (says.test(text.replace(/^[-–—+*•]\s*/u, '')) ? undefined : `dòng đầu ghi “${text.slice(0, 40)}”`),
    (component, document) => firstOf(document, 'recipient') === component,
  );

/** `Như Điều 3;`, and that article stands in the document. */
export const articlesCarryingOut: Check = (context, rule) => {
  const found = firstRecipient(/^Như Điều/u)(context, rule);
  const recipient = firstOf(context.document, 'recipient');
  if (found === 'notApplicable' || found.length > 0 || recipient === undefined) return found;
  const articles = context.document.components.filter(({ kind }) => kind === 'article');
  const last = Math.max(0, ...articles.map(({ label }) => label?.value ?? Infinity));
  const named = (recipient.text.match(/\d+/gu) ?? []).map(Number).find((one) => one > last);
  return named === undefined || last === 0
    ? []
    : [breachOf(recipient, `ghi Điều ${named} mà văn bản chỉ có ${last} điều`)];
};

export const addressed: (check: Check) => Check = (check) => (context, rule) =>
  firstOf(context.document, 'addressee') === undefined ? 'notApplicable' : check(context, rule);

const called = /^Kính\s+gửi\s*/iu;

export const addresseeColon: Check = each(
  ({ text }) => (/^Kính gửi\s*:/u.test(text) ? undefined : `ghi “${text.slice(0, 20)}”`),
  ({ text }) => called.test(text),
);

interface Line {
  text: string;
  component: Component;
}

/** Lines of Kính gửi, the words themselves by themselves. */
function addresseesOf({ components }: FormDocument): { beside: Line | undefined; below: readonly Line[] } | undefined {
  const own = components.filter(({ kind }) => kind === 'addressee');
  const [first] = own;
  if (first === undefined || !called.test(first.text)) return undefined;
  const lines = own.flatMap((component) =>
    component.places
      .flatMap(({ text }) => text.normalize('NFC').split('\n'))
      .map((text) => ({ text: text.trim(), component })),
  );
  const head = (lines[0]?.text ?? '').replace(called, '').replace(/^[:\s]+/u, '');
  const below = lines.slice(1).filter(({ text }) => text !== '');
  return { beside: head === '' ? undefined : { text: head, component: first }, below };
}

/** One on the line of the words, several on lines of their own. */
export const addresseeLines: Check = ({ document }) => {
  const found = addresseesOf(document);
  if (found === undefined) return 'notApplicable';
  const { beside, below } = found;
  const several =
    beside !== undefined && (/;\s*\S/u.test(beside.text) || below.some(({ text }) => /^[-–—]/u.test(text)));
  if (several) return [breachOf(beside.component, 'nhiều nơi nhận nhưng ghi ngay sau “Kính gửi:”')];
  const [only, ...more] = below;
  if (beside === undefined && only !== undefined && more.length === 0)
    return [breachOf(only.component, 'chỉ một nơi nhận nhưng xuống dòng')];
  return [];
};

/** Dashes, `;` and a final `.`. */
export const addresseeSigns: Check = ({ document }) => {
  const { below = [], beside } = addresseesOf(document) ?? {};
  if (beside !== undefined || below.length < 2) return 'notApplicable';
  return below.flatMap(({ text, component }, at) => {
    const sign = at === below.length - 1 ? '.' : ';';
    if (!/^[-–—]/u.test(text)) return [breachOf(component, 'đầu dòng không có gạch đầu dòng')];
    return text.endsWith(sign)
      ? []
      : [{ ...breachOf(component, endSign(text)), required: `cuối dòng là dấu “${sign}”` }];
  });
};
