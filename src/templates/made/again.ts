/** A document made again of what it was made of, by the program as it is now, and compared. What was issued stays as it is. */
import { oneFile } from '../../render/archive.ts';
import type { Format, Provenance, Rendered, RenderedFile, Renderer } from '../../render/contract.ts';
import { sha256 as sha256Of } from '../../render/stock.ts';
import type { Blobs } from '../../store/index.ts';
import { bytesOf } from '../choose/bytes.ts';
import type { ChosenTemplate } from '../contract.ts';
import { orderedAs } from '../use/template-for-document.ts';
import type { MadeOptions } from './options.ts';
import type { ParagraphDifference } from './paragraphs.ts';
import { planBytesLost } from './refusals.ts';

/** What is kept of a document. */
export interface Recorded {
  planSha256: string;
  template: Omit<ChosenTemplate, 'bytes'>;
  format: Format;
  options: MadeOptions;
  /** That had a hand in its bytes. */
  madeWith: Partial<Pick<Provenance, Maker>>;
  documentHash: string;
}

/** What changes bytes beside plan and template: the program's version, that of the engine, the set of fonts. */
export const makers = ['renderer', 'engine', 'fonts'] as const;
export type Maker = (typeof makers)[number];

export interface Differing {
  what: Maker;
  recorded: string;
  now: string;
}

export interface Again {
  format: Format;
  /** The same bytes. */
  same: boolean;
  /** What is another than it was. May be something also where the bytes are the same. */
  differs: Differing[];
  /** One Vietnamese sentence on what that means, where the bytes are not the same. */
  note: string | null;
  /** Where the old file is kept and is Word. */
  differences?: ParagraphDifference[];
}

export interface MadeAgain extends Again {
  file: Omit<RenderedFile, 'pages'>;
  rendered: Rendered;
}

function differing(recorded: Recorded['madeWith'], now: Provenance): Differing[] {
  return makers.flatMap((what) => {
    const was = recorded[what];
    return was === undefined || was === now[what] ? [] : [{ what, recorded: was, now: now[what] }];
  });
}

/** LibreOffice's bytes follow from its version and the machine's fonts, which no version names. */
const isOffice = (engine: string): boolean => /libreoffice/i.test(engine);

function noteFor(same: boolean, differs: readonly Differing[], engine: string): string | null {
  if (same) return null;
  if (isOffice(engine)) {
    return 'PDF do LibreOffice tạo có thể khác từng byte trên máy khác hoặc khi phông của máy thay đổi; hãy so bằng mắt.';
  }
  if (differs.length > 0) {
    return 'Chương trình, bộ tạo PDF hoặc phông chữ đã đổi từ khi văn bản được tạo; hãy xem các chỗ khác trước khi dùng bản mới.';
  }
  return 'Cùng phiên bản mà tệp vẫn khác; hãy báo người quản trị kèm tên văn bản này.';
}

/**
 * @throws Failure `templates.bytes-lost`, `made.plan-lost`, `store.blob-damaged`, and what the renderer throws. Versions that are retired
 *   or no longer valid still serve here.
 */
export async function makeAgain(
  blobs: Blobs,
  renderer: Pick<Renderer, 'render'>,
  recorded: Recorded,
  signal?: AbortSignal,
): Promise<MadeAgain> {
  const { format, options, documentHash } = recorded;
  const plan = await blobs.get(recorded.planSha256);
  if (!plan) throw planBytesLost();
  const template = { ...recorded.template, bytes: await bytesOf(blobs, recorded.template) };
  const order = {
    data: JSON.parse(Buffer.from(plan).toString('utf8')) as unknown,
    template: await orderedAs(template),
    format,
    ...options,
    check: false,
  };
  const rendered = await renderer.render(order, signal ? { signal } : {});
  const file = oneFile(rendered.files);
  const same = sha256Of(file.bytes) === documentHash;
  const differs = differing(recorded.madeWith, rendered.provenance);
  return { format, same, differs, note: noteFor(same, differs, rendered.provenance.engine), file, rendered };
}
