/** The one function: plan data and a Word template in, documents out. The same input gives the same bytes. */
import { compose } from '../compose/compose.ts';
import type { View } from '../compose/view.ts';
import { mergeDocument, openSoundTemplate, type FileContent } from '../merge/merge.ts';
import type { Template } from '../merge/template.ts';
import type { Plan } from '../plan/model/plan.ts';
import { parsePlan } from '../plan/parse.ts';
import { draftWords } from '../pdf/options.ts';
import { withWatermark } from '../word/watermark.ts';
import { wordPlan } from '../wording/word-plan.ts';
import type { Rendered, RenderOptions, TemplateSource, WordRendering } from './contract.ts';
import { usualFileLimits } from '../word/gate/confined/limits.ts';
import { runConfined } from '../word/gate/confined/run.ts';
import { documentName } from './file-names.ts';
import { refuseForWord } from './only-pdf.ts';
import { consistency, gather, provenanceOf } from './gather.ts';
import { mediaTypes } from './media-types.ts';
import { outsideTemplateTask } from './outside-template.ts';
import { isMarked, print, wordPrints, type Print } from './print.ts';

/** Templates opened once for as long as somebody holds their bytes. */
const opened = new WeakMap<Uint8Array, Template>();

function open(source: TemplateSource): Template {
  let template = opened.get(source.bytes);
  if (!template) {
    template = openSoundTemplate(source.bytes, source.id);
    opened.set(source.bytes, template);
  }
  return template;
}

interface NamedContent {
  name: string;
  content: FileContent;
}

/** What stands in which file: everything in one, or each part and each appendix in its own. */
function files(plan: Plan, view: View): NamedContent[] {
  const name = documentName(plan);
  const all = view.appendices.map((_, i) => i);
  if (plan.attachments !== 'separateFiles' || (!view.hasDecision && all.length === 0)) {
    return [{ name, content: { decision: view.hasDecision, plan: true, appendices: all } }];
  }
  const label = (i: number) => (all.length > 1 ? `Phụ lục ${i + 1}` : 'Phụ lục');
  return [
    ...(view.hasDecision
      ? [{ name: `Quyết định - ${name}`, content: { decision: true, plan: false, appendices: [] } }]
      : []),
    { name, content: { decision: false, plan: true, appendices: [] } },
    ...all.map((i) => ({ name: `${label(i)} - ${name}`, content: { decision: false, plan: false, appendices: [i] } })),
  ];
}

/**
 * The documents of a plan as Word files. Pure: no clock, no file, no network.
 * @param draft accept gaps
 * @param mark "DỰ THẢO" on every page; a PDF gets its own from the engine
 */
export function renderWord(data: unknown, source: TemplateSource, draft = false, mark = false): WordRendering {
  const plan = wordPlan(parsePlan(data, { draft }), { draft });
  const template = open(source);
  const view = compose(plan);
  const marked = (docx: Uint8Array) => (mark ? withWatermark(docx, draftWords) : docx);
  return {
    plan,
    files: files(plan, view).map(({ name, content }) => ({
      name: `${name}.docx`,
      mediaType: mediaTypes.docx,
      bytes: marked(mergeDocument(template, view, content)),
    })),
  };
}

/** With a template from outside in a process of its own. */
function word(data: unknown, source: TemplateSource, options: RenderOptions): WordRendering | Promise<WordRendering> {
  const { draft = false, signal, fileLimits } = options;
  const mark = isMarked(options) && options.format === 'docx';
  if (!source.outside) return renderWord(data, source, draft, mark);
  const order = { data, id: source.id, draft, mark };
  const call = signal ? { signal } : {};
  if (options.processes) return options.processes.run(outsideTemplateTask, source.bytes, order, call);
  return runConfined(outsideTemplateTask, source.bytes, order, { ...usualFileLimits, ...fileLimits, ...call });
}

/**
 * The documents of a plan as Word or PDF.
 * @throws Failure `render.only-pdf` (kind `usage`); of kind `input` (data, wording), `template`, or what the PDF engine throws
 */
export async function render(data: unknown, source: TemplateSource, options: RenderOptions): Promise<Rendered> {
  refuseForWord(options);
  const written = await word(data, source, options);
  const prints: Print[] = wordPrints(written.files, options);
  for (const document of written.files) prints.push(await print(document, data, options));
  return gather(consistency(written.plan, options), prints, provenanceOf(data, source));
}
