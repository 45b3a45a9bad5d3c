/** The line `Lưu: VT, VP (3).` and the mark `PL.(20)`: typed where the form prints the same again. */
import { signingView } from '../../compose/signing.ts';
import { oneLine } from '../../nd30/text.ts';
import { trimmedEnd } from '../../plan/conventions/punctuation.ts';
import type { Recipients } from '../../plan/model/signing.ts';
import { plainOf } from '../rich.ts';

type Archive = NonNullable<Recipients['archive']>;
type Drafter = NonNullable<Recipients['drafter']>;

const typedArchive = /^Lưu:\s*([^,;.()]{1,40}?)(?:,\s*([^,;.()]{1,60}?))?(?:\s*\((\d{1,4})\))?\s*[.;,]?$/u;

const linesOf = (recipients: Recipients, tag: string) =>
  (signingView(undefined, recipients)[tag] as readonly (readonly { text: string }[])[]).map((line) =>
    line.map(({ text }) => text).join(''),
  );

/** @param text without its dash */
export function archiveOf(text: string): Archive {
  const line = oneLine(text);
  const [all, office = '', unit, copies] = typedArchive.exec(line) ?? [];
  if (all !== undefined && Number(copies ?? 1) > 0) {
    const archive: Archive = {
      office,
      ...(unit !== undefined && { unit }),
      ...(copies !== undefined && { copies: Number(copies) }),
    };
    // The stop at the end is the form's.
    if (linesOf({ archive }, 'noinhan').at(-1) === `- ${trimmedEnd(line, '.;,')}.`) return archive;
  }
  return { text: plainOf({ text }) };
}

const typedMark = /^([A-ZĐ]{1,8})\s?[./]?\s?(?:\(\s?(\d{1,6})\s?\))?\.?$/iu;

/** Undefined where the form would print other letters. */
export function drafterOf(text: string): Drafter | undefined {
  const line = oneLine(text);
  const [all, mark, copies] = typedMark.exec(line) ?? [];
  if (all === undefined || mark === undefined) return undefined;
  const drafter: Drafter = { mark, ...(copies !== undefined && { copies: Number(copies) }) };
  return linesOf({ drafter }, 'kyhieunguoisoanthao')[0] === line.replace(/\s/gu, '') ? drafter : undefined;
}
