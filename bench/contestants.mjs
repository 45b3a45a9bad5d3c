/** Form B by Kehoach, and by the other libraries from templates that give the same text. */
import { readFile } from 'node:fs/promises';
import PizZip from 'pizzip';
import { openTemplate } from '../dist/merge/template.js';
import { renderWord } from '../dist/render/render.js';
import { loadStockTemplate, templateFor } from '../dist/render/stock.js';
import { templateBody } from './dialects.mjs';
import { readDocument } from './finished-document.mjs';
import { flatten, variants } from './layout.mjs';
import { libraries } from './libraries.mjs';

const sample = new URL('../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url);

export const readSample = async () => JSON.parse(await readFile(sample, 'utf8'));

/** The finished document as a template: everything of it but the body stays. */
function templateBytes(finished, { before, after }, body) {
  const zip = new PizZip(finished);
  zip.file('word/document.xml', before + body + after);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/**
 * Everyone who takes part. `run` gives the bytes of the document; `template` is what a person can open in Word.
 * Templates, their data and the plan as parsed JSON are made here, outside of what is timed.
 */
export async function contestants() {
  const data = await readSample();
  const source = await loadStockTemplate(templateFor(data));
  const [{ bytes: finished }] = renderWord(data, source, false).files;
  const document = readDocument(finished);
  const { styleIds } = openTemplate(source.bytes, source.id);
  const roleOf = new Map(Object.entries(styleIds).map(([role, style]) => [style, role]));

  const ours = [
    {
      id: 'kehoach',
      name: 'Kehoach',
      template: source.bytes,
      run: () => renderWord(data, source, false).files[0].bytes,
    },
    {
      id: 'kehoach-reopened',
      name: 'Kehoach, template opened anew',
      template: source.bytes,
      run: () => renderWord(data, { ...source, bytes: new Uint8Array(source.bytes) }, false).files[0].bytes,
    },
  ];
  const others = Object.entries(libraries).flatMap(([library, { name, dialect, render }]) =>
    Object.keys(variants).map((variant) => {
      const { nodes, data: flatData } = flatten(document.blocks, roleOf, variant);
      const template = templateBytes(finished, document, templateBody(nodes, dialect));
      return {
        id: `${library}-${variant}`,
        library,
        name: `${name}, ${variant} template`,
        template,
        run: () => render(template, flatData),
      };
    }),
  );
  return [...ours, ...others];
}
