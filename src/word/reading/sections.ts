/** The body cut into its sections, each with the headers and footers that it names or inherits (17.6, 17.10). */
import { contents } from './contents.ts';
import type { BlockReader } from './blocks.ts';
import { readSectionPage, referencesOf, unsupportedInSection } from './section-properties.ts';
import type { Story } from './story.ts';
import type { Block, HeaderSet, Section } from './types.ts';
import { child, type XmlElement } from './xml-tree.ts';

const noHeaders: HeaderSet = { default: undefined, first: undefined, even: undefined };

/** Gives the blocks of a header or footer by its relationship id. */
export type HeaderReader = (id: string) => readonly Block[] | undefined;

export function readSections(
  body: XmlElement | undefined,
  story: Story,
  reader: BlockReader,
  header: HeaderReader,
): readonly Section[] {
  const sections: Section[] = [];
  let blocks: Block[] = [];
  const close = (properties: XmlElement | undefined) => {
    for (const what of unsupportedInSection(properties)) story.note(what);
    const last = sections.at(-1);
    sections.push({
      ...readSectionPage(properties),
      headers: headers(properties, 'w:headerReference', last?.headers ?? noHeaders, header),
      footers: headers(properties, 'w:footerReference', last?.footers ?? noHeaders, header),
      blocks,
    });
    blocks = [];
  };
  for (const element of body === undefined ? [] : contents(body)) {
    const block = reader.one(element, story);
    if (block !== undefined) blocks.push(block);
    const ending = child(child(element, 'w:pPr'), 'w:sectPr');
    if (ending !== undefined) close(ending);
  }
  const ending = child(body, 'w:sectPr');
  if (ending !== undefined || blocks.length > 0 || sections.length === 0) close(ending);
  return sections;
}

function headers(
  properties: XmlElement | undefined,
  name: string,
  inherited: HeaderSet,
  read: HeaderReader,
): HeaderSet {
  const set = { ...inherited };
  for (const [kind, id] of Object.entries(referencesOf(properties, name)) as [keyof HeaderSet, string][]) {
    set[kind] = read(id);
  }
  return set;
}
