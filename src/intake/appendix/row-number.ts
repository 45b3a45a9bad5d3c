/** Whether a cell counts its row: `II`, `3.`, `1.2`. */
export const isRowNumber = (text: string): boolean => /^(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,3}){0,4})[.)]?$/.test(text);
