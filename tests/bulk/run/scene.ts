/** A run of a few units in a folder of its own, with a renderer whose documents are told by the plan alone. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { BulkInput, UnitRow } from '../../../src/bulk/contract.ts';
import { fileNames } from '../../../src/bulk/names/names.ts';
import { placeOf } from '../../../src/bulk/output/place.ts';
import type { RunOptions, RunResult } from '../../../src/bulk/run/contract.ts';
import { runBulk } from '../../../src/bulk/run/run.ts';
import { Failure } from '../../../src/failure.ts';
import type { Rendered, RenderOrder } from '../../../src/render/contract.ts';
import { mediaTypes } from '../../../src/render/media-types.ts';

export const codes = ['00001', '00002', '00003', '00004', '00005'];

export const row = (code: string, name = `Số ${code}`): UnitRow => ({
  code,
  unit: { code, type: 'xã', name, province: { type: 'tỉnh', name: 'Ninh Bình' } },
  variables: {},
  fields: {},
});

export const inputOf = (rows: readonly UnitRow[], base: Record<string, unknown> = {}): BulkInput => ({
  base,
  table: { columns: [], rows },
  overrides: {},
});

export const five = inputOf(codes.map((code) => row(code)));

function render({ data }: RenderOrder): Promise<Rendered> {
  const sum = createHash('sha512').update(JSON.stringify(data)).digest();
  const files = (['docx', 'pdf'] as const).map((format) => ({
    name: `Kế hoạch.${format}`,
    mediaType: mediaTypes[format],
    bytes: new Uint8Array(Buffer.concat([Buffer.from(format), sum])),
    ...(format === 'pdf' ? { pages: 2 } : {}),
  }));
  const provenance = { plan: 'p', template: 'mẫu@1 sha256:00', engine: 'Thử', fonts: 'f', renderer: '0' };
  return Promise.resolve({ files, findings: [], provenance });
}

export const codeOf = ({ data }: RenderOrder): string =>
  (data as { organ: { unit: { code: string } } }).organ.unit.code;

export interface Scene {
  folder: string;
  path(name: string): string;
  run(output: string, more?: Partial<RunOptions>): Promise<RunResult>;
  /** The codes that have been rendered since the last call. */
  rendered(): string[];
  /** Every file below `name`, or the file itself, with its SHA-256. */
  sums(name: string): Record<string, string>;
  end(): void;
}

export function scene(): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bulk-'));
  const path = (name: string) => join(folder, name);
  const orders: string[] = [];
  const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return {
    folder,
    path,
    run: async (output, more = {}) =>
      runBulk({
        input: five,
        maker: {
          renderer: {
            render: (order) => {
              orders.push(codeOf(order));
              return render(order);
            },
          },
          template: { id: 'mẫu', label: 'mẫu@1 sha256:00' },
          formats: ['docx', 'pdf'],
          options: {},
          pathOf: fileNames('{{tinh.ten}}/{{ma}} {{don_vi.ten}}'),
        },
        place: await placeOf(path(output)),
        selection: {},
        lanes: 2,
        force: false,
        inputs: [],
        ...more,
      }),
    rendered: () => orders.splice(0).sort(),
    sums(name) {
      if (statSync(path(name)).isFile()) return { '': sum(path(name)) };
      const entries = readdirSync(path(name), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
      return Object.fromEntries(files.sort().map((file) => [relative(path(name), file), sum(file)]));
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The scene's renderer, but for some units. */
export const failingFor = (
  bad: readonly string[],
  with_: () => Error = () => new Failure('input', 'plan.invalid', 'Hỏng.'),
) => ({
  render: (order: RenderOrder) => (bad.includes(codeOf(order)) ? Promise.reject(with_()) : render(order)),
});
