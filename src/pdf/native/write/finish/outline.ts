/** Bookmarks: the headings as a tree that a reader's side panel shows (ISO 32000-1, 12.3.3). */
import { PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import type { OutlineEntry, Page } from '../../pages.ts';

interface Branch {
  ref: PDFRef;
  dict: PDFDict;
  level: number;
  children: Branch[];
}

/** A heading belongs under the nearest one before it of a higher level. */
function grow(context: PDFContext, entries: readonly OutlineEntry[], write: (entry: OutlineEntry) => PDFDict): Branch {
  const rootDict = context.obj({ Type: 'Outlines' });
  const root: Branch = { ref: context.register(rootDict), dict: rootDict, level: -1, children: [] };
  const path = [root];
  for (const entry of entries) {
    while (path.length > 1 && (path.at(-1)?.level ?? -1) >= entry.level) path.pop();
    const dict = write(entry);
    const branch: Branch = { ref: context.register(dict), dict, level: entry.level, children: [] };
    path.at(-1)?.children.push(branch);
    path.push(branch);
  }
  return root;
}

/** Names each branch's neighbours. @returns how many branches stand below, all of them open. */
function tie({ ref, dict, children }: Branch): number {
  let below = children.length;
  children.forEach((child, at) => {
    child.dict.set(PDFName.of('Parent'), ref);
    const before = children[at - 1];
    const after = children[at + 1];
    if (before) child.dict.set(PDFName.of('Prev'), before.ref);
    if (after) child.dict.set(PDFName.of('Next'), after.ref);
    below += tie(child);
  });
  const first = children[0];
  const last = children.at(-1);
  if (first && last) {
    dict.set(PDFName.of('First'), first.ref);
    dict.set(PDFName.of('Last'), last.ref);
    dict.set(PDFName.of('Count'), PDFNumber.of(below));
  }
  return below;
}

/** Letters of a bookmark: a side panel shows no more, and PDF/A limits strings (ISO 19005-2, 6.1.13). */
const longest = 250;

function shortened(title: string): string {
  const letters = [...title.normalize('NFC')];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
}

/** @returns nothing when the document has no headings. */
export function writeOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly Page[],
  pageRefs: readonly PDFRef[],
): PDFRef | undefined {
  const reachable = entries.filter(({ page }) => pageRefs[page] !== undefined);
  if (reachable.length === 0) return undefined;
  const root = grow(context, reachable, ({ title, page, y }) => {
    const top = Math.round(((pages[page]?.height ?? 0) - y) * 100) / 100;
    const target = [pageRefs[page] ?? null, PDFName.of('XYZ'), null, top, null];
    return context.obj({ Title: PDFHexString.fromText(shortened(title)), Dest: target });
  });
  tie(root);
  return root.ref;
}
