/** Which PDF engines this machine has, for people and programs that ask. */
import { Failure } from '../failure.ts';
import { fontSet, producer } from './native/write/finish/producer.ts';
import { chooseOffice, type OfficeChoice } from './office-choice.ts';
import { aptLine } from './soffice/failures.ts';
import { findSoffice, sofficeVariable, sofficeVersion } from './soffice/installation.ts';
import { vietnameseFontsInstalled } from './vietnamese-fonts.ts';
import { findWasm, npmLine, usableWasm, wasmVariable, wasmVersion } from './wasm/installation.ts';

export interface EngineState {
  id: 'native' | 'libreoffice-system' | 'libreoffice-wasm';
  available: boolean;
  /** Whether `auto` takes it: the native engine first, then one LibreOffice. */
  used: boolean;
  /** As results name it; undefined when it is not there or does not work. */
  version: string | undefined;
  /** The Vietnamese text fonts that it sets with; empty when it has none. */
  fonts: string;
  /** The program or the package's folder. */
  place: string | undefined;
  /** One Vietnamese sentence when it is not available: why, and the line that adds it. Empty otherwise. */
  remedy: string;
}

type Found = Omit<EngineState, 'id' | 'used'>;

const absent = (remedy: string, place?: string): Found => ({
  available: false,
  version: undefined,
  fonts: '',
  place,
  remedy,
});

const present = (version: string, fonts: string, place?: string): Found => ({
  available: true,
  version,
  fonts,
  place,
  remedy: '',
});

async function system(env: NodeJS.ProcessEnv): Promise<Found> {
  const place = await findSoffice(env);
  if (place === undefined) {
    const why = env[sofficeVariable] ? `${sofficeVariable} không chỉ tới chương trình chạy được` : 'Chưa cài';
    return absent(`${why}; cài bằng lệnh: ${aptLine}`);
  }
  try {
    const { faces } = await vietnameseFontsInstalled();
    return present(await sofficeVersion(place), faces.join(', '), place);
  } catch {
    return absent(`Không chạy được; hãy cài lại bằng lệnh: ${aptLine}`, place);
  }
}

async function wasm(env: NodeJS.ProcessEnv): Promise<Found> {
  const found = await findWasm(env);
  if (!found) {
    const where = env[wasmVariable] ? ` vào thư mục mà ${wasmVariable} chỉ tới` : '';
    return absent(`Chưa thêm${where}; thêm bằng lệnh: ${npmLine}`);
  }
  try {
    await usableWasm(env);
    return present(wasmVersion, 'Liberation Serif', found.folder);
  } catch (error) {
    if (error instanceof Failure) return absent(error.message, found.folder);
    throw error;
  }
}

/** A wish that nobody understands is told by whoever converts; here it only means that none is used. */
async function choice(env: NodeJS.ProcessEnv): Promise<OfficeChoice | undefined> {
  try {
    return await chooseOffice(env);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The engines in the order in which they are preferred. Runs the machine's LibreOffice for its version. */
export async function listEngines(env: NodeJS.ProcessEnv): Promise<EngineState[]> {
  const [installed, added, chosen] = await Promise.all([system(env), wasm(env), choice(env)]);
  return [
    { id: 'native', used: true, ...present(producer, fontSet) },
    { id: 'libreoffice-system', used: installed.available && chosen?.name === 'system', ...installed },
    { id: 'libreoffice-wasm', used: added.available && chosen?.name === 'wasm', ...added },
  ];
}
