// Legal staff of a province and of a commune below it, and a lint that says what a test wants: what a real one finds is tested elsewhere.
import type { Actor } from '../../src/accounts/actor.ts';
import { stockFile } from '../../src/templates/catalogue/stock.ts';
import type { LintedTemplate, LintFinding, LintReport, TemplateForm } from '../../src/templates/contract.ts';
import { addVersion } from '../../src/templates/add/add-version.ts';
import { activateVersion } from '../../src/templates/activation/activate.ts';
import { readTemplate } from '../../src/templates/catalogue/detail.ts';
import { chooseTemplate } from '../../src/templates/choose/choose.ts';
import type { TemplatePlace } from '../../src/templates/place.ts';
import type { Store } from '../../src/store/index.ts';
import type { ConfinedPool } from '../../src/word/gate/confined/pool.ts';
import { startFullService, type TestClock } from '../http/full-service.ts';

/** What the lint is to say of a file. */
export interface Wanted {
  /** What sets it apart. */
  text: string;
  form?: TemplateForm;
  errors?: string[];
  warnings?: string[];
}

export const fileOf = (wanted: Wanted | string) => ({
  bytes: Buffer.from(JSON.stringify(typeof wanted === 'string' ? { text: wanted } : wanted)),
  name: 'mẫu đã sửa.docx',
});

function wantedOf(bytes: Uint8Array): Wanted {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as Wanted;
  } catch {
    // A stock file.
    return { text: '' };
  }
}

const finding =
  (severity: LintFinding['severity']) =>
  (code: string): LintFinding => ({
    ...{ code, severity, path: 'Thân văn bản, đoạn 1', message: `Câu của ${code}.`, remedy: 'Sửa.' },
    place: { pagePart: 'Thân văn bản', paragraph: 1, quoted: '' },
  });

function reportOf({ form = 'plan', errors = [], warnings = [] }: Wanted): LintReport {
  return {
    valid: errors.length === 0,
    counts: { error: errors.length, warning: warnings.length, information: 0 },
    findings: [...errors.map(finding('error')), ...warnings.map(finding('warning'))],
    parts: form === 'decision' ? ['decision', 'plan', 'appendix'] : ['plan', 'appendix'],
    form,
    usedTags: [],
    unusedTags: [],
  };
}

/** Each call, and what the next ones find instead of what the file says. */
export interface TestLint extends Pick<ConfinedPool, 'run' | 'close'> {
  calls: number;
  instead?: Wanted | undefined;
}

export function testLint(): TestLint {
  const lint: TestLint = {
    calls: 0,
    run: (_task, bytes) => {
      lint.calls++;
      const linted: LintedTemplate = { report: reportOf(lint.instead ?? wantedOf(bytes)), clean: bytes };
      return Promise.resolve(linted as never);
    },
    close: () => undefined,
  };
  return lint;
}

export interface LegalOffice {
  place: TemplatePlace;
  lint: TestLint;
  clock: TestClock;
  /** Three of the province, one of each of two communes below it; and an admin and a clerk of the province. */
  an: Actor;
  binh: Actor;
  chi: Actor;
  commune: Actor;
  other: Actor;
  admin: Actor;
  /** Adds a version upon the newest. */
  add(actor: Actor, file: Wanted | string, slug?: string): Promise<number>;
  activate(actor: Actor, number: number, range?: { from?: string; until?: string }, slug?: string): Promise<void>;
  /** `2`, or the stock version; the code of the refusal where there is none. */
  chosen(actor: Actor, day: string, slug?: string): Promise<string>;
  /** Whether the bytes are the stock file's. */
  isStock(actor: Actor, day: string): Promise<boolean>;
}

export const usual = 'ke-hoach';

export async function openLegalOffice(store: Store): Promise<LegalOffice> {
  const service = await startFullService(store);
  await service.app.close();
  const lint = testLint();
  const { clock } = service;
  const place: TemplatePlace = { db: store.db, blobs: store.blobs, processes: lint, clock };
  const { organisationId } = service.province.admin.actor;
  const legal = async (fullName: string, of: string) =>
    (
      await service.add({
        username: `legal.${fullName.length}.${of.slice(0, 4)}.${fullName.at(-1)}`,
        fullName,
        organisationId: of,
        roles: ['legal'],
      })
    ).actor;
  return {
    ...{ place, lint, clock, admin: service.province.admin.actor },
    an: await legal('Lê An', organisationId),
    binh: await legal('Trần Bình', organisationId),
    chi: await legal('Vũ Chi', organisationId),
    commune: await legal('Hồ Dung', service.commune.id),
    other: await legal('Ngô Em', service.other.id),
    add: async (actor, file, slug = usual) => {
      const { newest } = await readTemplate(place, actor, slug);
      return (await addVersion(place, actor, slug, fileOf(file), { note: '', basedOn: newest })).number;
    },
    activate: (
      actor,
      number,
      { from = null, until = null }: { from?: string | null; until?: string | null } = {},
      slug = usual,
    ) =>
      activateVersion(place, actor, slug, number, { validFrom: from, validUntil: until, acknowledged: [], note: '' }),
    chosen: async (actor, day, slug = usual) => {
      try {
        return (await chooseTemplate(place.db, place.blobs, actor, { slug, day })).version;
      } catch (error) {
        return (error as { code: string }).code;
      }
    },
    isStock: async (actor, day) => {
      const { sha256 } = await chooseTemplate(place.db, place.blobs, actor, { slug: usual, day });
      return sha256 === (await stockFile(usual)).sha256;
    },
  };
}

/** The code that a refusal is told by, with its whole failure. */
export async function refusal(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    const { code, kind, message, findings, more } = error as never as Record<string, never>;
    return { code, kind, message, findings, more };
  }
  return { code: 'none' };
}
