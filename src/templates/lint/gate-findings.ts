/** What the gate says of a template, as the linter tells it: what it took out, and why it let a file in not at all. */
import type { Finding } from '../../failure.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, pagePartOf } from './finding.ts';

/** `Tệp có macro (VBA); hãy lưu lại dạng .docx.` → what and remedy. */
const twoClauses = /^(.*?); (.*?)\.?$/s;

/** `word/document.xml, đoạn 3` */
const place = /^(.*?)(?:, đoạn (\d+))?$/s;

/** What a part points at is told as the part's own. */
const pointing = (part: string) => part.replace(/^(.*?)_rels\/(.*)\.rels$/, '$1$2');

/** In the clean package it is already out; whoever wants to be rid of the notice does the same in Word. */
const ofStripped = 'hãy bỏ nó trong Word rồi lưu lại nếu không muốn thấy lại điều này; mẫu được giữ đã không còn nó';

export function gateFinding({ code, severity, path, message }: Finding): LintFinding {
  const [, part = '', paragraph] = place.exec(path) ?? [];
  const [, what = message.replace(/\.$/, ''), remedy = ofStripped] =
    severity === 'error' ? (twoClauses.exec(message) ?? []) : [];
  const pagePart = pagePartOf(pointing(part));
  return lintFinding({
    code,
    severity,
    what,
    remedy,
    place: { pagePart, ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }), quoted: '' },
  });
}
