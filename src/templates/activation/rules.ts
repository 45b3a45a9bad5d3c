/** What stands in the way of putting a version into effect: a row for each, asked in this order. */
import { shortDate } from '../../plan/conventions/dates.ts';
import type { Finding } from '../../failure.ts';
import type { ActivationRequest, LintFinding, LintReport, TemplateForm, VersionState } from '../contract.ts';
import { conflict, invalid } from '../refusals.ts';

export interface Wish {
  version: VersionState;
  lint: LintReport;
  request: ActivationRequest;
  /** Somebody has put it into effect, and that still holds; a stock file may be active because its row began so. */
  byStep: boolean;
  /** The calendar day. */
  today: string;
  /** What the template is for; null: no version of it was ever in effect, so this one settles it. */
  form: TemplateForm | null;
}

interface Rule {
  code: string;
  kind: 'conflict' | 'input';
  /** Whether it stands in the way. */
  holds(wish: Wish): boolean;
  /** What, where, what to do. */
  message(wish: Wish): string;
  findings?(wish: Wish): readonly Finding[];
}

const ofSeverity = ({ findings }: LintReport, severity: Finding['severity']): LintFinding[] =>
  findings.filter((finding) => finding.severity === severity);

/** Warnings that were not named, each code once. */
export function unacknowledged({ lint, request }: Pick<Wish, 'lint' | 'request'>): LintFinding[] {
  const codes = new Set(request.acknowledged);
  return ofSeverity(lint, 'warning').filter(({ code }) => !codes.has(code) && codes.add(code));
}

const forms: Readonly<Record<TemplateForm, string>> = {
  decision: 'Quyết định kèm Kế hoạch',
  plan: 'Kế hoạch ban hành riêng',
};

const sameRange = ({ version, request }: Wish): boolean =>
  version.validFrom === request.validFrom && version.validUntil === request.validUntil;

/** Days of documents. Beyond them somebody means "always", which is an open end; databases and calendars end there too. */
const earliest = '1945-09-02';
const latest = '2199-12-31';

const outside = ({ validFrom, validUntil }: ActivationRequest): string | undefined =>
  [validFrom, validUntil].find((day) => day !== null && (day < earliest || day > latest)) ?? undefined;

const rules: readonly Rule[] = [
  {
    code: 'templates.already-active',
    kind: 'conflict',
    holds: (wish) => wish.version.status === 'active' && wish.byStep && sameRange(wish),
    message: ({ version }) =>
      `Phiên bản ${version.number} đã có hiệu lực cho đúng khoảng ngày này; chỉ cần kích hoạt lại khi muốn đổi khoảng ngày.`,
  },
  {
    code: 'templates.range-day',
    kind: 'input',
    holds: ({ request }) => outside(request) !== undefined,
    message: ({ request }) =>
      `Ngày "${outside(request)!}" không nằm trong khoảng ${shortDate(earliest)} đến ${shortDate(latest)}; không giới hạn thì hãy để trống ô ngày.`,
  },
  {
    code: 'templates.range-order',
    kind: 'input',
    holds: ({ request: { validFrom, validUntil } }) =>
      validFrom !== null && validUntil !== null && validFrom > validUntil,
    message: ({ request: { validFrom, validUntil } }) =>
      `Ngày bắt đầu ${shortDate(validFrom!)} sau ngày kết thúc ${shortDate(validUntil!)}; hãy sửa một trong hai ngày.`,
  },
  {
    code: 'templates.range-expired',
    kind: 'input',
    holds: ({ request: { validUntil }, today }) => validUntil !== null && validUntil < today,
    message: ({ request: { validUntil }, today }) =>
      `Khoảng hiệu lực đã hết ngày ${shortDate(validUntil!)} (hôm nay là ${shortDate(today)}); hãy chọn ngày kết thúc muộn hơn hoặc để trống.`,
  },
  {
    code: 'templates.lint-errors',
    kind: 'conflict',
    holds: ({ lint }) => !lint.valid,
    message: ({ version, lint }) =>
      `Phiên bản ${version.number} còn ${lint.counts.error} lỗi nên chưa kích hoạt được; hãy sửa trong Word rồi tải lên phiên bản mới.`,
    findings: ({ lint }) => ofSeverity(lint, 'error'),
  },
  {
    code: 'templates.other-form',
    kind: 'conflict',
    holds: ({ form, lint }) => form !== null && form !== lint.form,
    message: ({ version, form, lint }) =>
      `Mẫu này dùng cho ${forms[form!]}, còn phiên bản ${version.number} là mẫu ${forms[lint.form]}; hãy tải tệp này lên thành một mẫu mới.`,
  },
  {
    code: 'templates.unacknowledged',
    kind: 'conflict',
    holds: (wish) => unacknowledged(wish).length > 0,
    message: (wish) =>
      `Phiên bản ${wish.version.number} có cảnh báo chưa được xác nhận: ${unacknowledged(wish)
        .map(({ code }) => code)
        .join(', ')}; hãy đọc từng cảnh báo rồi xác nhận từng mã.`,
    findings: unacknowledged,
  },
];

/** @throws Failure with the first rule's code and sentence, and the places as findings */
export function demandActivatable(wish: Wish): void {
  const rule = rules.find(({ holds }) => holds(wish));
  if (!rule) return;
  const findings = rule.findings?.(wish) ?? [];
  const message = rule.message(wish);
  throw rule.kind === 'input' ? invalid(rule.code, message, findings) : conflict(rule.code, message, {}, findings);
}
