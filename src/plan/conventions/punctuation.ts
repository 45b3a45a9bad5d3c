/** Text without the given signs, and spaces, at its end. In one pass: a regular expression would start anew at each sign. */
export function trimmedEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && (signs.includes(text[end - 1] ?? '') || (text[end - 1] ?? '').trim() === '')) end--;
  return text.slice(0, end);
}
