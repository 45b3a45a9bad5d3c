/** The work of `kehoach template activate`, `approve`, `retire` and `rollback`: each decides, then shows the template. */
import type { Actor } from '../../accounts/actor.ts';
import { activateVersion } from '../../templates/activation/activate.ts';
import { approveActivation } from '../../templates/activation/approve.ts';
import { retireVersion } from '../../templates/activation/retire.ts';
import { rollBack } from '../../templates/activation/roll-back.ts';
import { readTemplate, type TemplateDetail } from '../../templates/catalogue/detail.ts';
import { activationRequest, readFields } from '../../templates/forms.ts';
import type { TemplatePlace } from '../../templates/place.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';
import { atStore, type StoreFlags } from './at-store.ts';
import { rangeWords } from './words.ts';

export interface StepFlags extends StoreFlags {
  as: string;
  note?: string;
}

export interface ActivateFlags extends StepFlags {
  acknowledge?: string[];
  from?: string;
  until?: string;
}

type Decide = (place: TemplatePlace, actor: Actor) => Promise<void>;

async function decide(
  slug: string,
  flags: StepFlags,
  { terminal }: Context,
  work: Decide,
  told: (detail: TemplateDetail) => string,
): Promise<void> {
  const detail = await atStore(flags, async (place, actor) => {
    await work(place, actor);
    return readTemplate(place, actor, slug);
  });
  terminal.out(flags.json ? jsonText(detail) : told(detail));
}

/** What is in effect now, which is what whoever has decided wants to know. */
const nowWords = ({ id, version }: TemplateDetail): string =>
  version === null
    ? `Mẫu "${id}" hôm nay không có phiên bản nào có hiệu lực.`
    : `Mẫu "${id}" hôm nay dùng phiên bản ${version}.`;

function activatedWords(detail: TemplateDetail, number: number): string {
  const version = detail.versions.find((one) => one.number === number);
  if (version?.request) {
    return `Đã đề nghị kích hoạt phiên bản ${number} của mẫu "${detail.id}"; đang chờ người thứ hai đồng ý.`;
  }
  const range = version ? ` cho văn bản ${rangeWords(version)}` : '';
  return `Đã kích hoạt phiên bản ${number}${range}. ${nowWords(detail)}`;
}

export function activate(slug: string, number: number, flags: ActivateFlags, context: Context): Promise<void> {
  const { acknowledge, from = null, until = null, note } = flags;
  const request = readFields(activationRequest, {
    ...{ validFrom: from, validUntil: until, acknowledged: acknowledge, note },
  });
  const work: Decide = (place, actor) => activateVersion(place, actor, slug, number, request);
  return decide(slug, flags, context, work, (detail) => activatedWords(detail, number));
}

export function approve(slug: string, number: number, flags: StepFlags, context: Context): Promise<void> {
  const { note = '' } = flags;
  const work: Decide = (place, actor) => approveActivation(place, actor, slug, number, { note });
  return decide(slug, flags, context, work, (detail) => activatedWords(detail, number));
}

export function retire(slug: string, number: number, flags: StepFlags, context: Context): Promise<void> {
  const { note = '' } = flags;
  const work: Decide = (place, actor) => retireVersion(place, actor, slug, number, { note });
  return decide(slug, flags, context, work, (detail) => `Đã ngừng phiên bản ${number}. ${nowWords(detail)}`);
}

export function rollback(slug: string, flags: StepFlags, context: Context): Promise<void> {
  const { note = '' } = flags;
  const work: Decide = (place, actor) => rollBack(place, actor, slug, { note });
  return decide(slug, flags, context, work, (detail) => `Đã hoàn lại bước gần nhất. ${nowWords(detail)}`);
}
