/** What a column sets, by its heading: in Vietnamese or English, with or without diacritics. */
import { fold, nearest } from '../../plan/nearest.ts';
import { plainLetters } from '../../plan/conventions/folding.ts';
import { takenNames } from '../../wording/names.ts';
import type { ColumnTarget } from '../contract.ts';

type UnitField = Extract<ColumnTarget, { kind: 'unit' }>['field'];

/** Folded: no case, diacritics, spaces and signs. */
const unitHeadings: Readonly<Record<UnitField, readonly string[]>> = {
  code: ['code', 'unit code', 'mã', 'mã đơn vị', 'mã ĐVHC', 'mã đơn vị hành chính', 'mã xã', 'mã số', 'don_vi.ma'],
  type: ['type', 'unit type', 'loại', 'loại đơn vị', 'loại ĐVHC', 'loại đơn vị hành chính', 'don_vi.loai'],
  name: ['name', 'unit name', 'tên', 'tên đơn vị', 'tên ĐVHC', 'tên đơn vị hành chính', 'tên xã', 'don_vi.ten'],
  namedAfter: ['named_after', 'tên theo', 'đặt tên theo', 'tên gọi theo'],
  provinceName: ['province_name', 'province', 'tỉnh', 'tên tỉnh', 'tỉnh, thành phố', 'tỉnh/TP', 'tinh.ten'],
  provinceType: ['province_type', 'loại tỉnh', 'tinh.loai'],
};

/** Columns of the list, or of whoever keeps it, that say nothing to a document. */
const silentHeadings = ['province_code', 'mã tỉnh', 'stt', 'tt', 'số tt', 'số thứ tự', 'no.', '#'];

/** Paths of the plan that a column of the unit sets already. */
const unitPaths: Readonly<Record<string, UnitField>> = {
  'organ.unit.code': 'code',
  'organ.unit.type': 'type',
  'organ.unit.name': 'name',
  'organ.unit.namedAfter': 'namedAfter',
  'organ.unit.province.name': 'provinceName',
  'organ.unit.province.type': 'provinceType',
};

const folded = (heading: string) => fold(heading).replace(/[^\p{L}\p{N}#]+/gu, '');

const known: ReadonlyMap<string, ColumnTarget> = new Map<string, ColumnTarget>([
  ...Object.entries(unitHeadings).flatMap(([field, headings]) =>
    headings.map((heading) => [folded(heading), { kind: 'unit', field: field as UnitField }] as const),
  ),
  ...silentHeadings.map((heading) => [folded(heading), { kind: 'none' }] as const),
]);

/** A place in a plan: `decision.number`, `plan.targets[0].text`. */
const planPath = /^[a-zA-Z]\w*(\[\d{1,4}\])*(\.[a-zA-Z]\w*(\[\d{1,4}\])*)+$/;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const variableName = /^[a-z_][a-z0-9_]{0,63}$/;

/** `Người ký` → `nguoi_ky`. */
export function variableNameOf(heading: string): string {
  return plainLetters(heading.trim())
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

export type ReadHeading =
  { sets: ColumnTarget; fault?: undefined } | { fault: 'bulk.bad-heading' | 'bulk.heading-taken'; shown: string };

/** @param heading not empty */
export function readHeading(heading: string): ReadHeading {
  const text = heading.normalize('NFC').trim();
  const found = known.get(folded(text));
  if (found) return { sets: found };
  if (planPath.test(text)) return readPath(text);

  const name = variableNameOf(text);
  if (forbidden.has(text) || !variableName.test(name)) return { fault: 'bulk.bad-heading', shown: heading };
  if (takenNames.has(name)) return { fault: 'bulk.heading-taken', shown: name };
  return { sets: { kind: 'variable', name } };
}

function readPath(path: string): ReadHeading {
  const field = unitPaths[path];
  if (field) return { sets: { kind: 'unit', field } };
  if (path.split(/[.[\]]/).some((key) => forbidden.has(key))) return { fault: 'bulk.bad-heading', shown: path };
  const variable = /^variables\.(\w+)$/.exec(path)?.[1];
  if (variable !== undefined) return readHeading(variable);
  const [group = ''] = path.split('.');
  if (takenNames.has(group)) return { fault: 'bulk.heading-taken', shown: path };
  return { sets: { kind: 'field', path } };
}

export const isCodeHeading = (heading: string): boolean => {
  const found = known.get(folded(heading));
  return found?.kind === 'unit' && found.field === 'code';
};

/** Of these headings the one that was perhaps meant to be the codes'. */
export function nearCodeHeading(headings: readonly string[]): string | undefined {
  return headings.find((heading) => nearest(heading, unitHeadings.code) !== undefined && fold(heading).length > 3);
}

/** Two columns that set the same have the same key; those that set nothing have none. */
export function targetKey(target: ColumnTarget): string | undefined {
  switch (target.kind) {
    case 'unit':
      return `unit ${target.field}`;
    case 'variable':
      return `variable ${target.name}`;
    case 'field':
      return `field ${target.path}`;
    case 'none':
      return undefined;
  }
}
