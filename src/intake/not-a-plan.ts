/** Whether what was read is a plan at all. Whatever it is, it is read; the clerk is told. */
import type { Finding } from '../failure.ts';
import { fold, oneLine } from '../nd30/text.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Section } from '../plan/model/outline.ts';
import type { Arrangement } from './arrange.ts';

/** Kinds of documents that a plan is written for. */
const plans = /^(ke hoach|chuong trinh|de an|phuong an|du an)\b/;

const goOn = 'hãy kiểm tra xem có chọn đúng tệp không; nếu đúng, hãy xem lại từng phần rồi sửa.';

const warning = (path: string, what: string): Finding[] => [
  { code: 'intake.not-a-plan', severity: 'warning', path, message: `${what}; ${goOn}` },
];

const hasHeading = (sections: readonly Section[] = []): boolean =>
  sections.some(({ heading, children }) => heading !== undefined || hasHeading(children));

/** A warning where the source is of another kind, or shows neither title nor sections nor a table of tasks. */
export function notAPlan({ decision, plan: { components } }: Arrangement, { plan, appendices = [] }: Plan): Finding[] {
  const title = components.find(({ kind }) => kind === 'kind');
  if (title !== undefined)
    return plans.test(fold(title.text))
      ? []
      : warning('plan.kind', `Văn bản này là “${oneLine(title.text)}”, không phải kế hoạch`);
  if (components.some(({ kind }) => kind === 'letterSubject' || kind === 'addressee'))
    return warning('plan', 'Văn bản này có vẻ là công văn, không phải kế hoạch');
  const recognised =
    hasHeading(plan?.outline) ||
    (plan?.pillars?.length ?? 0) > 0 ||
    appendices.length > 0 ||
    (decision !== undefined && components.length > 0);
  if (recognised) return [];
  return decision === undefined
    ? warning('', 'Không nhận ra đây là kế hoạch: không thấy chữ “KẾ HOẠCH”, cũng không thấy mục nào')
    : warning('plan', 'Văn bản chỉ có quyết định, không thấy kế hoạch kèm theo');
}
