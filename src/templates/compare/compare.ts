/** What differs between two Word templates: words, looks, styles and pages. Pure; how runs are split makes no difference. */
import { readNamedStyles, type NamedStyle } from '../../word/reading/named-styles.ts';
import { readWord } from '../../word/reading/read-word.ts';
import type { Block, WordDocument } from '../../word/reading/types.ts';
import type { XmlTrees } from '../../word/reading/xml-trees.ts';
import type { WordPackage } from '../../word/package.ts';
import type { Pair } from './align.ts';
import type { LookDifference, TemplateComparison, TextDifference } from './contract.ts';
import { bodyOf, headerKinds, shownBlocks, storyOf, type FlatParagraph, type Story } from './flatten.ts';
import { compareLooks, together, type LookContext } from './looks.ts';
import { compareOther } from './other.ts';
import { comparePageSetup, pairSections } from './page-setup.ts';
import { pairParagraphs, type PairedParagraph } from './pair-paragraphs.ts';
import { compareStyles, sheetOf, shownName } from './styles.ts';
import { compareTables } from './tables.ts';
import { alignTokens, wordStretches } from './word-stretches.ts';

/** A template as it reads. */
export interface ReadTemplate {
  document: WordDocument;
  styles: readonly NamedStyle[];
}

/** @param parts that came through the gate; @param trees that grew in its pass */
export function readTemplate(parts: WordPackage, trees: XmlTrees): ReadTemplate {
  return { document: readWord(parts, trees), styles: readNamedStyles(parts, trees) };
}

function textOf({ before, after, moved }: PairedParagraph, words: readonly Pair[]): TextDifference[] {
  const [was, is] = [before?.tokens ?? [], after?.tokens ?? []];
  const place = { before: before?.place ?? null, after: after?.place ?? null };
  if (before && after && before.key === after.key) {
    return moved ? [{ kind: 'moved', ...place, stretches: wordStretches(was, is, words) }] : [];
  }
  const kind = !before ? 'inserted' : after ? 'changed' : 'removed';
  return [{ kind, ...place, stretches: wordStretches(was, is, words) }];
}

/** Headers and footers that are seen, of sections that belong together; each pair once, however many sections show it. */
function* furniture(before: WordDocument, after: WordDocument, sections: readonly Pair[]): Generator<[Story, Story]> {
  const seen = new Map<readonly Block[], Set<readonly Block[]>>();
  const many = after.sections.length > 1 || before.sections.length > 1;
  const none: readonly Block[] = [];
  for (const { before: b, after: a } of sections) {
    for (const [side, name] of [
      ['headers', 'Đầu trang'],
      ['footers', 'Chân trang'],
    ] as const) {
      for (const { kind, words } of headerKinds) {
        const was = shownBlocks(before.sections[b]!, side, kind, before.settings) ?? none;
        const is = shownBlocks(after.sections[a]!, side, kind, after.settings) ?? none;
        if (seen.get(was)?.has(is)) continue;
        seen.set(was, (seen.get(was) ?? new Set()).add(is));
        const where = (section: number) => {
          const told = [...(many ? [`phần ${section + 1}`] : []), ...(words === '' ? [] : [words])];
          return told.length === 0 ? name : `${name} (${told.join(', ')})`;
        };
        yield [storyOf(was, where(b)), storyOf(is, where(a))];
      }
    }
  }
}

function stylesUsed(stories: readonly Story[]): Set<string> {
  return new Set(stories.flatMap(({ paragraphs }) => paragraphs.map(({ paragraph }) => paragraph.style)));
}

const notesOf = ({ notes }: WordDocument) =>
  storyOf(
    notes.flatMap(({ blocks }) => blocks),
    'Chú thích',
  );

export function compareTemplates(before: ReadTemplate, after: ReadTemplate): TemplateComparison {
  const [bodyBefore, bodyAfter] = [bodyOf(before.document), bodyOf(after.document)];
  const body = pairParagraphs(bodyBefore.paragraphs, bodyAfter.paragraphs);
  const sections = pairSections(before.document.sections.length, after.document.sections.length, body);
  const around: [Story, Story][] = [
    ...furniture(before.document, after.document, sections),
    [notesOf(before.document), notesOf(after.document)],
  ];
  const paired = [body, ...around.map(([was, is]) => pairParagraphs(was.paragraphs, is.paragraphs))];

  const [was, is] = [sheetOf(before.styles), sheetOf(after.styles)];
  const styles = compareStyles(
    { sheet: was, used: stylesUsed([bodyBefore, ...around.map(([story]) => story)]) },
    { sheet: is, used: stylesUsed([bodyAfter, ...around.map(([, story]) => story)]) },
  );
  const styleName = (sheet: typeof was) => (one: FlatParagraph) => shownName(sheet.get(one.paragraph.style));
  const context: LookContext = {
    styleBefore: styleName(was),
    styleAfter: styleName(is),
    explained: styles.explained,
  };

  const text: TextDifference[] = [];
  const looksFound: LookDifference[] = [];
  for (const story of paired) {
    for (const pair of story) {
      const words = alignTokens(pair.before?.tokens ?? [], pair.after?.tokens ?? []);
      text.push(...textOf(pair, words));
      if (pair.before && pair.after) looksFound.push(...compareLooks(pair.before, pair.after, words, context));
    }
    looksFound.push(...compareTables(story));
  }
  const looks = together(looksFound);
  const pageSetup = comparePageSetup(before.document, after.document, sections);
  const other = compareOther(before.document, after.document);
  const counts = {
    text: text.length,
    looks: looks.length,
    styles: styles.differences.length,
    pageSetup: pageSetup.length,
    other: other.length,
  };
  const same = Object.values(counts).every((count) => count === 0);
  return { same, counts, text, looks, styles: styles.differences, pageSetup, other };
}
