/** Makes the documents of one unit. The only place that does: for the run into a folder or ZIP, and for the service's workers. */
import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import { fontSet } from '../pdf/native/write/finish/producer.ts';
import type {
  Format,
  KeptTemplate,
  Provenance,
  Rendered,
  RenderedFile,
  Renderer,
  RenderOrder,
  Urgency,
} from '../render/contract.ts';
import { mediaTypes } from '../render/media-types.ts';
import { version } from '../render/version.ts';
import type { BulkInput, UnitRow } from './contract.ts';
import type { FileNamer } from './names/names.ts';
import { withPatience } from './patience.ts';
import { unitPlan } from './unit-plan.ts';

/** As the provenance names it, `id@version sha256:…` (`templateLabel`); with its bytes unless it came with the program. */
export interface BulkTemplate {
  id: string;
  label: string;
  kept?: KeptTemplate;
}

/** What is the same for every unit of a run. */
export interface Maker {
  renderer: Pick<Renderer, 'render'>;
  template: BulkTemplate;
  formats: readonly Format[];
  /** What goes into the key beside them: the engine's name, and whatever else changes bytes. */
  options: Readonly<Record<string, unknown>>;
  pathOf: FileNamer;
  /** `bulk` unless told. */
  urgency?: Urgency;
  signal?: AbortSignal;
}

export interface MadeFile {
  /** Relative, with slashes and ending. */
  path: string;
  format: Format;
  mediaType: string;
  bytes: Uint8Array;
  /** Hex. */
  sha256: string;
  /** Of a PDF. */
  pages?: number;
  /** `Kehoach 0.1.0`; `none` for a Word file. */
  engine: string;
}

export interface MadeUnit {
  code: string;
  /** The same key, the same bytes. */
  key: string;
  /** Ordered by path. */
  files: MadeFile[];
  provenance: Provenance;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export const templateLabel = (template: { id: string; version: string; bytes: Uint8Array }): string =>
  `${template.id}@${template.version} sha256:${sha256(template.bytes)}`;

/** SHA-256 over all that the documents of a unit and their names follow from. */
export function unitKey(
  { template, formats, options, pathOf }: Pick<Maker, 'template' | 'formats' | 'options' | 'pathOf'>,
  row: UnitRow,
  plan: Record<string, unknown>,
): string {
  // The same name whatever the document's own, which follows from the plan.
  const named = pathOf(row, plan, '-');
  return sha256(JSON.stringify([named, plan, template.label, formats, options, version, fontSet]));
}

const orderOf = ({ template, formats }: Maker, data: unknown): RenderOrder => ({
  data,
  template: template.kept ?? template.id,
  format: formats.includes('pdf') ? 'pdf' : 'docx',
  ...(formats.length > 1 ? { withWord: true } : {}),
  check: false,
});

const formatOf = ({ mediaType }: RenderedFile): Format => (mediaType === mediaTypes.pdf ? 'pdf' : 'docx');

function filesOf(rendered: Rendered, pathOf: (document: string) => string): MadeFile[] {
  const files = rendered.files.map(({ name, mediaType, bytes, pages }, at) => {
    const format = formatOf(rendered.files[at]!);
    return {
      path: `${pathOf(name.replace(/\.(docx|pdf)$/, ''))}.${format}`,
      format,
      mediaType,
      bytes,
      sha256: sha256(bytes),
      ...(pages === undefined ? {} : { pages }),
      engine: format === 'docx' ? 'none' : rendered.provenance.engine,
    };
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One document would replace the other. */
function refuseDoubled(files: readonly MadeFile[]): void {
  const doubled = files.find(({ path }, at) => path === files[at - 1]?.path);
  if (!doubled) return;
  throw new Failure(
    'input',
    'bulk.name-doubled',
    `Hai văn bản của cùng đơn vị có chung tên "${doubled.path}"; hãy thêm {{tai_lieu}} vào mẫu tên tệp.`,
  );
}

/**
 * The documents of one unit. What may pass by itself (a busy engine, a thread that died, a document that took too long) is tried
 * again before it is thrown.
 * @throws Failure of the unit's data, the template or the engine; `render.cancelled` when the maker's signal is aborted
 */
export async function makeUnit(maker: Maker, input: BulkInput, row: UnitRow): Promise<MadeUnit> {
  const plan = unitPlan(input, row);
  const { renderer, urgency = 'bulk', signal } = maker;
  const call = { urgency, ...(signal ? { signal } : {}) };
  const rendered = await withPatience(() => renderer.render(orderOf(maker, plan), call), signal);
  const files = filesOf(rendered, (document) => maker.pathOf(row, plan, document));
  refuseDoubled(files);
  return { code: row.code, key: unitKey(maker, row, plan), files, provenance: rendered.provenance };
}
