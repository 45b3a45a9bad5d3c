/** Kinds of documents in the register by their abbreviations (Phụ lục III of Nghị định 30/2020/NĐ-CP). */
export const documentKinds = [
  { value: 'QĐ', label: 'Quyết định (QĐ)' },
  { value: 'KH', label: 'Kế hoạch (KH)' },
];
