// All units of a batch are made with the version that it was created with, kept by its bytes.
import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../src/accounts/actor.ts';
import { readBatch } from '../../src/batches/batch.ts';
import { changeBatch } from '../../src/batches/change.ts';
import { createBatch } from '../../src/batches/create/create.ts';
import { contentsOf } from '../../src/batches/archive/contents.ts';
import { removeBatch } from '../../src/batches/remove/remove.ts';
import { takeStep } from '../../src/batches/run/steps.ts';
import { pinnedOrder, pinOf } from '../../src/batches/template/pin.ts';
import { batchMaker } from '../../src/batches/work/batch-maker.ts';
import { heldItems } from '../../src/batches/work/held.ts';
import { createDraft } from '../../src/drafts/create/create.ts';
import { chooseDraftTemplate } from '../../src/drafts/template.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { rendererInProcess } from '../../src/render/in-process.ts';
import { loadStockTemplate } from '../../src/render/stock.ts';
import { removeSpent } from '../../src/store/index.ts';
import { batches, batchItems } from '../../src/store/schema/index.ts';
import { openPackage } from '../../src/word/package.ts';
import type { UnitRow } from '../../src/bulk/contract.ts';
import { codeOf, makeOffice } from '../drafts/office.ts';
import { clock, codes } from '../batches/batch.ts';
import { eachStore } from '../store/stores.ts';
import { changedStock, keepTemplate, setStatus } from './kept-versions.ts';
import { eq } from 'drizzle-orm';

eachStore('the template of a batch', (under) => {
  let actor: Actor;
  let stock: Uint8Array;
  let second: Uint8Array;
  beforeEach(async () => {
    actor = await (await makeOffice(under.db)).person('Lan');
    stock = (await loadStockTemplate('ke-hoach')).bytes;
    second = await changedStock('ke-hoach', 'Nơi nhận:', 'Gửi đến:');
  });
  const place = () => ({ ...under.store, clock });
  const create = () =>
    createBatch({ ...place(), keepDays: 90 }, actor, {
      base: { from: 'sample', sample: 'toi-thieu' },
      units: { codes: [codes[0]] },
      formats: ['docx'],
    });
  const start = (id: string) => takeStep(place(), actor, id, 'start');
  async function wordsOfUnit(batchId: string): Promise<string> {
    const [item] = await under.db.select().from(batchItems).where(eq(batchItems.batchId, batchId));
    const held = heldItems().add([{ batchId, code: item!.code, row: item!.row as UnitRow, attempts: 1 }]);
    const make = batchMaker(under.store, rendererInProcess(nativeEngine()));
    const { files } = await make(held[0]!, (work) => work());
    return String(openPackage(files[0]!.bytes).get('word/document.xml'));
  }

  it('stays the version that it was created with, though another is put into effect while it runs', async () => {
    const { id, templateVersion } = await create();
    expect(templateVersion).toBe('1');
    await start(id);
    await keepTemplate(under.store, actor.organisationId, { slug: 'ke-hoach' }, [
      { bytes: stock, status: 'retired' },
      { bytes: second, status: 'active' },
    ]);
    expect(await wordsOfUnit(id)).toContain('Nơi nhận:');
    expect((await contentsOf(under.db, actor, id)).manifest.json).toContain('ke-hoach@1 sha256:');
  });

  it('is the one that was chosen for the draft which it begins with, unless another is asked for', async () => {
    await keepTemplate(under.store, actor.organisationId, { slug: 'mau-rieng' }, [{ bytes: second, status: 'active' }]);
    const { id: draftId } = await createDraft(under.db, actor, { from: 'sample', sample: 'toi-thieu' });
    await chooseDraftTemplate(place(), actor, draftId, 'mau-rieng');
    const createWith = (template?: string) =>
      createBatch({ ...place(), keepDays: 90 }, actor, {
        base: { from: 'draft', draftId },
        formats: ['docx'],
        template,
      });
    expect(await createWith()).toMatchObject({ template: 'mau-rieng', templateVersion: '1' });
    expect((await createWith('ke-hoach')).template).toBe('ke-hoach');
  });

  it('must still be usable when it begins, and is settled anew by choosing it again', async () => {
    const { id } = await create();
    await keepTemplate(under.store, actor.organisationId, { slug: 'ke-hoach' }, [
      { bytes: stock, status: 'retired' },
      { bytes: second, status: 'active' },
    ]);
    expect(await codeOf(start(id))).toBe('batches.template-not-in-effect');
    expect((await readBatch(under.db, actor, id)).status).toBe('new');
    const changed = await changeBatch(place(), actor, id, { template: 'ke-hoach' });
    expect(changed).toMatchObject({ template: 'ke-hoach', templateVersion: '2' });
    await start(id);
    await setStatus(under.store, actor.organisationId, 'ke-hoach', 2, 'retired');
    expect(await wordsOfUnit(id)).toContain('Gửi đến:');
    expect(await codeOf(create())).toBe('templates.none-in-effect');
  });

  it('must be for the days of all units, which a table may set', async () => {
    await keepTemplate(under.store, actor.organisationId, { slug: 'ke-hoach' }, [
      { bytes: second, status: 'active', validFrom: '2026-01-01', validUntil: '2026-12-31' },
    ]);
    const { id } = await create();
    const unitOn = async (day: string) => {
      const [item] = await under.db.select().from(batchItems).where(eq(batchItems.batchId, id));
      const row = { ...(item!.row as UnitRow), fields: { 'plan.date': day } };
      await under.db.update(batchItems).set({ row }).where(eq(batchItems.batchId, id));
    };
    await unitOn('1/1/2027');
    expect(await codeOf(start(id))).toBe('batches.template-not-in-effect');
    await unitOn('31/12/2026');
    expect((await start(id)).status).toBe('running');
  });

  it('is the program’s own for batches from before versions were kept', async () => {
    const { id } = await create();
    await under.db.update(batches).set({ templateVersion: null, templateSha256: null }).where(eq(batches.id, id));
    expect(await pinnedOrder(under.store.blobs, await pinOf(under.db, id))).toBe('ke-hoach');
    await start(id);
    expect(await wordsOfUnit(id)).toContain('Nơi nhận:');
    await takeStep(place(), actor, id, 'cancel');
    await removeBatch(place(), actor, id);
    await removeSpent(under.db, under.store.blobs);
  });

  it('keeps its bytes while a batch names them, and no longer', async () => {
    await keepTemplate(under.store, actor.organisationId, { slug: 'ke-hoach' }, [{ bytes: second, status: 'active' }]);
    const { id } = await create();
    const { templateSha256 } = await pinOf(under.db, id);
    // As if nobody else named them.
    const lone = await under.store.blobs.put(Buffer.from(`mẫu riêng ${id}`));
    await under.db.update(batches).set({ templateSha256: lone }).where(eq(batches.id, id));
    await changeBatch(place(), actor, id, { template: 'ke-hoach' });
    await removeSpent(under.db, under.store.blobs);
    expect(await under.store.blobs.has(lone)).toBe(false);
    await removeBatch(place(), actor, id);
    await removeSpent(under.db, under.store.blobs);
    expect(await under.store.blobs.has(templateSha256!)).toBe(true);
  });
});
