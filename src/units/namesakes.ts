/** Whether a unit's name looks like that of a person or a historic event. */

export function likelyNamesake(name: string): 'person' | 'event' | undefined {
  return /^Điện Biên Phủ/.test(name) ? 'event' : undefined;
}
