/** Reads what a preview is asked for; the plan itself is checked where it is rendered. */
import { Failure, type Finding } from '../../failure.ts';

export interface WantedPreview {
  plan: unknown;
  template: string | undefined;
  mark: boolean;
}

const kinds = { template: 'string', mark: 'boolean' } as const;

function fault(code: string, path: string, message: string): Finding {
  return { code, severity: 'error', path, message };
}

function faultsOf(body: Readonly<Record<string, unknown>>): Finding[] {
  const found = Object.keys(body)
    .filter((key) => key !== 'plan' && !Object.hasOwn(kinds, key))
    .map((key) =>
      fault('http.unknown-field', key, `Không có trường "${key.slice(0, 40)}"; các trường: plan, template, mark.`),
    );
  if (!Object.hasOwn(body, 'plan')) {
    found.push(fault('http.missing-field', 'plan', 'Thiếu trường "plan"; hãy gửi {"plan": …} với dữ liệu kế hoạch.'));
  }
  for (const [key, kind] of Object.entries(kinds)) {
    if (body[key] === undefined || typeof body[key] === kind) continue;
    const what = kind === 'string' ? 'một chuỗi' : 'true hoặc false';
    found.push(fault('http.unknown-value', key, `Trường "${key}" phải là ${what}.`));
  }
  return found;
}

/** @throws Failure `http.bad-body` (kind `usage`) */
export function wantedPreview(body: unknown): WantedPreview {
  const fields =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
  const faults = faultsOf(fields);
  if (faults.length > 0) {
    throw new Failure('usage', 'http.bad-body', faults.map(({ message }) => message).join(' '), faults);
  }
  return { plan: fields.plan, template: fields.template as string | undefined, mark: fields.mark === true };
}
