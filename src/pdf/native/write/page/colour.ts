/** Colours as PDF operands. Documents use few, so each is worked out once. */

const known = new Map<string, string>();
const knownKept = 256;

/** @param color RGB in hexadecimal. @returns three components from 0 to 1, or one where they are alike (grey). */
function components(color: string): number[] {
  if (!/^#?[0-9a-f]{6}$/iu.test(color)) throw new TypeError(`"${color}" is not a colour.`);
  const rgb = Number.parseInt(color.replace('#', ''), 16);
  const parts = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff];
  return (parts.every((part) => part === parts[0]) ? parts.slice(0, 1) : parts).map((part) => part / 255);
}

function operands(color: string): { text: string; grey: boolean } {
  const parts = components(color);
  return { text: parts.map((part) => Number(part.toFixed(3))).join(' '), grey: parts.length === 1 };
}

function operator(color: string, purpose: 'fill' | 'stroke'): string {
  const key = `${purpose} ${color}`;
  let found = known.get(key);
  if (found === undefined) {
    const { text, grey } = operands(color);
    const name = grey ? 'g' : 'rg';
    found = `${text} ${purpose === 'fill' ? name : name.toUpperCase()}\n`;
    if (known.size >= knownKept) known.clear();
    known.set(key, found);
  }
  return found;
}

export const fillColour = (color: string): string => operator(color, 'fill');
export const strokeColour = (color: string): string => operator(color, 'stroke');
