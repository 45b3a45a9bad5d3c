/** One part of a template, rendered by docxtemplater's core with our modules. */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { lookUp } from './lookup.ts';
import type { DocxtemplaterModule, Module } from './modules/docxtemplater-types.ts';
import type { FragmentContext } from './modules/fragment-context.ts';
import { linesModule, paragraphsModule } from './modules/paragraph-modules.ts';
import { tableModule } from './modules/table-module.ts';
import { tagModule } from './modules/tag-module.ts';
import { textModule } from './modules/text-module.ts';
import { templateErrors, type TemplateError } from './problems.ts';

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const modules: readonly ((context: FragmentContext) => Module)[] = [
  tagModule,
  textModule,
  linesModule,
  paragraphsModule,
  tableModule,
];

export type FragmentResult = { xml: string; errors?: undefined } | { xml?: undefined; errors: TemplateError[] };

/**
 * Renders a part's XML as if it were a document of its own. Problems of tags gather in `context.problems`; what
 * docxtemplater itself finds wrong comes back as `errors`.
 */
export function renderFragment(xml: string, context: FragmentContext): FragmentResult {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', contentTypes);
  zip.file('word/document.xml', xml);
  try {
    const document = new Docxtemplater(zip, {
      modules: modules.map((make) => make(context) as unknown as DocxtemplaterModule),
      paragraphLoop: true,
      errorLogging: false,
      parser: (tag) => ({ get: () => lookUp(context.view, tag) }),
      nullGetter: () => '',
    });
    document.render({});
    return { xml: document.getZip().file('word/document.xml')?.asText() ?? '' };
  } catch (error) {
    return { errors: templateErrors(error) };
  }
}
