/** The organ that issues (ô số 2): from the head where there is one, else from what the document says of itself. */
import { headView } from '../../compose/head.ts';
import type { Component } from '../../nd30/document.ts';
import { kinds } from '../../nd30/kinds.ts';
import { fold, oneLine } from '../../nd30/text.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { Organ, Unit } from '../../plan/model/unit.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import { allUnits } from '../../units/unit-list.ts';
import { plainOf } from '../rich.ts';
import { casedName, casedOrgan } from './letter-case.ts';
import { mentionedUnit, onlyUnit, type Telling } from './mentioned-unit.ts';
import type { PartReading } from './reading.ts';
import { isCity, unitInLine } from './unit-words.ts';

const usualBody = /^(?:uy ban nhan dan|ubnd)$/;
/** What practice calls organs in short. */
const bodies: Readonly<Record<string, string>> = {
  hdnd: 'Hội đồng nhân dân',
  'hoi dong nhan dan': 'Hội đồng nhân dân',
  'hdnd - ubnd': 'Hội đồng nhân dân - Ủy ban nhân dân',
};

const lowest = new Set<Unit['type']>(['xã', 'phường', 'thị trấn', 'đặc khu']);

export interface ReadOrgan {
  organ: Organ;
  /** Of its name. */
  confidence: number;
}

const lineOf = (component: Component | undefined) =>
  component === undefined ? '' : oneLine(component.places.map(({ text }) => text).join(' '));

/** @param heads of the parts, the main one first */
export function organOf(heads: readonly PartReading[], authority: string, telling: Telling): ReadOrgan | undefined {
  const head = heads.find((one) => one.first('organ') !== undefined);
  const line = lineOf(head?.first('organ'));
  const parent = unitInLine(lineOf(head?.first('parentOrgan')));
  const said = unitInLine(line) ?? (line === '' ? unitInLine(authority) : undefined);
  const organ: Organ = {};
  const unit: NonNullable<Organ['unit']> = {};
  let confidence = 1;

  const bodyWords = line === '' ? '' : (said?.before ?? line);
  if (bodyWords !== '' && !usualBody.test(fold(bodyWords))) {
    const body = bodies[fold(bodyWords)];
    const cased = body === undefined ? casedOrgan(bodyWords, telling.text) : { text: body, confidence: 1 };
    organ.body = plainOf(cased);
    confidence = cased.confidence;
  }
  const own = said ?? (line === '' ? undefined : parent);
  if (own !== undefined && own.name !== '') {
    const cased = casedName(own.name, telling.text);
    unit.type = own.type;
    unit.name = plainOf(cased);
    confidence = Math.min(confidence, cased.confidence);
  } else {
    const told = mentionedUnit(telling, own?.type);
    if (told === undefined && own === undefined && organ.body === undefined) return undefined;
    const type = told?.type ?? own?.type;
    if (type !== undefined) unit.type = type;
    if (told !== undefined) unit.name = plainOf({ text: told.name });
    confidence = Math.min(confidence, told?.confidence ?? 0.5);
  }
  if (unit.type !== undefined || unit.name !== undefined) organ.unit = unit;
  placeAbove(unit, said === undefined ? undefined : parent, telling);
  known(unit, telling);
  return { organ, confidence };
}

/** The units above it: of the line above the organ, else those that the document names alone of their kind. */
function placeAbove(unit: Unit, above: ReturnType<typeof unitInLine>, { text, sentences }: Telling): void {
  if (unit.type === 'tỉnh') return;
  const name = above === undefined || above.name === '' ? undefined : plainOf(casedName(above.name, text));
  if (above !== undefined && name !== undefined) {
    const isProvince = above.type === 'tỉnh' || (above.type === 'thành phố' && isCity(name));
    if (isProvince) unit.province = { type: above.type === 'tỉnh' ? 'tỉnh' : 'thành phố', name };
    else if (unit.type !== undefined && lowest.has(unit.type)) unit.parent = { type: above.type, name };
  }
  const province = unit.province === undefined ? onlyUnit(sentences, 'tỉnh') : undefined;
  if (province !== undefined) unit.province = { type: 'tỉnh', name: plainOf({ text: province }) };
  if (unit.parent !== undefined || unit.type === undefined || !lowest.has(unit.type)) return;
  const district = above === undefined ? onlyUnit(sentences, 'huyện') : undefined;
  if (district !== undefined) unit.parent = { type: 'huyện', name: plainOf({ text: district }) };
}

/** What people decided about the names of units stands in their list; the place line must agree. */
function known(unit: Unit, { places }: Telling): void {
  const { type, name, province } = unit;
  if (type === undefined || name === undefined) return;
  const full = `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`;
  if (!places.includes(full) || /^\d/.test(name)) return;
  const listed = allUnits().find(
    (one) => one.type === type && one.name === name && (province?.name ?? one.province.name) === one.province.name,
  );
  unit.namedAfter = listed?.namedAfter ?? 'person';
}

const printedHead = (plan: Plan, of: 'decision' | 'plan', tag: 'tencoquan' | 'coquanchuquan') =>
  (headView(plan, of)[tag] as readonly (readonly { text: string }[])[])
    .map((line) => line.map(({ text }) => text).join(''))
    .join(' ');

/**
 * Enters the lines of a part's head: computed where the form prints the same words, else to the letter.
 *
 * @param plan with organ and part in it
 */
export function enterHead(reading: PartReading, plan: Plan, of: 'decision' | 'plan', confidence: number): void {
  const { organ } = plan;
  const part = plan[of];
  if (organ === undefined || part === undefined) return reading.keep(reading.of('organ', 'parentOrgan'));
  const [parent, ...parents] = reading.of('parentOrgan');
  const [lines, ...more] = reading.of('organ');
  reading.keep([...parents, ...more]);
  if (parent !== undefined) enterParent(reading, plan, of, parent);
  // A head without the line of another part's head.
  else if (lines !== undefined && organ.parentLine !== undefined) part.parentLine = '';
  if (lines === undefined) return;
  const what = kinds.organ.name;
  const sure = Math.min(lines.confidence, confidence);
  if (printedHead(plan, of, 'tencoquan') === lineOf(lines).toUpperCase()) {
    const holder = organ.lines === undefined ? organ.unit : undefined;
    reading.ledger.put(lines.places, holder === undefined ? [organ] : [holder, 'name'], what, sure);
    return;
  }
  const verbatim = lines.places.flatMap((one) => one.text.split(/[\n\f]/u)).flatMap((text) => plainOf({ text }) || []);
  const owner: { lines?: string[] } | DecisionPart | PlanPart = ownsHead(plan, of) ? organ : part;
  const told = verbatim.length <= 6 ? verbatim : [verbatim.join(' ')];
  Object.assign(owner, owner === organ ? { lines: told } : { organLines: told });
  reading.ledger.put(lines.places, [owner, owner === organ ? 'lines' : 'organLines'], what, sure);
}

/** The main part's head is the organ's; the other part's lines stand with the part where they differ. */
const ownsHead = (plan: Plan, of: 'decision' | 'plan') => of === 'decision' || plan.decision === undefined;

function enterParent(reading: PartReading, plan: Plan, of: 'decision' | 'plan', parent: Component): void {
  const { organ } = plan;
  const part = plan[of];
  if (organ === undefined || part === undefined) return;
  const line = plainOf({ text: lineOf(parent) });
  const what = kinds.parentOrgan.name;
  if (organ.parentLine === undefined && ownsHead(plan, of)) organ.parentLine = line;
  else if (organ.parentLine !== line) part.parentLine = line;
  const owner = part.parentLine === line ? part : organ;
  reading.ledger.put(parent.places, [owner, 'parentLine'], what, parent.confidence);
}
