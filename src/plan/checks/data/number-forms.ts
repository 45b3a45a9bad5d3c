/** Abbreviations of kinds of documents in a ký hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục III, Phần I; the Party's beside them). */
// prettier-ignore
export const kindAbbreviations: readonly string[] = [
  'QyĐ', 'QĐ', 'NQ', 'NĐ', 'CTr', 'CT', 'KH', 'TB', 'BC', 'TTr', 'TTLT', 'TT', 'HD', 'KL', 'CĐ', 'ĐA', 'PA', 'QC',
];
