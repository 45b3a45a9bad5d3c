/** Checks of who signs in what right, and how the name is written. */
import type { Component, FormDocument } from '../document.ts';
import { fold } from '../text.ts';
import type { Breach, Check } from './check.ts';
import { breachOf, each } from './each.ts';
import { firstOf } from './standing.ts';

const abbreviated = /^(TM|KT|TL|TUQ|Q)\s*[./]?\s*[.:,]\s*/u;
const upper = ({ text }: Component) => text.toUpperCase();

/** A model says `QUYỀN HẠN, CHỨC VỤ …` where the right would stand. */
const isRight = ({ text }: Component) => !/^quyen han/.test(fold(text));

/** Offices of persons; any other name after the abbreviation is that of a body. */
const office = /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|TỔNG |GIÁM ĐỐC|CHÁNH |BÍ THƯ|THỦ TƯỚNG|(?:\p{L}+ ){0,2}TRƯỞNG(?!\p{L}))/u;

interface Right {
  sign: string;
  who: string;
}

function rightOf(component: Component): Right | undefined {
  const found = abbreviated.exec(upper(component));
  if (found === null) return undefined;
  return { sign: found[1] ?? '', who: upper(component).slice(found[0].length) };
}

export const rightSpelled: Check = each(
  (component) => (/^(TM|KT|TL|TUQ|Q)\. \S/u.test(upper(component)) ? undefined : `ghi “${component.text}”`),
  isRight,
);

/** `TM.` before a body. */
export const forBody: Check = each(
  (component) => {
    const { who = '' } = rightOf(component) ?? {};
    return office.test(who) ? `“TM.” đặt trước chức vụ “${who}”` : undefined;
  },
  (component) => rightOf(component)?.sign === 'TM',
);

/** `KT.`, `TL.`, `TUQ.`, `Q.` before the office of the head. */
export const forHead: Check = each(
  (component) => {
    const { sign = '', who = '' } = rightOf(component) ?? {};
    if (!office.test(who)) return `“${sign}.” đặt trước tên cơ quan, tổ chức “${who}”`;
    return who.startsWith('PHÓ ') ? `“${sign}.” đặt trước chức vụ cấp phó “${who}”` : undefined;
  },
  (component) => /^(KT|TL|TUQ|Q)$/.test(rightOf(component)?.sign ?? ''),
);

const signing = ({ components }: FormDocument) =>
  components.filter(({ kind }) =>
    /^(signingRight|signerPosition|signerOtherPosition|signatureNote|signerName)$/.test(kind),
  );

/** Beneath the right stands the office of who signs; `Q.` is itself one. */
export const positionBelow: Check = ({ document }) => {
  const parts = signing(document);
  const rights = parts.flatMap((one, at) => (one.kind === 'signingRight' && isRight(one) ? [at] : []));
  if (rights.length === 0) return 'notApplicable';
  return rights.flatMap((at) => {
    const component = parts[at]!;
    const next = parts[at + 1]?.kind;
    if (next === 'signerPosition' || next === 'signingRight' || rightOf(component)?.sign === 'Q') return [];
    return [breachOf(component, 'phía dưới không ghi chức vụ của người ký')];
  });
};

/** A deputy signs `KT.`; who signs `KT.` is a deputy. */
export const deputies: Check = ({ document }) => {
  const parts = signing(document);
  if (!parts.some(({ kind }) => kind === 'signerPosition')) return 'notApplicable';
  return parts.flatMap((component, at): Breach[] => {
    if (component.kind !== 'signerPosition') return [];
    const above = parts[at - 1];
    const { sign, who = '' } = (above?.kind === 'signingRight' ? rightOf(above) : undefined) ?? {};
    const deputy = /^(PHÓ|THỨ TRƯỞNG)(?!\p{L})/u.test(upper(component));
    if (sign === 'KT' && upper(component) === who)
      return [breachOf(component, `ký “KT.” nhưng chức vụ vẫn là “${who}”`)];
    // A standing committee's deputies sign for it themselves.
    const own = sign !== undefined && sign !== 'TM';
    if (!deputy || own || (sign === 'TM' && /THƯỜNG TRỰC|HỘI ĐỒNG|BAN /u.test(who))) return [];
    return [breachOf(component, 'cấp phó ký mà không ghi “KT.” trước chức vụ của người đứng đầu')];
  });
};

/** A decision in the power of its head is not signed for a body, and the other way round. */
export const ownPower: Check = ({ document }) => {
  const power = firstOf(document, 'authority');
  const right = firstOf(document, 'signingRight') ?? firstOf(document, 'signerPosition');
  if (power === undefined || right === undefined || !isRight(right)) return 'notApplicable';
  const head = office.test(upper(power));
  const forAll = rightOf(right)?.sign === 'TM';
  // The chairman of a Hội đồng nhân dân certifies its resolutions, in practice without TM.
  const body = /^(ỦY BAN|UỶ BAN|HỘI ĐỒNG(?! NHÂN DÂN))/u.test(upper(power));
  if (head && forAll) return [breachOf(right, `thẩm quyền ban hành là của ${power.text} nhưng ký “TM.”`)];
  if (body && !forAll) return [breachOf(right, `thẩm quyền ban hành là của ${power.text} nhưng không ký “TM.”`)];
  return [];
};

const degrees =
  /^(?:(?:P?GS|TSKH|TS|Th\.?S|BS(?:\.?CK\S*)?|CK(?:I{1,2}|\d)|KS|DS|CN|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND)[.,:\s]|(?:Phó\s+)?Giáo\s+sư|Tiến\s+s[ĩỹ]|Thạc\s+s[ĩỹ]|Bác\s+s[ĩỹ]|Kỹ\s+sư|Dược\s+s[ĩỹ]|Cử\s+nhân)/iu;
const ranks = /^(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|[úu][ỷy])(?!\p{L})/iu;
/** The heads of these sectors may rule otherwise. */
const sectors = /truong|dai hoc|hoc vien|vien|y te|cong an|quan su|quoc phong|bien phong|bo tu lenh|giao duc|khoa hoc/;

/** Degrees, ranks and titles before the name. */
export const nameAlone: Check = each(({ text }, { document }) => {
  const title = degrees.exec(text) ?? ranks.exec(text);
  if (title === null) return undefined;
  const may = sectors.test(fold(firstOf(document, 'organ')?.text ?? ''));
  return { found: `trước họ tên ghi “${title[0].trim()}”`, ...(may && { severity: 'warning' as const }) };
});
