/** The templates that come with the project, and templates from files. */
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Failure } from '../failure.ts';
import { nearest } from '../plan/nearest.ts';
import type { TemplateSource } from './contract.ts';

export interface StockTemplate {
  id: string;
  /** In Vietnamese. */
  title: string;
  /** The decree's form that it follows. */
  form: string;
  version: string;
  /** In the folder `templates/`. */
  file: string;
  parts: string[];
}

/** As far from `src/render` as from `dist/render`. */
const folder = new URL('../../templates/', import.meta.url);

let stock: readonly StockTemplate[] | undefined;

export function stockTemplates(): readonly StockTemplate[] {
  stock ??= JSON.parse(readFileSync(new URL('templates.json', folder), 'utf8')) as StockTemplate[];
  return stock;
}

const loaded = new Map<string, TemplateSource>();

/** The id of the template for a plan: by whether there is a decision. */
export function templateFor(data: unknown): string {
  const decision = typeof data === 'object' && data !== null && 'decision' in data && data.decision !== undefined;
  return decision ? 'quyet-dinh-ke-hoach' : 'ke-hoach';
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * A stock template by id.
 * @throws Failure `template.unknown`, which names the ids there are
 */
export async function loadStockTemplate(id: string): Promise<TemplateSource> {
  const cached = loaded.get(id);
  if (cached) return cached;
  const found = stockTemplates().find((template) => template.id === id);
  if (!found) {
    const ids = stockTemplates().map((template) => template.id);
    const near = nearest(id, ids);
    throw new Failure(
      'usage',
      'template.unknown',
      `Không có mẫu nào tên là "${id}"${near ? ` (có phải "${near}"?)` : ''}; các mẫu có sẵn: ${ids.join(', ')}, hoặc chỉ ra một tệp .docx.`,
    );
  }
  const bytes = new Uint8Array(await readFile(new URL(found.file, folder)));
  const source = { id: found.id, version: found.version, bytes };
  loaded.set(id, source);
  return source;
}

/**
 * A stock template by id, or a template from a file whose name ends in `.docx`.
 * @throws Failure `template.unknown`, `template.unreadable`
 */
export async function loadTemplate(idOrFile: string): Promise<TemplateSource> {
  if (!/\.docx$/i.test(idOrFile)) return loadStockTemplate(idOrFile);
  try {
    return { id: basename(idOrFile), version: 'file', bytes: new Uint8Array(await readFile(idOrFile)), outside: true };
  } catch (cause) {
    throw new Failure(
      'usage',
      'template.unreadable',
      `Không đọc được tệp mẫu ${idOrFile}; hãy kiểm tra đường dẫn và quyền đọc.`,
      [],
      cause,
    );
  }
}
