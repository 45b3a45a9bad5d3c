/** Which prefix stands for which namespace in this room, whatever prefix a file declares: Transitional and Strict alike. */

const office = ['http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'];
const word = 'http://schemas.microsoft.com/office/word';

/** Last words of a namespace that Transitional and Strict share, with its prefix here. */
const shared: readonly [string, string][] = [
  ['w', 'wordprocessingml/main'],
  ['r', 'officeDocument/relationships'],
  ['wp', 'drawingml/wordprocessingDrawing'],
  ['a', 'drawingml/main'],
  ['pic', 'drawingml/picture'],
  ['c', 'drawingml/chart'],
  ['dgm', 'drawingml/diagram'],
  ['m', 'officeDocument/math'],
];

const withYear = (path: string) => path.replace('/', '/2006/');

export const prefixes: ReadonlyMap<string, string> = new Map([
  ...shared.map(([prefix, path]): [string, string] => [`${office[0] ?? ''}/${withYear(path)}`, prefix]),
  ...shared.map(([prefix, path]): [string, string] => [`${office[1] ?? ''}/${path}`, prefix]),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  [`${word}/2010/wordprocessingShape`, 'wps'],
  [`${word}/2010/wordprocessingGroup`, 'wpg'],
  [`${word}/2010/wordprocessingCanvas`, 'wpc'],
  [`${word}/2010/wordprocessingDrawing`, 'wp14'],
  [`${word}/2010/wordml`, 'w14'],
  [`${word}/2012/wordml`, 'w15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  // Parts of the package itself: read without a prefix.
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
]);

const known = new Set(prefixes.values());

/** The prefixes that hold at an element; `usual` if none of them means anything but its own name. */
export interface Scope {
  usual: boolean;
  names: ReadonlyMap<string, string>;
}

export const outermost: Scope = { usual: true, names: new Map() };

/** What a declaration makes of a prefix; a known prefix that is taken for something else must not be mistaken for it. */
function meaning(prefix: string, uri: string): string {
  const canonical = prefixes.get(uri);
  if (canonical !== undefined) return canonical;
  return known.has(prefix) && prefix !== '' ? `${prefix}?` : prefix;
}

/** The scope inside an element that has `xmlns` attributes. */
export function innerScope(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const names = new Map(outer.names);
  for (const [attribute, uri] of Object.entries(attributes)) {
    if (attribute === 'xmlns') names.set('', meaning('', uri));
    else if (attribute.startsWith('xmlns:')) names.set(attribute.slice(6), meaning(attribute.slice(6), uri));
  }
  return { usual: [...names].every(([prefix, name]) => prefix === name), names };
}

/** `name` under the prefix that its namespace has here. An attribute without prefix is in no namespace. */
export function canonicalName(name: string, scope: Scope, attribute = false): string {
  const colon = name.indexOf(':');
  if (colon === -1 && attribute) return name;
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const canonical = scope.names.get(prefix) ?? prefix;
  const local = name.slice(colon + 1);
  return canonical === '' ? local : `${canonical}:${local}`;
}
