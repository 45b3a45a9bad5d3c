/** The two forms of a plan: issued by a decision (Mẫu 1.3), or alone (Mẫu 1.4). Changing between them loses nothing that counts. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { withValue } from './path.ts';
import { plainText } from '../../../../plan/model/text.ts';

export type FormKind = 'decision' | 'alone';

export function formKind(plan: Plan): FormKind {
  return plan.decision ? 'decision' : 'alone';
}

/** What the end of the main document takes along from one form to the other. */
const taken = ['signature', 'recipients', 'number', 'date', 'place'] as const;

function moved(plan: Plan, from: 'decision' | 'plan', to: 'decision' | 'plan'): Plan {
  return taken.reduce((next, key) => {
    const value = next[from]?.[key];
    if (value === undefined) return next;
    const put = next[to]?.[key] === undefined ? withValue(next, [to, key], value) : next;
    return withValue(put, [from, key], undefined);
  }, plan);
}

/** A decision before the plan, with its usual articles where it had none. */
export function withDecision(plan: Plan, kept: Plan['decision']): Plan {
  const subject = plainText(plan.plan?.subject).trim();
  const name = subject === '' ? '' : subject.charAt(0).toLowerCase() + subject.slice(1);
  const usual: Plan['decision'] = {
    subject: `Ban hành Kế hoạch ${name}`.trim(),
    articles: [
      { text: `Ban hành kèm theo Quyết định này Kế hoạch ${name}`.trim() },
      { text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      { text: '' },
    ],
  };
  return moved(withValue(plan, ['decision'], kept ?? usual), 'plan', 'decision');
}

/** The plan alone: signature, recipients, number and date go over to it. */
export function withoutDecision(plan: Plan): Plan {
  return withValue(moved(plan, 'decision', 'plan'), ['decision'], undefined);
}
