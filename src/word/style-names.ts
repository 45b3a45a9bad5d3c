/** The styles of a document by name, with the font size and weight that follow from their chain (17.7). */

export interface NamedStyle {
  id: string;
  name: string;
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
}

interface RawStyle {
  id: string;
  name: string;
  base: string | undefined;
  size: number | undefined;
  bold: boolean | undefined;
  italic: boolean | undefined;
}

function toggled(properties: string, name: string): boolean | undefined {
  const found = new RegExp(`<w:${name}(?: w:val="([^"]*)")?/>`).exec(properties);
  return found ? !['0', 'false', 'off'].includes(found[1] ?? '1') : undefined;
}

/** Size in points, bold and italic that run properties set themselves. */
export function runLook(properties: string): Pick<RawStyle, 'size' | 'bold' | 'italic'> {
  const size = /<w:sz w:val="(\d+)"\/>/.exec(properties)?.[1];
  return {
    size: size === undefined ? undefined : Number(size) / 2,
    bold: toggled(properties, 'b'),
    italic: toggled(properties, 'i'),
  };
}

/** All paragraph styles of a styles.xml. */
export function paragraphStyles(stylesXml: string): NamedStyle[] {
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(stylesXml)?.[0] ?? '';
  const raw = new Map<string, RawStyle>();
  for (const [xml] of stylesXml.matchAll(/<w:style\b[^>]*w:type="paragraph".*?<\/w:style>/gs)) {
    const id = /w:styleId="([^"]*)"/.exec(xml)?.[1];
    const name = /<w:name w:val="([^"]*)"/.exec(xml)?.[1];
    if (id === undefined || name === undefined) continue;
    const properties = /<w:rPr>.*?<\/w:rPr>/s.exec(xml.replace(/<w:pPr>.*?<\/w:pPr>/s, ''))?.[0] ?? '';
    raw.set(id, { id, name, base: /<w:basedOn w:val="([^"]*)"/.exec(xml)?.[1], ...runLook(properties) });
  }
  const from = <K extends 'size' | 'bold' | 'italic'>(style: RawStyle, key: K): RawStyle[K] => {
    const seen = new Set<string>();
    for (let at: RawStyle | undefined = style; at && !seen.has(at.id); at = raw.get(at.base ?? '')) {
      if (at[key] !== undefined) return at[key];
      seen.add(at.id);
    }
    return undefined;
  };
  const base = runLook(defaults);
  return [...raw.values()].map((style) => ({
    id: style.id,
    name: style.name,
    size: from(style, 'size') ?? base.size ?? 10,
    bold: from(style, 'bold') ?? base.bold ?? false,
    italic: from(style, 'italic') ?? base.italic ?? false,
  }));
}
