/** Names of the files that come out: Vietnamese, as a clerk would name them, and safe on every system. */
import { fullName } from '../plan/conventions/naming.ts';
import { plainText } from '../plan/model/text.ts';
import type { Plan } from '../plan/model/plan.ts';
import { fold } from '../plan/nearest.ts';

const longest = 120;

/** Without what Windows, macOS or a shell would not take. */
function safe(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  return [...clean].slice(0, longest).join('').trim();
}

/** `Kế hoạch CCHC 2026 - xã Lộc Hòa`, without an ending. */
export function documentName(plan: Plan): string {
  const subject = plainText(plan.plan?.subject ?? plan.decision?.subject);
  const topic =
    fold(subject).includes('caicachhanhchinh') || subject === '' ? 'CCHC' : [...subject].slice(0, 50).join('');
  const { from, to } = plan.period ?? {};
  const years = from === undefined ? '' : ` ${to === undefined || to === from ? from : `${from}-${to}`}`;
  const named = topic.includes(String(from)) ? '' : years;
  const unit = plan.organ?.unit?.name ? ` - ${fullName(plan.organ.unit)}` : '';
  return safe(`Kế hoạch ${topic}${named}${unit}`) || 'Kế hoạch';
}
