/** Documents of many units from one base plan: /batches. */
import { api, bodyOf, type Asked, type Taken, type Told } from './client.ts';
import { addressOf, request } from './request.ts';

export type Batch = Told<'Batch'>;
export type BatchStatus = Batch['status'];
export type BatchFormat = Batch['formats'][number];
export type Counts = Told<'BatchCounts'>;
export type BatchItem = Told<'BatchItem'>;
export type ItemStatus = BatchItem['status'];
/** What each event tells. */
export type BatchProgress = Told<'BatchProgress'>;

export type NewBatch = Taken<'/api/v1/batches', 'post'>;
export type NewBatchBase = NewBatch['base'];
export type BatchChange = Taken<'/api/v1/batches/{id}', 'patch'>;

const byId = (id: string) => ({ params: { path: { id } } });
const at = (id: string, rest: string): string => `/batches/${id}${rest}`;

export const listBatches = (page: number) => bodyOf(api.GET('/api/v1/batches', { params: { query: { page } } }));

export const readBatch = (id: string) => bodyOf(api.GET('/api/v1/batches/{id}', byId(id)));

export const createBatch = (body: NewBatch) => bodyOf(api.POST('/api/v1/batches', { body }));

export const changeBatch = (id: string, body: BatchChange) =>
  bodyOf(api.PATCH('/api/v1/batches/{id}', { ...byId(id), body }));

export const removeBatch = (id: string) => bodyOf(api.DELETE('/api/v1/batches/{id}', byId(id)));

/** What leads from one state to the next. */
export type BatchStep = 'start' | 'pause' | 'resume' | 'cancel' | 'retry-failed';

export const stepBatch = (id: string, step: BatchStep) => bodyOf(api.POST(`/api/v1/batches/{id}/${step}`, byId(id)));

export const listBatchItems = (id: string, query: Asked<'/api/v1/batches/{id}/items'>) =>
  bodyOf(api.GET('/api/v1/batches/{id}/items', { params: { path: { id }, query } }));

export type ItemValue = Told<'BatchItemValue'>;
export type ValueChange = Taken<'/api/v1/batches/{id}/items/{code}/values', 'patch'>['values'][number];

const byItem = (id: string, code: string) => ({ params: { path: { id, code } } });

export const readItemValues = (id: string, code: string) =>
  bodyOf(api.GET('/api/v1/batches/{id}/items/{code}/values', byItem(id, code)));

/** Of a unit that has failed; it is made with them when those that failed are tried again. */
export const mendItem = (id: string, code: string, values: ValueChange[]) =>
  bodyOf(api.PATCH('/api/v1/batches/{id}/items/{code}/values', { ...byItem(id, code), body: { values } }));

const csvType = 'text/csv';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The table as it was chosen; the service says what is wrong with it, cell by cell. */
export const sendTable = (id: string, file: File): Promise<Batch> => {
  // Browsers name the type by what is installed on the machine, or not at all.
  const body = new Blob([file], { type: /\.xlsx$/i.test(file.name) ? xlsxType : csvType });
  return request('PUT', at(id, '/units'), { query: { name: file.name }, body });
};

export type DryRun = Told<'DryRun'>;
export type RowFindings = Told<'RowFindings'>;

export type HandOver = Told<'HandOver'>;

export const startDryRun = (id: string) => bodyOf(api.POST('/api/v1/batches/{id}/dry-run', byId(id)));

export const readDryRun = (id: string) => bodyOf(api.GET('/api/v1/batches/{id}/dry-run', byId(id)));

/** @param codes those units; all that are done unless told */
export const handOver = (id: string, codes?: string[]) =>
  bodyOf(api.POST('/api/v1/batches/{id}/hand-over', { ...byId(id), body: codes ? { codes } : {} }));

export const eventsAddress = (id: string): string => addressOf(at(id, '/events'));
export const archiveAddress = (id: string): string => addressOf(at(id, '/archive'));
export const manifestAddress = (id: string, ending: 'csv' | 'json'): string => addressOf(at(id, `/manifest.${ending}`));
export const documentAddress = (id: string, code: string, ordinal: number): string =>
  addressOf(at(id, `/items/${code}/documents/${ordinal}`));

/** A table to fill in, with a column for each value of the batch's base plan. @param provinces all unless told, by commas */
export const unitsTableAddress = (ending: 'csv' | 'xlsx', query: { provinces?: string; batch: string }): string =>
  addressOf(`/batches/units-table.${ending}`, query);
