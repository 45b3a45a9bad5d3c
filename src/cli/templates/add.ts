/** The work of `kehoach template add`. */
import { basename } from 'node:path';
import { Failure } from '../../failure.ts';
import { addTemplate } from '../../templates/add/add-template.ts';
import { addVersion, type AddedVersion } from '../../templates/add/add-version.ts';
import { listTemplates } from '../../templates/catalogue/list.ts';
import { readVersion } from '../../templates/catalogue/version.ts';
import { newTemplate, newVersion, readFields } from '../../templates/forms.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { readWordBytes } from '../input.ts';
import { countWords, findingLine, jsonText } from '../report.ts';
import { atStore, type StoreFlags } from './at-store.ts';

export interface AddFlags extends StoreFlags {
  as: string;
  id: string;
  title?: string;
  note?: string;
  basedOn?: number;
}

const noTitle = (id: string) =>
  new Failure('usage', 'cli.no-title', `Chưa có mẫu "${id}"; để thêm mẫu mới, hãy ghi tên mẫu bằng --title.`);

const titleOfKnown = (id: string) =>
  new Failure('usage', 'cli.title-of-known', `Đã có mẫu "${id}", tệp sẽ là phiên bản mới của mẫu đó; hãy bỏ --title.`);

/** A new template where nobody uses the name yet, else the next version. Exit code 1 where its lint has errors. */
export async function add(
  file: string,
  { id, title, note, basedOn, ...flags }: AddFlags,
  { terminal, signal, finish }: Context,
): Promise<void> {
  const bytes = await readWordBytes(file);
  const sent = { bytes, name: file === '-' ? `${id}.docx` : basename(file) };
  const version = await atStore(flags, async (place, actor) => {
    const [known] = await listTemplates(place.db, actor, place.clock(), id);
    let added: AddedVersion;
    if (known) {
      if (title !== undefined) throw titleOfKnown(id);
      const told = readFields(newVersion, { note, basedOn: basedOn ?? known.newest });
      added = await addVersion(place, actor, id, sent, told, signal);
    } else {
      if (title === undefined) throw noTitle(id);
      added = await addTemplate(place, actor, sent, readFields(newTemplate, { id, title, note }), signal);
    }
    return readVersion(place, actor, added.slug, added.number);
  });
  const { number, valid, lint } = version;
  finish(valid ? exitCode.done : exitCode.findings);
  if (flags.json) {
    terminal.out(jsonText({ id, ...version }));
    return;
  }
  terminal.out(`Đã thêm phiên bản ${number} của mẫu "${id}", đang thử nghiệm. ${countWords(lint.counts) ?? ''}`.trim());
  for (const finding of lint.findings) terminal.err(findingLine(finding));
}
