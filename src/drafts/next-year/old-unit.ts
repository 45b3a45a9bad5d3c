/** Whether the unit that a plan was made for still is what the unit list knows. */
import type { Path } from '../../plan/compare/leaves.ts';
import { fieldsOf } from '../../plan/compare/sections.ts';
import { formerLevels } from '../../plan/checks/data/former-levels.ts';
import { findUnits } from '../../units/find-units.ts';
import { allUnits, unitByCode, unitsAsOf } from '../../units/unit-list.ts';
import { carried, type CarriedFinding } from '../../plan/compare/carried-finding.ts';

const path: Path = ['organ', 'unit'];
const listedTypes: ReadonlySet<string> = new Set(allUnitTypes());

function allUnitTypes(): string[] {
  return [...new Set(allUnits().map(({ type }) => type))];
}

function day(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** At most one finding: the unit's kind is no more, its code or name is not in the list. */
export function unitFindings(plan: unknown): CarriedFinding[] {
  const unit = fieldsOf(fieldsOf(fieldsOf(plan).organ).unit);
  const { code, type, name } = unit;
  if (typeof type !== 'string' || typeof name !== 'string' || name.trim() === '') return [];
  const said = `${type} ${name}`;
  const tell = (message: string): CarriedFinding[] => [carried('old-unit', 'warning', path, unit, message)];
  if (formerLevels.some(({ word }) => word === type)) {
    return tell(`Đơn vị “${said}” thuộc cấp hành chính không còn từ ngày 01/7/2025; hãy chọn lại đơn vị ban hành.`);
  }
  if (!listedTypes.has(type)) return [];
  if (typeof code === 'string') {
    const listed = unitByCode(code);
    if (!listed) {
      return tell(
        `Mã đơn vị ${code} của “${said}” không có trong danh mục ngày ${day(unitsAsOf)}; hãy chọn lại đơn vị ban hành.`,
      );
    }
    if (listed.name.normalize('NFC') === name.normalize('NFC') && listed.type === type) return [];
    return tell(
      `Mã đơn vị ${code} nay là “${listed.type} ${listed.name}”, không phải “${said}”; hãy chọn lại đơn vị ban hành.`,
    );
  }
  const province = fieldsOf(unit.province).name;
  const found = findUnits({ text: said, ...(typeof province === 'string' ? { province } : {}) });
  if (found.some((listed) => listed.name.normalize('NFC') === name.normalize('NFC') && listed.type === type)) return [];
  return tell(
    `Không tìm thấy “${said}” trong danh mục đơn vị ngày ${day(unitsAsOf)}; hãy kiểm tra lại đơn vị ban hành.`,
  );
}
