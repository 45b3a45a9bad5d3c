/** A plan that holds nothing but the words of a phrase, so that they are written with the fields of the plans' own form. */
import type { Block } from '../../../plan/model/block.ts';
import type { PhraseBody } from '../../../plan/model/phrase-body.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import type { PhraseKind } from '../../api/phrases.ts';
import { openDocument, type EditorDocument } from '../editor/state/document.ts';

/** Where citations stand in it, and where paragraphs. */
export const citationsPath = ['decision', 'preamble', 'citations'];
export const blocksPath = ['plan', 'purpose'];

/** Closing paragraphs have no sign before them. */
const firstBlock = (kind: PhraseKind): Block => (kind === 'closing' ? { marker: '', text: '' } : { text: '' });

export function scratchDocument(kind: PhraseKind, body: PhraseBody | undefined): EditorDocument {
  const plan: Plan =
    body && 'citations' in body
      ? { decision: { preamble: { citations: body.citations } } }
      : { plan: { purpose: body?.blocks ?? [firstBlock(kind)] } };
  return openDocument(kind === 'citations' && !body ? {} : plan, () => performance.now());
}

/** Undefined while nothing is written. */
export function bodyOf(kind: PhraseKind, plan: Plan): PhraseBody | undefined {
  if (kind === 'citations') {
    const citations = plan.decision?.preamble?.citations ?? [];
    return citations.length > 0 ? { citations } : undefined;
  }
  const blocks = plan.plan?.purpose ?? [];
  return blocks.some(({ text, heading, children }) => text?.length || heading?.length || children)
    ? { blocks }
    : undefined;
}
