/** What a clerk should know of a plan that was read: what the checks say of it, and where it does not print its source. */
import type { Finding } from '../failure.ts';
import { checkConsistency } from '../plan/checks/index.ts';
import type { Plan } from '../plan/model/plan.ts';
import { formatPath } from '../plan/paths.ts';
import { wordPlan } from '../wording/word-plan.ts';
import { oneLine } from '../nd30/text.ts';
import type { Holder } from './ledger.ts';
import type { Comparison } from './printed-again.ts';
import { pathsIn } from './report.ts';
import type { Settled } from './valid-draft.ts';

/** At most so many findings of the checks, and of each sort of difference. */
const mostOfChecks = 300;
const mostOfASort = 50;

const quoted = (text: string) => {
  const words = oneLine(text);
  return `“${words.length > 120 ? `${words.slice(0, 117)}…` : words}”`;
};

/** @param plan valid as a draft */
export const findingsOf = (plan: Plan): Finding[] =>
  checkConsistency(wordPlan(plan, { draft: true })).slice(0, mostOfChecks);

export function findingsOfReading(plan: Plan, { lost, differing, beyond }: Comparison, settled: Settled): Finding[] {
  const paths = pathsIn(plan);
  const pathOf = (holder: Holder | undefined) => {
    const [owner, ...keys] = holder ?? [];
    return owner === undefined ? '' : formatPath([...(paths.get(owner) ?? []), ...keys]);
  };
  const finding = (code: string, severity: Finding['severity'], path: string, message: string): Finding => ({
    code,
    severity,
    path,
    message,
  });
  return [
    ...(settled.replaced > 0
      ? [
          finding(
            'intake.illegal-characters',
            'warning',
            '',
            `Nguồn có ${settled.replaced} ký tự mà tệp Word không chứa được, đã thay bằng dấu “\uFFFD”; hãy sửa ở những chỗ đó.`,
          ),
        ]
      : []),
    ...lost
      .slice(0, mostOfASort)
      .map(({ holder, placed }) =>
        finding(
          'intake.kept-as-block',
          'warning',
          pathOf(holder),
          `Chưa có chỗ đúng nghĩa cho ${quoted(placed.text)}; đoạn này được giữ nguyên văn, hãy chuyển vào đúng mục.`,
        ),
      ),
    ...differing
      .slice(0, mostOfASort)
      .map(({ entry, printed }) =>
        finding(
          'intake.printed-otherwise',
          'information',
          pathOf(entry.holder),
          `Nguồn ghi ${quoted(entry.placed.text)}, văn bản sẽ in ${quoted(printed)}; hãy xem lại nếu cần giữ đúng như nguồn.`,
        ),
      ),
    ...beyond
      .slice(0, mostOfASort)
      .map((words) =>
        finding(
          'intake.beyond-source',
          'warning',
          '',
          `Văn bản sẽ in ${quoted(words)} mà nguồn không có; hãy xem lại và bỏ nếu không cần.`,
        ),
      ),
  ];
}
