// What a document is made with, and what is kept of it: in rooms, without a service around them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDraft } from '../../src/drafts/create/create.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { oneFile } from '../../src/render/archive.ts';
import { rendererInProcess } from '../../src/render/in-process.ts';
import { loadStockTemplate, sha256 } from '../../src/render/stock.ts';
import { exportToFile, importStore } from '../../src/store/index.ts';
import { makeAgain } from '../../src/templates/made/again.ts';
import { listMade } from '../../src/templates/made/list.ts';
import { paragraphDifferences } from '../../src/templates/made/paragraphs.ts';
import { recordMade } from '../../src/templates/made/record.ts';
import { recordedMade } from '../../src/templates/made/recorded.ts';
import { documentDay } from '../../src/templates/use/document-day.ts';
import { orderedAs, templateForDocument } from '../../src/templates/use/template-for-document.ts';
import { makeOffice, samplePlan } from '../drafts/office.ts';
import { eachStore, openFresh } from '../store/stores.ts';
import { changedStock, keepTemplate } from './kept-versions.ts';

describe('the day of a document', () => {
  const now = new Date('2026-11-21T18:30:00.000Z');
  it('is the date of its main document, else today in Vietnam', () => {
    expect(documentDay({ plan: { date: '2026-01-15' } }, now)).toBe('2026-01-15');
    expect(documentDay({ decision: { date: '2026-01-16' }, plan: { date: '2026-01-15' } }, now)).toBe('2026-01-16');
    // The issued plan has no date of its own.
    for (const plan of [{ decision: {}, plan: { date: '2026-01-15' } }, { plan: { date: '2026-02-30' } }, 'x', null]) {
      expect(documentDay(plan, now)).toBe('2026-11-22');
    }
  });
});

describe('paragraphs of two Word files', () => {
  it('are told apart by their number, with what stands there before and after', async () => {
    const renderer = rendererInProcess(nativeEngine());
    const bytes = await changedStock('ke-hoach', 'Nơi nhận:', 'Gửi đến:');
    const other = { id: 'ke-hoach', version: '2', sha256: sha256(bytes), bytes };
    const docx = async (template: string | typeof other) => {
      const { files } = await renderer.render({ data: samplePlan(), template, format: 'docx' });
      return files[0]!.bytes;
    };
    const [before, after] = [await docx('ke-hoach'), await docx(other)];
    expect(paragraphDifferences(before, after)).toMatchObject([{ before: 'Nơi nhận:', after: 'Gửi đến:' }]);
    expect(paragraphDifferences(before, before)).toEqual([]);
  });
});

eachStore('a document that was handed out', (under) => {
  it('is kept once for the same bytes, and is made again where the data were moved to', async () => {
    const actor = await (await makeOffice(under.db)).person('Lan');
    const second = await changedStock('ke-hoach', 'Nơi nhận:', 'Gửi đến:');
    await keepTemplate(under.store, actor.organisationId, { slug: 'ke-hoach' }, [
      { bytes: (await loadStockTemplate('ke-hoach')).bytes, status: 'retired' },
      { bytes: second, status: 'active' },
    ]);
    const plan = samplePlan();
    const { id: draftId } = await createDraft(under.db, actor, { from: 'json', plan });
    const template = await templateForDocument(under.store, actor, { plan, day: '2026-01-15' });
    const options = { draft: true, mark: true };
    const renderer = rendererInProcess(nativeEngine());
    const order = { data: plan, template: await orderedAs(template), format: 'pdf' as const, ...options };
    const { files, provenance } = await renderer.render(order);
    const { name: fileName, bytes } = oneFile(files);
    const made = { draftId, revision: 1, plan, template, format: 'pdf' as const, options, provenance, fileName };
    const now = new Date('2026-11-21T08:00:00.000Z');
    const record = () => recordMade(under.store, actor, { ...made, documentHash: sha256(bytes) }, now);
    await Promise.all([record(), record(), record()]);
    await record();
    const { items, total } = await listMade(under.db, actor, draftId);
    expect([total, items[0]?.template]).toEqual([1, { id: 'ke-hoach', version: '2' }]);

    const folder = mkdtempSync(join(tmpdir(), 'kehoach-made-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await exportToFile(under.store, join(folder, 'all.gz'));
    const elsewhere = await openFresh('pglite');
    onTestFinished(() => elsewhere.close());
    await importStore(elsewhere, join(folder, 'all.gz'));
    const again = await makeAgain(elsewhere.blobs, renderer, await recordedMade(elsewhere.db, actor, items[0]!.id));
    expect(again).toMatchObject({ same: true, differs: [], note: null });
    expect(Buffer.from(again.file.bytes).equals(bytes)).toBe(true);
    expect((await templateForDocument(elsewhere, actor, { plan, day: '2026-01-15' })).sha256).toBe(template.sha256);
  });
});
