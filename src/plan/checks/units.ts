/** A unit that an appendix gives work to has its duties in *Tổ chức thực hiện*. */
import type { Cell, Row } from '../model/appendix.ts';
import type { Block } from '../model/block.ts';
import type { Section } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { plainText } from '../model/text.ts';
import { warning } from './finding.ts';
import { nearUnit, type Bearer } from './near-unit.ts';
import { unknownUnits } from './organ-lists.ts';
import type { Check } from './reading.ts';
import { isGenericGroup, isOutsideOrgan, knownBearers, namesUnit, unitKey } from './unit-names.ts';

const organColumns = ['lead', 'support'] as const;

function blockNames(blocks: readonly Block[] | undefined): string[] {
  return (blocks ?? []).flatMap((block) => [plainText(block.heading ?? block.text), ...blockNames(block.children)]);
}

function sectionNames(sections: readonly Section[] | undefined): string[] {
  return (sections ?? []).flatMap((section) => [
    ...(section.content === 'assignments'
      ? [...blockNames(section.blocks), ...(section.children ?? []).map((child) => plainText(child.heading))]
      : []),
    ...sectionNames(section.children),
  ]);
}

/** All words of *Tổ chức thực hiện* that name who bears duties; a paragraph without a bearer may name several. */
function bearerNames(plan: Plan): string[] {
  const assigned = (plan.plan?.assignments ?? []).flatMap((assignment) => {
    const named = [assignment.name ?? '', plainText(assignment.heading)];
    return named.some((name) => name.trim() !== '') && assignment.bearer !== 'none'
      ? named
      : [...named, plainText(assignment.text), ...blockNames(assignment.duties)];
  });
  return [...assigned, ...sectionNames(plan.plan?.outline)].filter((name) => name.trim() !== '');
}

function cellNames(cell: Cell): { at: string; text: string }[] {
  if (typeof cell === 'string' || Array.isArray(cell)) return [{ at: '', text: plainText(cell) }];
  return [
    { at: '.text', text: plainText(cell.text) },
    ...(cell.more ?? []).map((text, i) => ({ at: `.more[${i}]`, text: plainText(text) })),
    ...(cell.organs ?? []).map((organ, i) => ({ at: `.organs[${i}].name`, text: organ.name ?? '' })),
  ];
}

function organCells(rows: readonly Row[] | undefined, path: string): { path: string; text: string }[] {
  return (rows ?? []).flatMap((row, i) => {
    const at = `${path}[${i}]`;
    return [
      ...organColumns.flatMap((key) => {
        const cell = row.cells?.[key];
        return cell === undefined
          ? []
          : cellNames(cell).map((name) => ({ path: `${at}.cells.${key}${name.at}`, text: name.text }));
      }),
      ...organCells(row.rows, `${at}.rows`),
    ];
  });
}

/** A heading that runs into prose names its bearers at its beginning. */
const longestBearer = 1_000;
/** A cell with more characters holds prose, not organs. */
const longestCell = 500;
/** So many different cells are read; a real appendix has some thirty. */
const mostCells = 1_000;

/** So many units are told; each costs a search for a near name. */
const mostUnits = 100;

export const units: Check = (plan) => {
  const place = plan.organ?.unit?.name;
  const named: Bearer[] = bearerNames(plan).map((name) => ({
    name,
    key: unitKey(name.slice(0, longestBearer), place),
  }));
  // Without *Tổ chức thực hiện* there is nothing to compare with; that it is missing is told elsewhere.
  if (named.length === 0) return [];
  const bearers = knownBearers(named.map(({ key }) => key));
  const isKnown = (name: string): boolean =>
    isGenericGroup(name, place) || isOutsideOrgan(name) || namesUnit(bearers, unitKey(name, place));
  /** Cells repeat, so each text is taken apart once. */
  const taken = new Map<string, string[]>();
  const unknown = new Map<string, { name: string; path: string; places: number }>();
  const cells = (plan.appendices ?? []).flatMap((appendix, i) => organCells(appendix.rows, `appendices[${i}].rows`));
  for (const { path, text } of cells) {
    if (text.length > longestCell || (taken.size >= mostCells && !taken.has(text))) continue;
    const names = taken.get(text) ?? unknownUnits(text, isKnown);
    taken.set(text, names);
    for (const name of names) {
      const key = unitKey(name, place);
      const known = unknown.get(key);
      if (known) known.places++;
      else unknown.set(key, { name, path, places: 1 });
    }
  }
  return [...unknown].slice(0, mostUnits).map(([key, { name, path, places }]) => {
    const near = nearUnit(key, named);
    return warning(
      'unit-without-duties',
      path,
      `Phụ lục giao việc cho “${name}” (${path}${places > 1 ? ` và ${places - 1} chỗ khác` : ''}) nhưng phần Tổ chức thực hiện không nêu đơn vị này${near ? ` (có phải “${near.trim()}”?)` : ''}; hãy bổ sung trách nhiệm trong plan.assignments hoặc sửa tên cho thống nhất.`,
    );
  });
};
