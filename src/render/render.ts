/** The one function: plan data and a Word template in, documents out. The same input gives the same bytes. */
import { compose } from '../compose/compose.ts';
import type { View } from '../compose/view.ts';
import { Failure, type Finding } from '../failure.ts';
import { mergeDocument, openSoundTemplate, type FileContent } from '../merge/merge.ts';
import type { Template } from '../merge/template.ts';
import { checkConsistency } from '../plan/checks/index.ts';
import type { Plan } from '../plan/model/plan.ts';
import { parsePlan } from '../plan/parse.ts';
import { fontSet, producer } from '../pdf/native/write/finish/producer.ts';
import { draftWords, type Attachment, type PdfOptions } from '../pdf/options.ts';
import { withWatermark } from '../word/watermark.ts';
import { wordPlan } from '../wording/word-plan.ts';
import type { Provenance, Rendered, RenderedFile, RenderOptions, TemplateSource, WordRendering } from './contract.ts';
import { usualFileLimits } from '../word/gate/confined/limits.ts';
import { runConfined } from '../word/gate/confined/run.ts';
import { documentName } from './file-names.ts';
import { refuseForWord } from './only-pdf.ts';
import { outsideTemplateTask } from './outside-template.ts';
import { sha256 } from './stock.ts';
import { version } from './version.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

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

/** Where the PDFs depart from the Word files, each told once. */
async function departures(documents: readonly RenderedFile[], { format, engine }: RenderOptions): Promise<Finding[]> {
  if (format !== 'pdf' || engine === undefined) return [];
  const found = (await Promise.all(documents.map(({ bytes }) => engine.findings(bytes)))).flat();
  return [...new Map(found.map((finding) => [`${finding.code} ${finding.path} ${finding.message}`, finding])).values()];
}

async function provenance(
  data: unknown,
  source: TemplateSource,
  options: RenderOptions,
  documents: readonly RenderedFile[],
): Promise<Provenance> {
  const { engine } = options;
  const pdf = options.format === 'pdf' && engine !== undefined;
  const engines = pdf ? await Promise.all(documents.map(({ bytes }) => engine.version(bytes))) : ['none'];
  return {
    plan: `sha256:${sha256(JSON.stringify(data))}`,
    template: `${source.id}@${source.version} sha256:${sha256(source.bytes)}`,
    engine: [...new Set(engines)].join(', '),
    fonts: pdf ? [...new Set(engines.map((name) => (name === producer ? fontSet : 'system')))].join(', ') : 'none',
    renderer: version,
  };
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

/** The data as it is rendered, compact: its SHA-256 is the one that the provenance tells. */
function planFile(data: unknown): Attachment {
  return {
    name: 'ke-hoach.json',
    description: 'Dữ liệu kế hoạch mà văn bản này được xuất từ đó.',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(data)),
  };
}

/** With a template from outside in a process of its own. */
function word(data: unknown, source: TemplateSource, options: RenderOptions): WordRendering | Promise<WordRendering> {
  const { draft = false, signal, fileLimits } = options;
  const mark = draft && options.format === 'docx';
  if (!source.outside) return renderWord(data, source, draft, mark);
  const confinement = { ...usualFileLimits, ...fileLimits, ...(signal ? { signal } : {}) };
  return runConfined(outsideTemplateTask, source.bytes, { data, id: source.id, draft, mark }, confinement);
}

/**
 * The documents of a plan as Word or PDF.
 * @throws Failure `render.only-pdf` (kind `usage`); of kind `input` (data, wording), `template`, or what the PDF engine throws
 */
export async function render(data: unknown, source: TemplateSource, options: RenderOptions): Promise<Rendered> {
  refuseForWord(options);
  const { plan, files: documents } = await word(data, source, options);
  const pdf: PdfOptions = {
    draft: options.draft ?? false,
    pdfa: options.pdfa ?? false,
    ...(options.attach ? { attachment: planFile(data) } : {}),
  };
  const rendered: RenderedFile[] = [];
  for (const document of documents) {
    if (options.format === 'docx') {
      rendered.push(document);
      continue;
    }
    if (!options.engine)
      throw new Failure('unavailable', 'pdf.no-engine', 'Chưa chọn bộ tạo PDF; hãy dùng --engine auto.');
    rendered.push({
      name: document.name.replace(/docx$/, 'pdf'),
      mediaType: mediaTypes.pdf,
      bytes: await options.engine.convert(document.bytes, {
        pdf,
        ...(options.signal ? { signal: options.signal } : {}),
      }),
    });
  }
  return {
    files: rendered,
    findings: [...(options.check === false ? [] : checkConsistency(plan)), ...(await departures(documents, options))],
    provenance: await provenance(data, source, options, documents),
  };
}
