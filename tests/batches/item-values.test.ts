import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ItemValue } from '../../src/batches/items/values.ts';
import type { UnitRow } from '../../src/bulk/contract.ts';
import { keepUnits } from '../../src/batches/units/keep.ts';
import { auditLog, batches, batchItems } from '../../src/store/schema/index.ts';
import { startFullService, type Caller, type FullService } from '../http/full-service.ts';
import { eachStore } from '../store/stores.ts';

const row: UnitRow = {
  row: 2,
  code: '12205',
  unit: { code: '12205', type: 'xã', name: 'Khoái Châu', province: { type: 'tỉnh', name: 'Hưng Yên' } },
  variables: { nguoi_ky: 'Lê Thị Hạnh', ngay_ke_hoach_tinh: 'hôm qua' },
  fields: { 'decision.number': '12' },
};
const columns = [
  { letter: 'A', heading: 'Mã', sets: { kind: 'unit', field: 'code' } },
  { letter: 'B', heading: 'Người ký', sets: { kind: 'variable', name: 'nguoi_ky' } },
  { letter: 'C', heading: 'Ngày', sets: { kind: 'variable', name: 'ngay_ke_hoach_tinh' } },
  { letter: 'D', heading: 'Số', sets: { kind: 'field', path: 'decision.number' } },
] as const;

eachStore('the values of a unit of a batch', (under) => {
  let service: FullService;
  let clerk: Caller;
  let id: string;
  beforeAll(async () => {
    service = await startFullService(under.store);
    clerk = service.commune.clerk;
    const base = { from: 'sample', sample: 'ke-hoach-goc-cap-xa-2026' };
    id = (await call(clerk, 'POST', '/batches', { base, formats: ['docx'] })).body['id'] as string;
    await keepUnits(under.db, id, { columns, rows: [row] });
    await call(clerk, 'POST', `/batches/${id}/start`);
  });
  afterAll(() => service.app.close());

  const call = async (who: Caller, method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) => {
    const url = `/api/v1${path}`;
    const answer = await service.app.inject({ method, url, headers: who.headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
  };
  const path = () => `/batches/${id}/items/12205/values`;
  const one = () => and(eq(batchItems.batchId, id), eq(batchItems.code, '12205'));
  const mend = (name: string, value: string | null) =>
    call(clerk, 'PATCH', path(), { values: [{ kind: 'variable', name, value }] });

  it("stand in the order of the table, then those of the base plan, each with the base plan's own", async () => {
    const values = (await call(clerk, 'GET', path())).body['values'] as ItemValue[];
    expect(values.slice(0, 3)).toEqual([
      { kind: 'variable', name: 'nguoi_ky', heading: 'Người ký', own: 'Lê Thị Hạnh', usual: 'Trần Minh Quang' },
      { kind: 'variable', name: 'ngay_ke_hoach_tinh', heading: 'Ngày', own: 'hôm qua', usual: '2025-12-29' },
      { kind: 'field', name: 'decision.number', heading: 'Số', own: '12', usual: null },
    ]);
    expect(values[3]).toEqual({
      ...{ kind: 'variable', name: 'so_ke_hoach_tinh', heading: null, own: null, usual: '218/KH-UBND' },
    });
  });

  it('stay as they are while the unit waits, is made or has been made', async () => {
    expect(await mend('nguoi_ky', 'Trần Văn Bình')).toMatchObject({
      status: 409,
      body: { code: 'batches.not-failed' },
    });
  });

  it('are mended once the unit has failed, with an entry in the audit log', async () => {
    await under.db.update(batchItems).set({ status: 'failed', errorCode: 'wording.bad-date' }).where(one());
    await under.db.update(batches).set({ status: 'done' }).where(eq(batches.id, id));
    expect((await mend('ngay_ke_hoach_tinh', '2025-12-30')).status).toBe(200);
    expect((await mend('nguoi_ky', null)).status).toBe(200);
    const [item] = await under.db.select({ row: batchItems.row }).from(batchItems).where(one());
    expect(item?.row).toEqual({ ...row, variables: { ngay_ke_hoach_tinh: '2025-12-30' } });
    const log = await under.db.select().from(auditLog).where(eq(auditLog.action, 'batch.item-mended'));
    expect(log).toHaveLength(2);
  });

  it('cannot be others than those that the table and the base plan have, nor be changed by who only reads', async () => {
    expect(await mend('nguoi_doc', 'x')).toMatchObject({ status: 422, body: { code: 'batches.unknown-value' } });
    const organisationId = clerk.actor.organisationId;
    const reader = await service.add({ username: `reader-${id.slice(0, 8)}`, organisationId, roles: ['legal'] });
    expect((await call(reader, 'GET', path())).status).toBe(200);
    const values = [{ kind: 'variable', name: 'nguoi_ky', value: 'x' }];
    expect((await call(reader, 'PATCH', path(), { values })).status).toBe(403);
  });
});
