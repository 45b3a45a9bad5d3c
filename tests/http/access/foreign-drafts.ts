// Drafts and issued documents of the other organisation.
import { approveDraft, publishDraft, submitDraft } from '../../../src/drafts/change-state.ts';
import { createDraft } from '../../../src/drafts/create/create.ts';
import { issueDraft } from '../../../src/drafts/issuing/issue.ts';
import { listIssued } from '../../../src/drafts/issuing/issued.ts';
import type { Actor } from '../../../src/accounts/actor.ts';
import { sha256Of } from '../../../src/store/blobs/blobs.ts';
import { listMade } from '../../../src/templates/made/list.ts';
import { recordMade } from '../../../src/templates/made/record.ts';
import type { FullService } from '../full-service.ts';

/** The other organisation's clerk with every permission. */
function boss({ other }: FullService): Actor {
  return { ...other.clerk.actor, permissions: ['submit', 'approve', 'issue'] };
}

const source = { from: 'sample', sample: 'b-quyet-dinh-ke-hoach-xa-2026' } as const;

/** The id of one that is even published, to those below. */
export async function foreignDraft(service: FullService): Promise<string> {
  const { db } = service.store;
  const { id } = await createDraft(db, boss(service), source, service.clock);
  await publishDraft(db, boss(service), id, service.clock);
  return id;
}

export async function foreignIssued(service: FullService): Promise<{ documentId: string; entryId: string }> {
  const { db, blobs } = service.store;
  const { clock } = service;
  const who = boss(service);
  const id = await foreignDraft(service);
  await submitDraft(db, who, id, clock);
  await approveDraft(db, who, id, clock);
  const render = () =>
    Promise.resolve({
      docx: { name: 'a.docx', bytes: Buffer.from('docx') },
      pdf: { name: 'a.pdf', bytes: Buffer.from('pdf') },
      madeWith: {},
      template: Buffer.from('template'),
    });
  const issuing = { revision: 1, kind: 'QĐ', date: '2026-01-15' };
  const { documentId } = await issueDraft({ db, blobs, render, clock }, who, id, issuing);
  const [issued] = await listIssued(db, who, id);
  if (!issued) throw new Error('nothing was issued');
  return { documentId, entryId: issued.registerEntryId };
}

/** The id of a document that was made of one and handed out. */
export async function foreignMade(service: FullService): Promise<string> {
  const { store, clock } = service;
  const who = boss(service);
  const draftId = await foreignDraft(service);
  const template = {
    slug: 'ke-hoach',
    version: '1',
    sha256: sha256Of(Buffer.from('template')),
    bytes: Buffer.from('template'),
  };
  const provenance = { plan: '', template: '', engine: 'none', fonts: 'none', renderer: '0' };
  const made = { draftId, revision: 1, plan: {}, template, format: 'docx' as const, provenance };
  const options = { draft: true, mark: true };
  await recordMade(store, who, { ...made, options, fileName: 'a.docx', documentHash: '0' }, clock());
  const { items } = await listMade(store.db, who, draftId);
  return items[0]!.id;
}
