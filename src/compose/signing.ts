/** Signature block and recipients (ô số 7, 9b, 12; Phụ lục I, II.7 and II.9.d). */
import type { Recipients, Signature } from '../plan/model/signing.ts';
import { gap } from '../plan/conventions/dates.ts';
import { trimmedEnd } from '../plan/conventions/punctuation.ts';
import type { Line, ViewObject } from './view.ts';

function purposeText(purpose: string | undefined): string {
  if (!purpose || purpose.trim() === '') return '';
  return /^\(.*\)$/s.test(purpose.trim()) ? ` ${purpose.trim()}` : ` (${purpose.trim()})`;
}

/** `Lưu: VT, VP (3).` */
function archiveText(archive: Recipients['archive']): string {
  if (archive?.text) return archive.text;
  const unit = archive?.unit ? `, ${archive.unit}` : '';
  const copies = archive?.copies === undefined ? '' : ` (${archive.copies})`;
  return `Lưu: ${archive?.office || 'VT'}${unit}${copies}.`;
}

function recipientLines(recipients: Recipients | undefined): Line[] {
  // Recipients that share a purpose are a group, and a group stands on one line (II.9.d).
  const list = (recipients?.list?.length ? recipients.list : [{ names: [gap] }]).map(
    ({ names = [gap], purpose }: { names?: string[] | undefined; purpose?: string | undefined }) => {
      const name = trimmedEnd(names.map((one) => one.trim() || gap).join(', '), ';.');
      return `- ${name === '' ? gap : name}${purposeText(purpose)};`;
    },
  );
  return [...list, `- ${archiveText(recipients?.archive)}`].map((text) => [{ text }]);
}

export function signingView(signature: Signature | undefined, recipients: Recipients | undefined): ViewObject {
  const lines = (signature?.lines ?? []).map(({ capacity, title }) =>
    `${capacity ? `${capacity} ` : ''}${title || gap}`.toUpperCase(),
  );
  const drafter = recipients?.drafter;
  return {
    coky: signature !== undefined || recipients !== undefined,
    quyenhanchucvu: (lines.length > 0 ? lines : [gap]).map((text) => [{ text }]),
    hovaten: signature?.name || gap,
    noinhan: recipientLines(recipients),
    kyhieunguoisoanthao: drafter
      ? [[{ text: `${drafter.mark || gap}.${drafter.copies === undefined ? '' : `(${drafter.copies})`}` }]]
      : [],
  };
}
