/** What a run needs of this machine, each asked of the part that will need it. */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { aptLine, findSoffice, sofficeVersion } from '../../pdf/libreoffice.ts';
import { vietnameseFontsInstalled } from '../../pdf/vietnamese-fonts.ts';
import { render } from '../../render/render.ts';
import { loadTemplate, stockTemplates } from '../../render/stock.ts';
import { writableFolder } from './writable.ts';

/** `warning`: Word documents can be made, something else cannot. */
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

/** Makes a document from every stock template: the main job itself. */
async function documents(): Promise<Check> {
  const code = 'doctor.documents';
  try {
    const templates = stockTemplates();
    const plan: unknown = JSON.parse(
      await readFile(new URL('../../../samples/toi-thieu.json', import.meta.url), 'utf8'),
    );
    for (const { id } of templates) await render(plan, await loadTemplate(id), { format: 'docx', draft: true });
    return { code, state: 'ok', message: `Xuất thử được văn bản Word với ${templates.length} mẫu có sẵn.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code, state: 'error', message: `Không xuất thử được văn bản Word (${reason}); hãy cài lại chương trình.` };
  }
}

async function soffice(): Promise<Check> {
  const code = 'doctor.soffice';
  const missing = `hãy cài: ${aptLine}`;
  const path = await findSoffice(process.env);
  if (path === undefined) {
    return { code, state: 'warning', message: `Không có LibreOffice nên chưa xuất được PDF; ${missing}` };
  }
  try {
    return { code, state: 'ok', message: `${await sofficeVersion(path)} (${path}).` };
  } catch {
    return {
      code,
      state: 'warning',
      message: `LibreOffice (${path}) không chạy được nên chưa xuất được PDF; ${missing}`,
    };
  }
}

async function fonts(): Promise<Check> {
  const code = 'doctor.fonts';
  const { installed, faces } = await vietnameseFontsInstalled();
  if (installed) return { code, state: 'ok', message: `Phông chữ tiếng Việt cho PDF: ${faces.join(', ')}.` };
  const message = `Không có Times New Roman hay Liberation Serif đủ chữ tiếng Việt nên PDF sẽ sai chữ; hãy cài: ${aptLine}`;
  return { code, state: 'warning', message };
}

/** Every check, in the order in which they are told. */
export async function examineMachine(): Promise<Check[]> {
  return [
    node(),
    await documents(),
    await soffice(),
    await fonts(),
    await writableFolder('doctor.folder', 'Thư mục đang đứng', process.cwd(), 'error'),
    await writableFolder('doctor.temporary', 'Thư mục tạm', tmpdir(), 'warning'),
  ];
}
