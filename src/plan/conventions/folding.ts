/** Vietnamese without what people leave out when they type: case and diacritics; `đ` as `d`. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/** For searching: letters and digits only, so that `trich yeu` finds `{Kế hoạch.Trích yếu}`. */
export function lettersAndDigits(text: string): string {
  return plainLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
