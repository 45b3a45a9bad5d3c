/** The template of a document that a caller asks for: their organisation's version in effect, or the program's own without accounts. */
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../accounts/actor.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { KeptTemplate } from '../../render/contract.ts';
import type { ChosenTemplate } from '../../templates/contract.ts';
import { templateOfIssued } from '../../templates/made/recorded.ts';
import { documentDay } from '../../templates/use/document-day.ts';
import { orderedAs, templateForDocument } from '../../templates/use/template-for-document.ts';
import { stockTemplateFor } from '../documents/stock-template.ts';
import { actorOf } from '../plugins/caller.ts';
import type { Service } from '../service.ts';

/** @param slug as asked; by the plan unless told */
export type TemplateOf = (
  request: FastifyRequest,
  plan: unknown,
  slug: string | undefined,
) => Promise<string | KeptTemplate>;

/** Throws Failure `template.unknown`; with accounts also as `templateForDocument`. */
export function templateOf(service: Service | undefined): TemplateOf {
  if (!service) return (_request, plan, slug) => Promise.resolve().then(() => stockTemplateFor(plan, slug));
  return async (request, plan, slug) => {
    const day = documentDay(plan, service.clock());
    return orderedAs(await templateForDocument(service, actorOf(request), { plan, slug, day }));
  };
}

/** What a draft's document is made with now; once issued, what it was issued with. */
export async function templateOfDraft(
  service: Service,
  actor: Actor,
  { id, plan, template: slug, status }: Pick<Draft, 'id' | 'plan' | 'template' | 'status'>,
): Promise<ChosenTemplate> {
  const issued = status === 'issued' ? await templateOfIssued(service, actor, id) : undefined;
  return issued ?? templateForDocument(service, actor, { plan, slug, day: documentDay(plan, service.clock()) });
}
