/** The documents that are issued: Word and PDF of a complete plan, without any mark. */
import { oneFile } from '../../render/archive.ts';
import type { Rendered, Renderer } from '../../render/contract.ts';
import type { RenderForIssuing } from '../../drafts/issuing/issue.ts';
import { finalOptions } from '../../templates/made/options.ts';
import { orderedAs, templateForDocument, type Place } from '../../templates/use/template-for-document.ts';

/** Of all files, if it is known of each. */
function pagesOf({ files }: Rendered): number | undefined {
  const pages = files.map((file) => file.pages);
  return pages.every((count) => count !== undefined) ? pages.reduce((sum, count) => sum + count, 0) : undefined;
}

/** With what is in effect on the day of issuing. */
export function finalDocuments(place: Place, renderer: Renderer): RenderForIssuing {
  return async ({ plan, actor, template: slug, day }) => {
    const chosen = await templateForDocument(place, actor, { plan, slug, day });
    const order = { data: plan, template: await orderedAs(chosen), ...finalOptions, check: false };
    const [docx, pdf] = await Promise.all([
      renderer.render({ ...order, format: 'docx' }),
      renderer.render({ ...order, format: 'pdf' }),
    ]);
    return {
      docx: oneFile(docx.files),
      pdf: oneFile(pdf.files),
      pages: pagesOf(pdf),
      madeWith: pdf.provenance,
      template: chosen.bytes,
    };
  };
}
