/** An issued document made again and laid beside what was issued. */
import type { Actor } from '../../accounts/actor.ts';
import type { Format, Renderer } from '../../render/contract.ts';
import type { Place } from '../use/template-for-document.ts';
import { makeAgain, type MadeAgain } from './again.ts';
import { documentDifferences } from './paragraphs.ts';
import { recordedIssued } from './recorded.ts';

/** @throws Failure `made.missing`, `made.not-kept`, and as `makeAgain` */
export async function issuedAgain(
  { db, blobs }: Place,
  renderer: Pick<Renderer, 'render'>,
  actor: Actor,
  id: string,
  formats: readonly Format[],
  signal?: AbortSignal,
): Promise<MadeAgain[]> {
  const recorded = await recordedIssued(db, actor, id);
  const all: MadeAgain[] = [];
  for (const format of formats) {
    const made = await makeAgain(blobs, renderer, recorded[format], signal);
    const kept = made.same || format === 'pdf' ? undefined : await blobs.get(recorded.docx.documentHash);
    all.push(kept ? { ...made, differences: documentDifferences(kept, made.rendered.files) } : made);
  }
  return all;
}
