/** The documents that are issued: Word and PDF of a complete plan, without any mark. */
import { zipFiles, zipName } from '../../render/archive.ts';
import type { Rendered, Renderer } from '../../render/contract.ts';
import { templateFor } from '../../render/stock.ts';
import type { IssuedFile, RenderForIssuing } from '../../drafts/issuing/issue.ts';

/** One file; several as an archive of them. */
function oneFile({ files }: Rendered): IssuedFile {
  const [first] = files;
  if (!first) throw new Error('A rendering gave no file');
  return files.length === 1
    ? { name: first.name, bytes: first.bytes }
    : { name: zipName(files), bytes: zipFiles(files) };
}

/** Of all files, if it is known of each. */
function pagesOf({ files }: Rendered): number | undefined {
  const pages = files.map((file) => file.pages);
  return pages.every((count) => count !== undefined) ? pages.reduce((sum, count) => sum + count, 0) : undefined;
}

export function finalDocuments(renderer: Renderer): RenderForIssuing {
  return async (plan) => {
    const order = { data: plan, template: templateFor(plan), draft: false, check: false };
    const [docx, pdf] = await Promise.all([
      renderer.render({ ...order, format: 'docx' }),
      renderer.render({ ...order, format: 'pdf' }),
    ]);
    return { docx: oneFile(docx), pdf: oneFile(pdf), pages: pagesOf(pdf), madeWith: pdf.provenance };
  };
}
