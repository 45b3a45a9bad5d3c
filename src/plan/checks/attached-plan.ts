/** What the issued Kế hoạch leaves to its decision (Phụ lục III, the form after Mẫu 1.3). */
import type { PlanPart } from '../model/body.ts';
import { information } from './finding.ts';
import type { Check } from './reading.ts';

interface OwnField {
  key: 'number' | 'place' | 'date' | 'signature' | 'recipients';
  what: string;
  given: (part: PlanPart) => unknown;
}

const fields: readonly OwnField[] = [
  { key: 'number', what: 'số, ký hiệu', given: ({ number, symbol }) => number || /\d/.test(symbol ?? '') },
  { key: 'place', what: 'địa danh', given: ({ place }) => place?.trim() },
  { key: 'date', what: 'thời gian ban hành', given: ({ date }) => date },
  {
    key: 'signature',
    what: 'chữ ký',
    given: ({ signature }) => signature?.lines?.length || signature?.name,
  },
  { key: 'recipients', what: 'nơi nhận', given: ({ recipients }) => recipients?.list?.length },
];

export const attachedPlan: Check = ({ decision, plan: part }) => {
  if (!decision || !part) return [];
  return fields
    .filter(({ given }) => Boolean(given(part)))
    .map(({ key, what }) =>
      information(
        `attached-plan-${key}`,
        `plan.${key === 'number' && !part.number ? 'symbol' : key}`,
        `Kế hoạch ban hành kèm theo Quyết định không có ${what} riêng nên phần này không in (plan.${key}); hãy chuyển sang "decision.${key}" hoặc bỏ trường này.`,
      ),
    );
};
