/** Small pieces of WordprocessingML (ECMA-376, Part 1, 17): text, runs, attributes. */

/** Text as XML content. Characters that XML forbids must have been refused before (plan/model/text.ts). */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

export function unescapeText(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** The content of a run: text with line feeds as `w:br` and tabs as `w:tab`. */
export function runContent(text: string): string {
  if (!/[\n\t]/.test(text)) return `<w:t xml:space="preserve">${escapeText(text)}</w:t>`;
  return text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      if (piece === '\t') return '<w:tab/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
    })
    .join('');
}

const toggle = (name: string, on: boolean) => (on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`);

/** Run properties with bold and italic set on top, at their place in the schema's order (17.3.2.28: rStyle, rFonts, b, bCs, i, …). */
export function withToggles(properties: string, bold: boolean | undefined, italic: boolean | undefined): string {
  if (bold === undefined && italic === undefined) return properties;
  const inner = properties.replace(/^<w:rPr\b[^>]*>|<\/w:rPr>$|^<w:rPr\/>$/g, '');
  const lead = /^(?:<w:rStyle\b[^>]*\/>)?(?:<w:rFonts\b[^>]*\/>)?/.exec(inner)?.[0] ?? '';
  let rest = inner.slice(lead.length);
  const take = (name: string): string => {
    const found = new RegExp(`^<w:${name}(?: [^>]*)?/>`).exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length);
    return found;
  };
  const oldBold = take('b') + take('bCs');
  const oldItalic = take('i') + take('iCs');
  const newBold = bold === undefined ? oldBold : toggle('b', bold);
  const newItalic = italic === undefined ? oldItalic : toggle('i', italic);
  return `<w:rPr>${lead}${newBold}${newItalic}${rest}</w:rPr>`;
}

/** A paragraph's text as readers see it. */
export function paragraphText(xml: string): string {
  let text = '';
  for (const found of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\b[^>]*\/>/g)) {
    text += found[1] !== undefined ? unescapeText(found[1]) : found[2] === 'tab' ? '\t' : '\n';
  }
  return text;
}
