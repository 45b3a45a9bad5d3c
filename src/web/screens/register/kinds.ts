/** Kinds of administrative documents and their abbreviations (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I). */
const kinds: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
};

export const documentKinds = Object.entries(kinds).map(([value, name]) => ({ value, label: `${name} (${value})` }));

/** `KH` → `Kế hoạch` */
export const typeNameOf = (kind: string): string => kinds[kind] ?? kind;

/** As the People's Committee of a commune has it: `KH-UBND`. */
export const usualSymbol = (kind: string): string => `${kind}-UBND`;
