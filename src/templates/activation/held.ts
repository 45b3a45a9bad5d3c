/** A template as a change finds it: the row locked until the transaction ends, its versions and its steps. */
import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { templateVersions } from '../../store/schema/index.ts';
import { lockOwn, type OwnTemplate } from '../catalogue/own.ts';
import { stepsOf, type StepRow } from '../catalogue/steps.ts';
import { stockOf } from '../catalogue/stock.ts';
import { keptOnPath } from '../choose/kept.ts';
import type { ActivationRequest, LintReport, TemplateStep, VersionState } from '../contract.ts';
import { momentWords } from '../moments.ts';
import { conflict, missing, noSuchVersion, notOwn } from '../refusals.ts';

export interface HeldVersion extends VersionState {
  lint: LintReport;
  lintedWith: string;
  sha256: string;
  createdBy: string | null;
  requestedBy: string | null;
  request: ActivationRequest | null;
}

export interface HeldTemplate extends OwnTemplate {
  versions: HeldVersion[];
  /** The newest first. */
  steps: StepRow[];
}

/** @throws Failure `templates.missing`; `templates.not-own` where only those above, or nobody, keep it */
export async function holdTemplate(tx: Database, actor: Actor, slug: string): Promise<HeldTemplate> {
  const own = await lockOwn(tx, actor, slug);
  if (!own || own.newest === 0) {
    const seen = stockOf(slug) !== undefined || (await keptOnPath(tx, actor, slug)).length > 0;
    throw seen ? notOwn(slug) : missing(slug);
  }
  const { number, status, validFrom, validUntil, lint, lintedWith, sha256, createdBy, requestedBy, request } =
    templateVersions;
  const versions = await tx
    .select({ number, status, validFrom, validUntil, lint, lintedWith, sha256, createdBy, requestedBy, request })
    .from(templateVersions)
    .where(eq(templateVersions.templateId, own.id))
    .orderBy(asc(number));
  return { ...own, versions: versions as HeldVersion[], steps: await stepsOf(tx, own.id) };
}

/** @throws Failure `templates.no-such-version` */
export function heldVersion({ slug, versions }: HeldTemplate, number: number): HeldVersion {
  const found = versions.find((version) => version.number === number);
  if (!found) throw noSuchVersion(slug, number);
  return found;
}

const done: Readonly<Record<TemplateStep, string>> = {
  activated: 'kích hoạt phiên bản',
  retired: 'ngừng phiên bản',
  'rolled-back': 'hoàn lại bước của phiên bản',
};

/**
 * Whoever decides has seen the newest step, if they say which one.
 * @param lastStep its ordinal; 0: there was none; `undefined`: not told
 * @throws Failure `templates.changed-meanwhile` with `step` {ordinal, step, number, by, at}
 */
export function demandLastStep({ steps }: HeldTemplate, lastStep: number | undefined): void {
  const [newest] = steps;
  if (lastStep === undefined || lastStep === (newest?.ordinal ?? 0)) return;
  if (!newest) {
    throw conflict('templates.changed-meanwhile', 'Mẫu này chưa có bước nào; hãy tải lại trang rồi quyết định.');
  }
  const { ordinal, step, number, by, at } = newest;
  const message = `${by.fullName} đã ${done[step]} ${number} lúc ${momentWords(at)}, sau khi bạn mở mẫu này; hãy tải lại rồi quyết định.`;
  throw conflict('templates.changed-meanwhile', message, { step: { ordinal, step, number, by, at } });
}
