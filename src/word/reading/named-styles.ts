/** The paragraph styles of a document by the names that Word shows, each with all that it inherits (ECMA-376, Part 1, 17.7). */
import type { WordPackage } from '../package.ts';
import { mergeParagraphs, paragraphFormat } from './paragraph-format.ts';
import { noParagraphProperties } from './paragraph-properties.ts';
import { mainPart, related, relationshipsOf, xmlPart } from './parts.ts';
import { resolveRun } from './run-format.ts';
import { noRunProperties, type RunProperties } from './run-properties.ts';
import { Styles } from './styles.ts';
import { readTheme } from './theme.ts';
import type { ParagraphFormat, RunFormat } from './types.ts';
import { value } from './xml-tree.ts';
import { XmlTrees } from './xml-trees.ts';

export interface NamedStyle {
  id: string;
  /** The id, where the file gives no name. */
  name: string;
  /** Id of the style that it is based on; empty: only the defaults of the document. */
  basedOn: string;
  paragraph: ParagraphFormat;
  run: RunFormat;
}

/** @param parts of a document that came through the gate */
export function readNamedStyles(parts: WordPackage, trees = new XmlTrees()): NamedStyle[] {
  const read = { parts, trees };
  const relationships = relationshipsOf(mainPart(read), read);
  const partOf = (type: string) => xmlPart(related(relationships, type), read);
  const root = partOf('styles');
  const styles = new Styles(root, readTheme(partOf('theme')));
  const look = (paragraph: RunProperties): RunFormat =>
    resolveRun({
      defaults: styles.defaults.run,
      table: noRunProperties,
      paragraph,
      character: noRunProperties,
      direct: noRunProperties,
    }).format;
  const found = (root?.children ?? []).flatMap((element): NamedStyle[] => {
    const id = element.attributes['w:styleId'];
    if (element.name !== 'w:style' || id === undefined) return [];
    if ((element.attributes['w:type'] ?? 'paragraph') !== 'paragraph') return [];
    const chain = styles.chain(id);
    return [
      {
        id,
        name: value(element, 'w:name') ?? id,
        basedOn: chain.at(-2)?.id ?? '',
        paragraph: paragraphFormat(mergeParagraphs(styles.defaults.paragraph, styles.paragraph(id))),
        run: look(styles.run(id)),
      },
    ];
  });
  const defaults = mergeParagraphs(noParagraphProperties, styles.defaults.paragraph);
  return [
    { id: '', name: '', basedOn: '', paragraph: paragraphFormat(defaults), run: look(noRunProperties) },
    ...found,
  ];
}
