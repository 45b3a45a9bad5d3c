/** A template under a name that nobody on the way up uses yet. */
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { begin, lockOwn } from '../catalogue/own.ts';
import { stockOf } from '../catalogue/stock.ts';
import { keptOnPath } from '../choose/kept.ts';
import type { NewTemplate } from '../forms.ts';
import type { TemplatePlace } from '../place.ts';
import { conflict } from '../refusals.ts';
import type { AddedVersion } from './add-version.ts';
import { keepVersion, withBlobs } from './keep-version.ts';
import { lintUpload, type SentFile } from './linted-upload.ts';

const exists = (slug: string) =>
  conflict(
    'templates.exists',
    `Đã có mẫu "${slug}" ở cơ quan bạn, cơ quan cấp trên hoặc trong các mẫu có sẵn; hãy thêm phiên bản cho mẫu đó hoặc đặt mã khác.`,
  );

/** Version 1, on trial. @throws Failure `templates.exists`, and as `lintUpload` */
export async function addTemplate(
  place: TemplatePlace,
  actor: Actor,
  file: SentFile,
  { id: slug, title, note }: NewTemplate,
  signal?: AbortSignal,
): Promise<AddedVersion> {
  requireRole(actor, 'legal');
  if (stockOf(slug) || (await keptOnPath(place.db, actor, slug)).length > 0) throw exists(slug);
  const upload = await lintUpload(place, file, signal);
  const now = place.clock();
  return withBlobs(place, [upload], async (tx) => {
    await begin(tx, actor, { slug, title, form: upload.lint.form }, now);
    const own = await lockOwn(tx, actor, slug);
    // Somebody else has added it while this file was looked at.
    if (own?.newest !== 0) throw exists(slug);
    const row = { number: 1, status: 'trial' as const, note, basedOn: null, createdBy: actor.userId };
    await keepVersion(tx, own.id, upload, row, now);
    const { fileName, sha256, lint } = upload;
    const details = { template: slug, title, fileName, sha256, errors: lint.counts.error, note };
    await audit(tx, actor, 'template.created', { kind: 'template', id: own.id }, details, now);
    return { slug, number: 1 };
  });
}
