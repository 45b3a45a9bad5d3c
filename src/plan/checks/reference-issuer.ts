/** *Kèm theo* lines name the issuer of the main document: the organ, or its head. */
import type { Finding } from '../../failure.ts';
import { unitTypes, type Authority } from '../model/unit.ts';
import { organBody } from '../conventions/naming.ts';
import { information, quoted } from './finding.ts';
import { mainPart } from './main-part.ts';
import type { Check } from './reading.ts';
import { expandNames } from './unit-names.ts';
import { plainWords } from './words.ts';

const names: Readonly<Record<Authority, string>> = {
  head: 'Chủ tịch Ủy ban nhân dân',
  collective: 'Ủy ban nhân dân',
};
/** Longer ones first: `thị xã` is no `xã`. */
const types = unitTypes.map(plainWords).sort((a, b) => b.length - a.length);

interface Issuer {
  authority: Authority;
  /** Plain words of the kind of unit, where one follows. */
  type?: string;
}

/** Who a line says has issued, by its last `của …`; undefined where it names no such organ. */
function issuerIn(line: string, body: string, head: string): Issuer | undefined {
  const words = expandNames(plainWords(line));
  const organ = [...new Set([body, 'uy ban nhan dan'])].join('|');
  const found = [...words.matchAll(new RegExp(`(?<= )(?:cua|do) (${head} )?(?:${organ})(?= |$)`, 'gu'))].at(-1);
  if (!found) return undefined;
  const after = words.slice(found.index + found[0].length).trimStart();
  const type = types.find((candidate) => after === candidate || after.startsWith(`${candidate} `));
  return { authority: found[1] ? 'head' : 'collective', ...(type ? { type } : {}) };
}

function other(path: string, text: string, said: string): Finding {
  return information(
    'reference-authority-other',
    path,
    `Dòng “Kèm theo” ghi văn bản của ${said} (${path}${text}), khác với thẩm quyền ban hành của văn bản chính; hãy sửa cho thống nhất.`,
  );
}

export const referenceIssuer: Check = (plan, { texts }) => {
  const { authority } = mainPart(plan);
  const type = plainWords(plan.organ?.unit?.type ?? '');
  const body = plainWords(organBody(plan.organ));
  const head = plainWords(plan.organ?.head || 'Chủ tịch');
  const typed = plan.plan?.referenceAuthority;
  return [
    ...(plan.decision && typed && typed !== authority ? [other('plan.referenceAuthority', '', names[typed])] : []),
    ...texts.flatMap(({ kind, path, text }) => {
      const said = kind === 'reference' ? issuerIn(text, body, head) : undefined;
      if (!said) return [];
      if (said.type && type && said.type !== type) return [other(path, `: ${quoted(text)}`, 'cơ quan khác')];
      return said.authority === authority ? [] : [other(path, `: ${quoted(text)}`, names[said.authority])];
    }),
  ];
};
