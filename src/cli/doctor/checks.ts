/** What a run needs of this machine, each asked of the part that will need it. */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { aptLine, findSoffice, sofficeVersion } from '../../pdf/libreoffice.ts';
import { nativeEngine } from '../../pdf/native/engine.ts';
import { vietnameseFontsInstalled } from '../../pdf/vietnamese-fonts.ts';
import { render } from '../../render/render.ts';
import { loadTemplate, stockTemplates, templateFor } from '../../render/stock.ts';
import { writableFolder } from './writable.ts';

/** `warning`: documents can be made, something else cannot. */
export type CheckState = 'ok' | 'warning' | 'error';

export interface Check {
  /** `doctor.…` */
  code: string;
  state: CheckState;
  /** One Vietnamese sentence; what to do, unless all is well. */
  message: string;
}

/** From `engines` in package.json. */
const oldestNode = [20, 19] as const;

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const version = `Node.js ${process.versions.node}`;
  return {
    code: 'doctor.node',
    state: fits ? 'ok' : 'error',
    message: fits ? `${version}.` : `${version} quá cũ; hãy cài bản ${oldestNode.join('.')} trở lên.`,
  };
}

async function leastPlan(): Promise<object> {
  const text = await readFile(new URL('../../../samples/toi-thieu.json', import.meta.url), 'utf8');
  return JSON.parse(text) as object;
}

/** Makes a document from every stock template: the main job itself. */
async function documents(): Promise<Check> {
  const code = 'doctor.documents';
  try {
    const templates = stockTemplates();
    const plan = await leastPlan();
    for (const { id, parts } of templates) {
      const fitting = parts.includes('decision') ? { ...plan, decision: {} } : plan;
      await render(fitting, await loadTemplate(id), { format: 'docx', draft: true });
    }
    return { code, state: 'ok', message: `Xuất thử được văn bản Word với ${templates.length} mẫu có sẵn.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code, state: 'error', message: `Không xuất thử được văn bản Word (${reason}); hãy cài lại chương trình.` };
  }
}

/** Makes a PDF by the engine of our own, which needs nothing of the machine. */
async function pdf(): Promise<Check> {
  const code = 'doctor.pdf';
  const engine = nativeEngine();
  try {
    const plan = await leastPlan();
    await render(plan, await loadTemplate(templateFor(plan)), { format: 'pdf', draft: true, engine });
    return { code, state: 'ok', message: `Xuất thử được PDF bằng bộ tạo PDF sẵn có (${await engine.version()}).` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code, state: 'error', message: `Không xuất thử được PDF (${reason}); hãy cài lại chương trình.` };
  }
}

/** Optional: without it only documents with what our own engine cannot set have no PDF. */
async function soffice(): Promise<Check> {
  const code = 'doctor.soffice';
  const use = 'chỉ cần cho văn bản mà bộ tạo PDF sẵn có chưa trình bày được';
  const path = await findSoffice(process.env);
  if (path === undefined) {
    return { code, state: 'ok', message: `Không có LibreOffice (không bắt buộc: ${use}). Cài khi cần: ${aptLine}` };
  }
  try {
    return { code, state: 'ok', message: `${await sofficeVersion(path)} (${path}).` };
  } catch {
    return {
      code,
      state: 'warning',
      message: `LibreOffice (${path}) không chạy được (${use}); hãy cài lại: ${aptLine}`,
    };
  }
}

async function fonts(): Promise<Check> {
  const code = 'doctor.fonts';
  const { installed, faces } = await vietnameseFontsInstalled();
  if (installed) return { code, state: 'ok', message: `Phông chữ tiếng Việt cho LibreOffice: ${faces.join(', ')}.` };
  // Nothing that LibreOffice would set wrongly is set by it where there is none.
  const needed = (await findSoffice(process.env)) !== undefined;
  const message = needed
    ? `Không có Times New Roman hay Liberation Serif đủ chữ tiếng Việt nên PDF do LibreOffice tạo sẽ sai chữ; hãy cài: ${aptLine}`
    : 'Máy không có phông chữ tiếng Việt cho LibreOffice; bộ tạo PDF sẵn có dùng phông chữ của riêng nó.';
  return { code, state: needed ? 'warning' : 'ok', message };
}

/** Every check, in the order in which they are told. */
export async function examineMachine(): Promise<Check[]> {
  return [
    node(),
    await documents(),
    await pdf(),
    await soffice(),
    await fonts(),
    await writableFolder('doctor.folder', 'Thư mục đang đứng', process.cwd(), 'error'),
    await writableFolder('doctor.temporary', 'Thư mục tạm', tmpdir(), 'warning'),
  ];
}
