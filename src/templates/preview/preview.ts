/**
 * What a version of a template makes of a plan, before anybody uses it. Versions on trial are opened in confined processes only, and so
 * are all others here. Pages carry no mark of a draft: it would lie over what is to be compared.
 */
import { withAttachments } from '../../render/attachments.ts';
import type { FileConverter } from '../../pdf/outside/converter.ts';
import type { RenderedFile } from '../../render/contract.ts';
import { render } from '../../render/render.ts';
import { mediaTypes } from '../../render/media-types.ts';
import { sha256 } from '../../render/stock.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import type { PageComparison } from '../compare/contract.ts';
import { comparePages } from '../compare/pages/compare-pages.ts';
import type { ChosenTemplate } from '../contract.ts';
import { sharedWork } from './shared-work.ts';
import type { SetDocument } from './task.ts';
import { setTask } from './tasks.ts';

export type PreviewedVersion = Pick<ChosenTemplate, 'slug' | 'version' | 'sha256' | 'bytes'>;

export interface PreviewOrder {
  version: PreviewedVersion;
  /** A plan of any shape; gaps are printed as dots, all parts stand in one file. */
  data: unknown;
}

export interface Previews {
  /** @throws Failure of data, of the template, of the gate; the signal's reason */
  word(order: PreviewOrder, signal?: AbortSignal): Promise<RenderedFile>;
  /** @throws also what LibreOffice throws, for what our own engine cannot set */
  pdf(order: PreviewOrder, signal?: AbortSignal): Promise<RenderedFile>;
  /** The pages of two versions with one plan; the places are those in the PDFs. */
  pages(before: PreviewOrder, after: PreviewOrder, signal?: AbortSignal): Promise<PageComparison>;
}

export interface PreviewMeans {
  processes: Pick<ConfinedPool, 'run'>;
  /** For what our own engine cannot set. */
  converter: Pick<FileConverter, 'convert'>;
}

/** Bytes of previews that are kept, for the files and marks that are asked for one after the other. */
const mostKept = 32 * 1024 * 1024;

/** What a placed line takes in memory, about. */
const bytesALine = 500;

interface Converted {
  pdf: Uint8Array;
}

function sizeOfSet(set: SetDocument): number {
  return 'pdf' in set ? set.pdf.length + set.lines.length * bytesALine : 1;
}

function notMarked(versions: readonly [PreviewedVersion, SetDocument][]): PageComparison {
  const [version, set] = versions.find(([, one]) => 'gaps' in one) ?? [];
  const gaps = set && 'gaps' in set ? set.gaps : [];
  const told = gaps.slice(0, 3).map(({ message }) => message.replace(/[.;\s]+$/u, ''));
  const more = gaps.length > told.length ? `; và ${gaps.length - told.length} chỗ khác` : '';
  const reason =
    `Không đánh dấu được chỗ khác nhau trên trang vì phiên bản ${version?.version ?? ''}: ${told.join('; ')}${more}. Hãy xem hai bản PDF ` +
    'và danh sách khác biệt.';
  return { before: null, after: null, reason };
}

export function previewsIn({ processes, converter }: PreviewMeans): Previews {
  const words = sharedWork<RenderedFile>(mostKept, ({ bytes }) => bytes.length);
  const sets = sharedWork<SetDocument>(mostKept, sizeOfSet);
  const converted = sharedWork<Converted>(mostKept, ({ pdf }) => pdf.length);

  const keyOf = ({ version, data }: PreviewOrder) => `${version.sha256} ${sha256(JSON.stringify(data) ?? '')}`;

  const word = (order: PreviewOrder, signal?: AbortSignal): Promise<RenderedFile> =>
    words.of(
      keyOf(order),
      async (running) => {
        const { version, data } = order;
        const template = { id: version.slug, version: version.version, bytes: version.bytes, outside: true };
        const options = { format: 'docx', draft: true, mark: false, check: false, processes, signal: running } as const;
        const { files } = await render(withAttachments(data, 'sameFile'), template, options);
        const [file] = files;
        if (!file) throw new Error('A rendering gave no file');
        return file;
      },
      signal,
    );

  const set = (order: PreviewOrder, signal?: AbortSignal): Promise<SetDocument> =>
    sets.of(
      keyOf(order),
      async (running) => {
        const { name, bytes } = await word(order, running);
        return processes.run(setTask, bytes, { name }, { signal: running });
      },
      signal,
    );

  const otherwise = (order: PreviewOrder, signal?: AbortSignal): Promise<Converted> =>
    converted.of(
      keyOf(order),
      async (running) => {
        const file = await word(order, running);
        return converter.convert(file, { engine: 'auto', signal: running });
      },
      signal,
    );

  return {
    word,
    async pdf(order, signal) {
      const { name } = await word(order, signal);
      const native = await set(order, signal);
      const { pdf } = 'pdf' in native ? native : await otherwise(order, signal);
      return { name: name.replace(/docx$/, 'pdf'), mediaType: mediaTypes.pdf, bytes: pdf };
    },
    async pages(before, after, signal) {
      const [was, is] = await Promise.all([set(before, signal), set(after, signal)]);
      if ('pdf' in was && 'pdf' in is) return comparePages(was, is);
      return notMarked([
        [before.version, was],
        [after.version, is],
      ]);
    },
  };
}
