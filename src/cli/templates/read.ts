/** The work of `kehoach template list --all` and `show`. */
import { readTemplate } from '../../templates/catalogue/detail.ts';
import { listTemplates } from '../../templates/catalogue/list.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';
import { atStore, type StoreFlags } from './at-store.ts';
import { detailLines, listLines } from './words.ts';

export async function listAll(flags: StoreFlags, { terminal }: Context): Promise<void> {
  const templates = await atStore(flags, ({ db, clock }, actor) => listTemplates(db, actor, clock()));
  if (flags.json) terminal.out(jsonText(templates));
  else for (const line of listLines(templates)) terminal.out(line);
}

export async function show(slug: string, flags: StoreFlags, { terminal }: Context): Promise<void> {
  const detail = await atStore(flags, (place, actor) => readTemplate(place, actor, slug));
  if (flags.json) terminal.out(jsonText(detail));
  else for (const line of detailLines(detail)) terminal.out(line);
}
