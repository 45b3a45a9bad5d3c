/** Whether a legal document is in force, in words and colours. */
import type { LegalDocument, LegalStatus } from '../../api/legal-documents.ts';
import type { TagColor } from '../../parts/Tag.tsx';

export const legalStatuses: Readonly<Record<LegalStatus, { label: string; color: TagColor }>> = {
  'in-force': { label: 'Còn hiệu lực', color: 'green' },
  expired: { label: 'Hết hiệu lực', color: 'red' },
  replaced: { label: 'Bị thay thế', color: 'orange' },
};

export const legalStatusChoices = Object.entries(legalStatuses).map(([value, { label }]) => ({ value, label }));

/** `Nghị định 30/2020/NĐ-CP`; a Luật has no number, its subject names it. */
export const legalName = ({ kind, symbol, subject }: Pick<LegalDocument, 'kind' | 'symbol' | 'subject'>): string =>
  symbol ? `${kind} ${symbol}` : subject.startsWith(kind) ? subject : `${kind} ${subject}`;
