/** Vietnamese without what people leave out when they type: case and diacritics; `đ` as `d`. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}
