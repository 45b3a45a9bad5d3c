/** The one reading of a .docx: everything that understands WordprocessingML starts here. */
import type { WordPackage } from '../package.ts';
import { BlockReader } from './blocks.ts';
import { Formats } from './formats.ts';
import { Numbering } from './list-definitions.ts';
import { contentTypes, mainPart, related, relationshipsOf, xmlPart } from './parts.ts';
import { readNotes } from './notes.ts';
import { readProperties } from './properties.ts';
import { readSections } from './sections.ts';
import { readSettings } from './settings.ts';
import { Story } from './story.ts';
import { Styles } from './styles.ts';
import { readTheme } from './theme.ts';
import type { Block, Unsupported, WordDocument } from './types.ts';
import { child, type XmlElement } from './xml-tree.ts';
import { XmlTrees } from './xml-trees.ts';

/**
 * Lengths in twips, properties resolved; see types.ts.
 *
 * @param trees those that the gate's pass has built, if it has
 * @throws Failure `word.broken-xml`, `word.gate-…`
 */
export function readWord(parts: WordPackage, trees = new XmlTrees()): WordDocument {
  const read = { parts, trees };
  const main = mainPart(read);
  const relationships = relationshipsOf(main, read);
  const partOf = (type: string) => xmlPart(related(relationships, type), read);
  const unsupported: Unsupported[] = [];

  const theme = readTheme(partOf('theme'));
  const styles = new Styles(partOf('styles'), theme);
  const numbering = new Numbering(partOf('numbering'), styles);
  const { settings, hyphenates, unsupported: strangeSettings } = readSettings(partOf('settings'));
  const formats = new Formats(styles, numbering);
  const source = { parts, contentType: contentTypes(read), theme };
  const reader = new BlockReader({ formats, source, hyphenates }, styles);

  const story = (part: string, root: XmlElement | undefined) =>
    new Story(part, relationshipsOf(part, read), numbering, unsupported, root?.attributes['xml:space'] === 'preserve');

  const known = new Map<string, readonly Block[] | undefined>();
  const headerOf = (id: string): readonly Block[] | undefined => {
    const part = relationships.get(id)?.target ?? '';
    if (!known.has(part)) {
      const root = xmlPart(part, read);
      if (root === undefined) body.note('missing header or footer');
      known.set(part, root && wholeStory(root, story(part, root), reader));
    }
    return known.get(part);
  };

  const root = xmlPart(main, read);
  const body = story(main, root);
  for (const what of strangeSettings) body.note(what);
  const sections = readSections(child(root, 'w:body'), body, reader, headerOf);
  finish(body);
  return {
    sections,
    notes: readNotes(relationships, read, (part, root) => {
      // What their text cannot show matters to nobody who cannot show the reference to them either.
      const own = new Story(
        part,
        relationshipsOf(part, read),
        numbering,
        [],
        root.attributes['xml:space'] === 'preserve',
      );
      return (note) => reader.all(note, own);
    }),
    unsupported,
    settings,
    properties: readProperties(xmlPart(related(relationshipsOf('', read), 'core-properties'), read)),
  };
}

function wholeStory(root: XmlElement, story: Story, reader: BlockReader): readonly Block[] {
  const blocks = reader.all(root, story);
  finish(story);
  return blocks;
}

function finish(story: Story): void {
  if (story.fields.unclosed) story.note('field without an end');
}
