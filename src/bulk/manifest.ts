/** What a run has made, for whoever checks it: one line a file, without a clock, so that the same run gives the same bytes. */
import { stringify } from 'csv-stringify/sync';
import { Failure } from '../failure.ts';
import { fullName, provinceName } from '../plan/conventions/naming.ts';
import type { UnitRow } from './contract.ts';
import type { MadeFile } from './making.ts';

export type ManifestFile = Pick<MadeFile, 'path' | 'format' | 'sha256' | 'pages' | 'engine'> & {
  /** Length. */
  bytes: number;
};

/** Why a unit has no documents. */
export interface UnitError {
  code: string;
  /** One Vietnamese sentence. */
  message: string;
}

export interface ManifestEntry {
  code: string;
  /** `xã Lộc Hòa` */
  unit: string;
  /** `tỉnh Ninh Bình` */
  province: string;
  files: readonly ManifestFile[];
  /** `id@version sha256:…` */
  template: string;
  /** Version of this program. */
  renderer: string;
  error?: UnitError;
}

/** How a manifest names a unit. */
export function unitNames({ code, unit }: UnitRow): Pick<ManifestEntry, 'code' | 'unit' | 'province'> {
  return { code, unit: fullName(unit), province: unit.province ? provinceName(unit.province) : '' };
}

export const manifestFile = ({ path, format, sha256, bytes, pages, engine }: MadeFile): ManifestFile => ({
  path,
  format,
  sha256,
  bytes: bytes.length,
  ...(pages === undefined ? {} : { pages }),
  engine,
});

/** A fault of the program is told as such; its stack is not for a manifest. */
export function unitError(error: unknown): UnitError {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  return { code: 'internal', message: 'Chương trình gặp lỗi ngoài dự kiến khi xuất văn bản của đơn vị này.' };
}

const headings = [
  'unit_code',
  'unit_name',
  'province',
  'file',
  'format',
  'sha256',
  'bytes',
  'pages',
  'engine',
  'template',
  'renderer',
  'error_code',
  'error',
] as const;

type Row = Record<(typeof headings)[number], string>;

const noFile = { file: '', format: '', sha256: '', bytes: '', pages: '', engine: '' };

function rowsOf({ code, unit, province, files, template, renderer, error }: ManifestEntry): Row[] {
  const common = {
    unit_code: code,
    unit_name: unit,
    province,
    template,
    renderer,
    error_code: error?.code ?? '',
    error: error?.message ?? '',
  };
  if (files.length === 0) return [{ ...noFile, ...common }];
  return files.map(({ path, format, sha256, bytes, pages, engine }) => ({
    ...common,
    file: path,
    format,
    sha256,
    bytes: `${bytes}`,
    pages: pages === undefined ? '' : `${pages}`,
    engine,
  }));
}

const byCode = (entries: readonly ManifestEntry[]): ManifestEntry[] =>
  [...entries].sort((a, b) => (a.code < b.code ? -1 : 1));

/** RFC 4180, with a byte order mark for Excel; what Excel would take for a formula is marked as text. */
export function manifestCsv(entries: readonly ManifestEntry[]): string {
  return stringify(byCode(entries).flatMap(rowsOf), {
    header: true,
    columns: [...headings],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}

/** In one order of members, wherever the entry was kept meanwhile. */
export function entryText({ code, unit, province, files, template, renderer, error }: ManifestEntry): string {
  return JSON.stringify({
    code,
    unit,
    province,
    files: files.map(({ path, format, sha256, bytes, pages, engine }) => ({
      path,
      format,
      sha256,
      bytes,
      pages,
      engine,
    })),
    template,
    renderer,
    error: error && { code: error.code, message: error.message },
  });
}

/** `{ units: ManifestEntry[] }`, one unit a line. */
export function manifestJson(entries: readonly ManifestEntry[]): string {
  const lines = byCode(entries).map(entryText);
  return `{"units":[\n${lines.join(',\n')}\n]}\n`;
}
