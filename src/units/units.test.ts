import { describe, expect, it } from 'vitest';
import { findUnits } from './find-units.ts';
import { allProvinces, allUnits, unitByCode, unitsAsOf } from './unit-list.ts';

describe('the unit list', () => {
  it('holds the 3,321 units of 34 provinces as of its day', () => {
    expect(unitsAsOf).toBe('2026-09-20');
    expect(allUnits()).toHaveLength(3321);
    expect(allProvinces()).toHaveLength(34);
    expect(new Set(allUnits().map((unit) => unit.province)).size).toBe(34);
    const count = (type: string) => allUnits().filter((unit) => unit.type === type).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([2599, 709, 13]);
    expect(allProvinces().filter((province) => province.type === 'thành phố')).toHaveLength(9);
  });

  it('keeps codes as five digits, each once, and names in NFC', () => {
    expect(allUnits().every((unit) => /^\d{5}$/.test(unit.code))).toBe(true);
    expect(new Set(allUnits().map((unit) => unit.code)).size).toBe(3321);
    expect(allUnits().every((unit) => unit.name === unit.name.normalize('NFC') && unit.name.trim() === unit.name)).toBe(
      true,
    );
  });

  it('finds a unit by its code, and none by an unknown one', () => {
    expect(unitByCode('00004')).toMatchObject({ name: 'Ba Đình', type: 'phường', province: { name: 'Hà Nội' } });
    expect(unitByCode('4')).toBeUndefined();
    expect(unitByCode('constructor')).toBeUndefined();
  });

  it('cannot be changed by whoever reads it', () => {
    expect(Object.isFrozen(allUnits())).toBe(true);
    expect(Object.isFrozen(allUnits()[0])).toBe(true);
    expect(Object.isFrozen(allUnits()[0]?.province)).toBe(true);
  });

  it('says after whom or what a unit is named where someone decided it, under the name that was decided on', () => {
    expect(unitByCode('03127')).toMatchObject({ name: 'Điện Biên Phủ', namedAfter: 'event' });
    expect(unitByCode('10570')).toMatchObject({ name: 'Trần Hưng Đạo', namedAfter: 'person' });
    expect(unitByCode('00004')).not.toHaveProperty('namedAfter');
  });
});

describe('searching units', () => {
  it('finds the same with and without diacritics', () => {
    const plain = findUnits({ text: 'ba dinh', province: 'ha noi' });
    expect(plain.map((unit) => unit.code)).toContain('00004');
    expect(findUnits({ text: 'Ba Đình', province: 'Hà Nội' })).toEqual(plain);
    expect(findUnits({ text: 'PHƯỜNG BA ĐÌNH' }).map((unit) => unit.code)).toEqual(['00004']);
  });

  it('finds by a code', () => {
    expect(findUnits({ text: '00004' }).map((unit) => unit.name)).toEqual(['Ba Đình']);
  });

  it('takes a province with or without its common noun, or by code', () => {
    const expected = findUnits({ province: 'Hưng Yên' });
    expect(expected.length).toBeGreaterThan(50);
    for (const province of ['hung yen', 'tỉnh Hưng Yên', 'TINH HUNG YEN', '33']) {
      expect(findUnits({ province }), province).toEqual(expected);
    }
    for (const province of ['TP. Huế', 'TP.Huế', 'tp hue', 'Thành phố Huế', '46']) {
      expect(findUnits({ province })[0]?.province.name, province).toBe('Huế');
    }
  });

  it('holds NFD input for the same name', () => {
    expect(findUnits({ province: 'Hưng Yên'.normalize('NFD') })).toEqual(findUnits({ province: 'Hưng Yên' }));
  });

  it('filters by type and combines what is asked', () => {
    expect(findUnits({ type: 'đặc khu' })).toHaveLength(13);
    const found = findUnits({ type: 'phường', province: 'Hưng Yên' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((unit) => unit.type === 'phường' && unit.province.name === 'Hưng Yên')).toBe(true);
  });

  it('gives all for an empty query and none for an unknown province', () => {
    expect(findUnits()).toHaveLength(3321);
    expect(findUnits({ province: 'Atlantis' })).toEqual([]);
  });
});

it('every decided name still stands in the list', async () => {
  const { readFileSync } = await import('node:fs');
  const file = JSON.parse(readFileSync(new URL('../../data/named-after.json', import.meta.url), 'utf8')) as {
    units: [string, string, string][];
  };
  for (const [code, , fullName] of file.units) {
    const unit = unitByCode(code);
    expect(`${unit?.type} ${unit?.name}`.toLowerCase(), code).toBe(fullName.toLowerCase());
  }
});
