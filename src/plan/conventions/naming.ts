/** Names of units and organs as documents write them (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.a; Phụ lục II, III.1 and IV). */
import type { Authority, Organ, Unit } from '../model/unit.ts';

/** The parts of a unit's name that naming needs. */
export type NamedUnit = Pick<Unit, 'type' | 'name' | 'namedAfter'>;

export function capitalizeFirst(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}

/**
 * Whether the common noun belongs to the name and is capitalised: the name is a person or an event, or a number stands right
 * behind the noun (`Phường 1`, `Phường 1 Bảo Lộc`; but `phường Hà Giang 1`).
 */
export function isFullNamed(unit: NamedUnit): boolean {
  return unit.namedAfter !== undefined || /^\d+(?!\S)/.test(unit.name ?? '');
}

/** `xã Lộc Hòa`, `Phường Điện Biên Phủ`, `Phường 1`; what is missing shows as dots. */
export function fullName(unit: NamedUnit | undefined, gap = '……'): string {
  const type = unit?.type ?? gap;
  return `${unit && isFullNamed(unit) ? capitalizeFirst(type) : type} ${unit?.name || gap}`;
}

/** Địa danh: `Lộc Hòa`; the full name where the unit is named by a number, a person or an event (II.4.a). */
export function placeName(unit: NamedUnit | undefined, gap = '……'): string {
  if (!unit?.name) return gap;
  return isFullNamed(unit) ? fullName(unit, gap) : unit.name;
}

/** Cities under the central government in all years that plans are made for; others became or are provinces by their date. */
const cities = new Set(['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ']);

/** `tỉnh Hưng Yên`, `thành phố Huế`, `Thành phố Hồ Chí Minh` (Phụ lục II, III.1.c). */
export function provinceName(province: Unit['province'], gap = '……'): string {
  const name = province?.name || gap;
  if (name === 'Hồ Chí Minh') return 'Thành phố Hồ Chí Minh';
  return `${province?.type ?? (cities.has(name) ? 'thành phố' : 'tỉnh')} ${name}`;
}

/** `Ủy ban nhân dân`, unless the organ is called otherwise. */
export function organBody(organ: Organ | undefined): string {
  return organ?.body || 'Ủy ban nhân dân';
}

/** `Ủy ban nhân dân xã Lộc Hòa`. */
export function organName(organ: Organ | undefined, gap = '……'): string {
  return `${organBody(organ)} ${fullName(organ?.unit, gap)}`;
}

/** `Chủ tịch Ủy ban nhân dân xã Lộc Hòa`. */
export function headName(organ: Organ | undefined, gap = '……'): string {
  return `${organ?.head || 'Chủ tịch'} ${organName(organ, gap)}`;
}

/** Who issues: the head or the collective. */
export function authorityName(organ: Organ | undefined, authority: Authority, gap = '……'): string {
  return authority === 'head' ? headName(organ, gap) : organName(organ, gap);
}
