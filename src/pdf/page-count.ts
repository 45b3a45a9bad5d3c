/** How many pages a PDF has. */

/** By our own engine, which knows. */
const told = new WeakMap<Uint8Array, number>();

export function tellPages(pdf: Uint8Array, pages: number): void {
  told.set(pdf, pages);
}

/** Nothing for what is no readable PDF. */
export async function pagesOf(pdf: Uint8Array): Promise<number | undefined> {
  const known = told.get(pdf);
  if (known !== undefined) return known;
  try {
    // Loading it takes a quarter of a second: only for a PDF that another program made.
    const { PDFDocument } = await import('pdf-lib');
    return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  } catch {
    return undefined;
  }
}
