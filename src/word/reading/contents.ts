/** What stands in an element for a reader of the finished document: wrappers opened, revisions accepted, one alternative chosen. */
import { child, type XmlElement } from './xml-tree.ts';

type Opening = (wrapper: XmlElement) => readonly XmlElement[];

const inside: Opening = (wrapper) => wrapper.children;
const nothing: Opening = () => [];

/** Extensions of Word that are read here, by the prefixes that `Requires` names. */
const understood = /^(wps|w14|w15|w16\w*|wp14|a14)$/;

/** ECMA-376, Part 3, 7.5: the first choice that is understood, else the fallback. */
function alternative(wrapper: XmlElement): readonly XmlElement[] {
  const chosen = wrapper.children.find(
    ({ name, attributes }) =>
      name === 'mc:Choice' &&
      (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => prefix === '' || understood.test(prefix)),
  );
  return (chosen ?? child(wrapper, 'mc:Fallback'))?.children ?? [];
}

/** Elements that only wrap others, or that are gone once revisions are accepted. */
const wrappers: ReadonlyMap<string, Opening> = new Map([
  ['w:sdt', (wrapper: XmlElement) => child(wrapper, 'w:sdtContent')?.children ?? []],
  ['w:customXml', inside],
  ['w:smartTag', inside],
  ['w:ins', inside],
  ['w:moveTo', inside],
  ['w:hyperlink', inside],
  ['w:del', nothing],
  ['w:moveFrom', nothing],
  ['mc:AlternateContent', alternative],
]);

export function contents(element: XmlElement): readonly XmlElement[] {
  return opened(element.children);
}

function opened(elements: readonly XmlElement[]): readonly XmlElement[] {
  for (const one of elements) {
    if (wrappers.has(one.name)) {
      return elements.flatMap((each) => {
        const open = wrappers.get(each.name);
        return open === undefined ? [each] : opened(open(each));
      });
    }
  }
  return elements;
}
