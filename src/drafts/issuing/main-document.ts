/** The document that a plan is issued as: the decision where there is one, else the plan alone; and what the register says of it. */
import { organName } from '../../plan/conventions/naming.ts';
import { mainPart } from '../../plan/checks/main-part.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { plainText } from '../../plan/model/text.ts';
import type { PlanData } from '../draft.ts';
import { fieldsOf } from '../../plan/compare/sections.ts';
import type { EntryFields } from '../register/entry.ts';
import { kindOf } from '../register/kind.ts';
import { numberText, type DocumentNumber } from '../register/number.ts';
import { conflict, invalid } from '../refusals.ts';

/** Tên loại and ký hiệu that a part has unless it says others (Phụ lục III, Mục I). */
const usual = {
  decision: { typeName: 'Quyết định', symbol: 'QĐ-UBND' },
  plan: { typeName: 'Kế hoạch', symbol: 'KH-UBND' },
} as const;

export interface MainDocument {
  part: 'decision' | 'plan';
  /** `QĐ`. */
  kind: string;
  symbol: string;
}

/** @throws Failure `issuing.no-symbol` */
export function mainDocument(plan: PlanData): MainDocument {
  const part = plan.decision === undefined ? 'plan' : 'decision';
  const own = fieldsOf(plan[part]).symbol;
  const symbol = (typeof own === 'string' ? own : usual[part].symbol).trim().normalize('NFC');
  const kind = symbol.split('-')[0]?.trim() ?? '';
  if (!/^\p{L}{1,10}$/u.test(kind)) {
    throw invalid(
      'issuing.no-symbol',
      `Ký hiệu văn bản "${symbol}" chưa có tên loại viết tắt; hãy ghi ký hiệu như QĐ-UBND.`,
    );
  }
  return { part, kind: kindOf(kind), symbol };
}

/** @throws Failure `issuing.other-kind` where another document is asked for than the plan is */
export function demandKind({ part, kind, symbol }: MainDocument, wanted: string): void {
  const named = wanted.normalize('NFC');
  // A plan under another name (CTr, ĐA) is issued as the plan it is.
  if (named === kind || named === usual[part].symbol.split('-')[0]) return;
  throw conflict(
    'issuing.other-kind',
    `Văn bản được cấp số là “${symbol}” (loại ${kind}), không phải ${wanted}; Kế hoạch ban hành kèm Quyết định không có số riêng.`,
  );
}

/** The plan with number and day in its main document. */
export function withNumber(plan: PlanData, { part }: MainDocument, number: DocumentNumber, day: string): PlanData {
  return { ...plan, [part]: { ...fieldsOf(plan[part]), number: numberText(number), date: day } };
}

export function withoutNumber(plan: PlanData, { part }: MainDocument): PlanData {
  const left = Object.entries(fieldsOf(plan[part])).filter(([key]) => key !== 'number' && key !== 'date');
  return { ...plan, [part]: Object.fromEntries(left) };
}

function sentence(text: string): string {
  const lower = text.trim().toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** What the plan itself says for the register. */
export function entryOf(plan: Plan, document: MainDocument, issuedOn: string): EntryFields {
  const { part } = mainPart(plan);
  const { signature, recipients } = part ?? {};
  const titles = signature?.lines?.map(({ capacity, title }) => [capacity, title].filter(Boolean).join(' ')) ?? [];
  const lines = recipients?.list?.map(({ names = [], purpose }) => names.join(', ') + (purpose ? ` (${purpose})` : ''));
  const { archive, drafter } = recipients ?? {};
  const { kind, symbol } = document;
  return {
    kind,
    symbol,
    issuedOn,
    typeName: part?.kind ? sentence(part.kind) : usual[document.part].typeName,
    organName: organName(plan.organ),
    subject: plainText(part?.subject).replace(/\s+/g, ' ').trim(),
    signer: signature?.name?.trim() || null,
    signerTitle: titles.join(' ').trim() || null,
    recipients: lines?.join('\n') || null,
    archivedWith: archive?.text ?? [archive?.office ?? 'VT', archive?.unit].filter(Boolean).join(', '),
    copies: drafter?.copies ?? null,
    language: 'Tiếng Việt',
  };
}
