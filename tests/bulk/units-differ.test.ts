/**
 * One base plan, units with hard names from the list: text and capitals where a unit's name stands (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, II.4.a; Phụ lục II, III.1), and nothing else that differs. What is expected was written out by hand.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BulkInput } from '../../src/bulk/contract.ts';
import { fileNames } from '../../src/bulk/names/names.ts';
import { tableOf } from '../../src/bulk/table/chosen-units.ts';
import { unitPlan } from '../../src/bulk/unit-plan.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { renderWord } from '../../src/render/render.ts';
import { loadStockTemplate, templateFor } from '../../src/render/stock.ts';
import type { ListedUnit } from '../../src/units/listed-unit.ts';
import { allUnits, unitByCode } from '../../src/units/unit-list.ts';
import { readWord } from '../documents/word-reader.ts';
import { textOf } from '../native-pdf/poppler.ts';

const base = JSON.parse(
  readFileSync(new URL('../../samples/ke-hoach-goc-cap-xa-2026.json', import.meta.url), 'utf8'),
) as BulkInput['base'];
const source = await loadStockTemplate(templateFor(base));
const nameFile = fileNames();

interface Made {
  /** Texts of the paragraphs, a line break as a space. */
  paragraphs: string[];
  path: string;
  bytes: Uint8Array;
}

const made = new Map<string, Made>();

function make(unit: ListedUnit): Made {
  const key = JSON.stringify(unit);
  const before = made.get(key) ?? makeAnew(unit);
  made.set(key, before);
  return before;
}

function makeAnew(unit: ListedUnit): Made {
  const input: BulkInput = { base, table: tableOf([unit]), overrides: {} };
  const row = input.table.rows[0]!;
  const plan = unitPlan(input, row);
  const { files } = renderWord(plan, source);
  const [file] = files;
  expect(files).toHaveLength(1);
  return {
    paragraphs: readWord(file!.bytes).map(({ text }) => text.replace(/\s+/g, ' ')),
    path: nameFile(row, plan, file!.name.replace(/\.docx$/, '')),
    bytes: file!.bytes,
  };
}

const listed = (code: string) => unitByCode(code)!;

/** By code: the name in a sentence, at its start, and in capitals; the place; the province. */
const hard: Readonly<
  Record<string, readonly [name: string, capital: string, upper: string, place: string, province: string]>
> = {
  // Apostrophes, small and capital letters behind them, letters with a breve.
  '24184': ["xã Ea H'Leo", "Xã Ea H'Leo", "XÃ EA H'LEO", "Ea H'Leo", 'tỉnh Đắk Lắk'],
  '24280': ["xã Cư M'gar", "Xã Cư M'gar", "XÃ CƯ M'GAR", "Cư M'gar", 'tỉnh Đắk Lắk'],
  '24412': ["xã M'Drắk", "Xã M'Drắk", "XÃ M'DRẮK", "M'Drắk", 'tỉnh Đắk Lắk'],
  '24829': ["phường B'Lao", "Phường B'Lao", "PHƯỜNG B'LAO", "B'Lao", 'tỉnh Lâm Đồng'],
  '24934': ["xã D'Ran", "Xã D'Ran", "XÃ D'RAN", "D'Ran", 'tỉnh Lâm Đồng'],
  // A capital in the middle of a word.
  '23839': ['xã SRó', 'Xã SRó', 'XÃ SRÓ', 'SRó', 'tỉnh Gia Lai'],
  // Numbers: behind the name, and right behind the common noun, which then belongs to the name.
  '00694': ['phường Hà Giang 1', 'Phường Hà Giang 1', 'PHƯỜNG HÀ GIANG 1', 'Hà Giang 1', 'tỉnh Tuyên Quang'],
  '24823': ['Phường 1 Bảo Lộc', 'Phường 1 Bảo Lộc', 'PHƯỜNG 1 BẢO LỘC', 'Phường 1 Bảo Lộc', 'tỉnh Lâm Đồng'],
  // Persons and an event: the common noun belongs to the name.
  '10570': [
    'Phường Trần Hưng Đạo',
    'Phường Trần Hưng Đạo',
    'PHƯỜNG TRẦN HƯNG ĐẠO',
    'Phường Trần Hưng Đạo',
    'thành phố Hải Phòng',
  ],
  '06172': ['Xã Hoàng Văn Thụ', 'Xã Hoàng Văn Thụ', 'XÃ HOÀNG VĂN THỤ', 'Xã Hoàng Văn Thụ', 'tỉnh Lạng Sơn'],
  '03127': [
    'Phường Điện Biên Phủ',
    'Phường Điện Biên Phủ',
    'PHƯỜNG ĐIỆN BIÊN PHỦ',
    'Phường Điện Biên Phủ',
    'tỉnh Điện Biên',
  ],
  // Special zones; the city that is named after a person.
  '26732': ['đặc khu Côn Đảo', 'Đặc khu Côn Đảo', 'ĐẶC KHU CÔN ĐẢO', 'Côn Đảo', 'Thành phố Hồ Chí Minh'],
  '22736': ['đặc khu Trường Sa', 'Đặc khu Trường Sa', 'ĐẶC KHU TRƯỜNG SA', 'Trường Sa', 'tỉnh Khánh Hoà'],
  // Hyphens, the longest name.
  '00226': [
    'phường Văn Miếu - Quốc Tử Giám',
    'Phường Văn Miếu - Quốc Tử Giám',
    'PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM',
    'Văn Miếu - Quốc Tử Giám',
    'thành phố Hà Nội',
  ],
  '20137': [
    'xã Chân Mây - Lăng Cô',
    'Xã Chân Mây - Lăng Cô',
    'XÃ CHÂN MÂY - LĂNG CÔ',
    'Chân Mây - Lăng Cô',
    'thành phố Huế',
  ],
  // Letters with marks at the beginning, words of one letter, the shortest name.
  '00190': ['phường Ô Chợ Dừa', 'Phường Ô Chợ Dừa', 'PHƯỜNG Ô CHỢ DỪA', 'Ô Chợ Dừa', 'thành phố Hà Nội'],
  '00235': ['phường Đống Đa', 'Phường Đống Đa', 'PHƯỜNG ĐỐNG ĐA', 'Đống Đa', 'thành phố Hà Nội'],
  '19669': ['xã Ái Tử', 'Xã Ái Tử', 'XÃ ÁI TỬ', 'Ái Tử', 'tỉnh Quảng Trị'],
  '02701': ['xã Y Tý', 'Xã Y Tý', 'XÃ Y TÝ', 'Y Tý', 'tỉnh Lào Cai'],
  '23356': ['xã Xốp', 'Xã Xốp', 'XÃ XỐP', 'Xốp', 'tỉnh Quảng Ngãi'],
  // The same name in two provinces, as a xã and as a phường.
  '13021': ['xã Ái Quốc', 'Xã Ái Quốc', 'XÃ ÁI QUỐC', 'Ái Quốc', 'tỉnh Hưng Yên'],
  '10660': ['phường Ái Quốc', 'Phường Ái Quốc', 'PHƯỜNG ÁI QUỐC', 'Ái Quốc', 'thành phố Hải Phòng'],
};

/** Lines of the document in its order, each as it must read. */
const lines = (code: string): string[] => {
  const [name, capital, upper, place, province] = hard[code]!;
  const head = name.startsWith('đặc khu') ? 'đặc khu' : name.split(' ')[0]!.toLowerCase();
  return [
    upper,
    `${place}, ngày …… tháng 01 năm 2026`,
    `Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn ${name}`,
    `CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper}`,
    `Căn cứ Kế hoạch số 218/KH-UBND ngày 29 tháng 12 năm 2025 của Ủy ban nhân dân ${province} về cải cách hành chính nhà nước năm 2026;`,
    `Theo đề nghị của Trưởng phòng Văn hóa - Xã hội ${name}.`,
    `- Chủ tịch, các Phó Chủ tịch UBND ${name} (để chỉ đạo);`,
    upper,
    `Cải cách hành chính nhà nước năm 2026 trên địa bàn ${name}`,
    `(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân ${name})`,
    `Chủ tịch Ủy ban nhân dân (UBND) ${name} ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn ${head} như sau:`,
    `- ${capital} phấn đấu xây dựng nền hành chính dân chủ, chuyên nghiệp, hiện đại, công khai, minh bạch; lấy mức độ hài lòng của người dân, tổ chức làm thước đo chất lượng phục vụ.`,
    `NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026 TRÊN ĐỊA BÀN ${upper}`,
    `Đơn vị thực hiện: Ủy ban nhân dân ${name}, ${province} (mã đơn vị hành chính: ${code}).`,
  ];
};

/** The paragraphs that are wanted, in the document's order; a missing one shows as a difference. */
function found(paragraphs: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.map((line) => {
    const at = paragraphs.indexOf(line, from);
    if (at < 0) return `missing: ${line}`;
    from = at + 1;
    return line;
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every word that the unit gives, as a sign: what is left must be the same for all. */
function withoutUnit({ code, name, province }: ListedUnit, paragraphs: readonly string[]): string[] {
  const signs: readonly [words: string, sign: string][] = [
    [code, '«mã»'],
    [province.name, '«tỉnh»'],
    [name, '«tên»'],
    [name.toUpperCase(), '«TÊN»'],
  ];
  const own = [...signs].sort(([a], [b]) => b.length - a.length);
  const kinds: readonly [string, string][] = ['xã', 'phường', 'đặc khu'].flatMap((kind) => [
    [kind, '«loại»'],
    [kind.charAt(0).toUpperCase() + kind.slice(1), '«Loại»'],
    [kind.toUpperCase(), '«LOẠI»'],
  ]);
  const provinces: readonly [string, string][] = ['tỉnh', 'thành phố', 'Thành phố'].map((kind) => [kind, '«cấp tỉnh»']);
  return paragraphs.map((text) =>
    [...own, ...kinds, ...provinces].reduce(
      (left, [words, sign]) => left.replace(new RegExp(`(?<![\\p{L}«])${escaped(words)}(?![\\p{L}»])`, 'gu'), sign),
      text,
    ),
  );
}

/** A unit whose name says nothing else, of the same kind of name. */
function plainUnit(unit: ListedUnit): ListedUnit {
  const isFull = unit.namedAfter !== undefined || /^\d/.test(unit.name);
  return {
    code: '99999',
    type: unit.type,
    name: 'Mẫu Thử',
    province: { code: '98', name: 'Thử Nghiệm', type: unit.province.type },
    ...(isFull ? { namedAfter: 'person' as const } : {}),
  };
}

describe('documents of units with hard names from one base plan', () => {
  it.each(Object.keys(hard))('write the name of unit %s rightly in title, head, place line and body', (code) => {
    const { paragraphs } = make(listed(code));
    expect(found(paragraphs, lines(code))).toEqual(lines(code));
  });

  it.each(Object.keys(hard))('differ only where their unit differs: %s', (code) => {
    const unit = listed(code);
    const plain = plainUnit(unit);
    const left = withoutUnit(unit, make(unit).paragraphs);
    expect(left).toEqual(withoutUnit(plain, make(plain).paragraphs));
    // The signs stand where the name is to stand, and nowhere is a name left.
    expect(left.filter((text) => text.includes('«tên»') || text.includes('«TÊN»')).length).toBeGreaterThan(15);
  });

  it('differ between a xã, a phường and a đặc khu only by that word and by what the plan says of one kind alone', () => {
    const [xa, phuong, dacKhu] = ['13021', '10660', '22736'].map((code) => {
      const unit = listed(code);
      return withoutUnit(unit, make(unit).paragraphs).map((text) =>
        text.replace('Kinh tế, Hạ tầng và Đô thị', 'Kinh tế'),
      );
    });
    expect(phuong).toEqual(xa);
    expect(dacKhu).toEqual(xa);
  });

  it('have the name in the file’s name and folder, as people write it', () => {
    const paths = ['24184', '24823', '10570', '26732', '00226', '20137'].map((code) => make(listed(code)).path);
    expect(paths).toEqual([
      "tỉnh Đắk Lắk/24184 xã Ea H'Leo/Kế hoạch CCHC 2026 - xã Ea H'Leo",
      'tỉnh Lâm Đồng/24823 Phường 1 Bảo Lộc/Kế hoạch CCHC 2026 - Phường 1 Bảo Lộc',
      'thành phố Hải Phòng/10570 Phường Trần Hưng Đạo/Kế hoạch CCHC 2026 - Phường Trần Hưng Đạo',
      'Thành phố Hồ Chí Minh/26732 đặc khu Côn Đảo/Kế hoạch CCHC 2026 - đặc khu Côn Đảo',
      'thành phố Hà Nội/00226 phường Văn Miếu - Quốc Tử Giám/Kế hoạch CCHC 2026 - phường Văn Miếu - Quốc Tử Giám',
      'thành phố Huế/20137 xã Chân Mây - Lăng Cô/Kế hoạch CCHC 2026 - xã Chân Mây - Lăng Cô',
    ]);
  });

  it('of the same name in several provinces have paths of their own', () => {
    const same = allUnits().filter(({ name }) => name === 'Tân An');
    expect(same).toHaveLength(10);
    const paths = same.map((unit) => make(unit).path.toLowerCase());
    expect(new Set(paths).size).toBe(10);
  });

  it.each([
    ['24184', "XÃ EA H'LEO", "Ea H'Leo, ngày …… tháng 01 năm 2026"],
    ['24823', 'PHƯỜNG 1 BẢO LỘC', 'Phường 1 Bảo Lộc, ngày …… tháng 01 năm 2026'],
    ['03127', 'PHƯỜNG ĐIỆN BIÊN PHỦ', 'Phường Điện Biên Phủ, ngày …… tháng 01 năm 2026'],
    ['22736', 'ĐẶC KHU TRƯỜNG SA', 'Trường Sa, ngày …… tháng 01 năm 2026'],
  ])('say the same in the PDF: %s', async (code, head, place) => {
    const pages = await textOf(await nativeEngine().convert(make(listed(code)).bytes));
    expect(pages[0]).toContain(head);
    expect(pages[0]).toContain(place);
    const title = pages.flat().join(' ');
    const [name] = hard[code]!;
    expect(title).toContain(`trên địa bàn ${name}`);
    expect(title).toContain(`TRÊN ĐỊA BÀN ${head}`);
  });
});
