/** Names of administrative units in running text and in capitals. */
import { provinceName } from '../../plan/conventions/naming.ts';
import { unitTypes, type UnitType } from '../../plan/model/unit.ts';

/** How offices write the kinds of units, beside their names in full. */
const short: Readonly<Record<string, UnitType>> = { tp: 'thành phố', tx: 'thị xã', tt: 'thị trấn' };

const types = [...unitTypes].sort((a, b) => b.length - a.length).join('|');
const typeWord = String.raw`(?<![\p{L}\p{N}])(${types}|tp\.?|tx\.|tt\.)`;
/** `xã hội` is no commune, `huyện ủy` no district. */
const notSociety = String.raw`(?!\s*(?:hội|ủy|uỷ)(?!\p{L}))`;
const inCapitals = new RegExp(String.raw`^(.*?)${typeWord}${notSociety}\s*(.{0,80})$`, 'iu');

export interface NamedUnitWords {
  /** What stands before it: `ỦY BAN NHÂN DÂN`. */
  before: string;
  type: UnitType;
  /** As it stands; empty where it is lost. */
  name: string;
}

export function typeOf(word: string): UnitType | undefined {
  const plain = word.toLowerCase().normalize('NFC');
  return unitTypes.find((type) => type === plain) ?? short[plain.replace('.', '')];
}

/** A line of a head: `ỦY BAN NHÂN DÂN XÃ LỘC HÒA`. */
export function unitInLine(line: string): NamedUnitWords | undefined {
  const [all, before = '', word = '', name = ''] = inCapitals.exec(line) ?? [];
  const type = typeOf(word);
  if (all === undefined || type === undefined) return undefined;
  // A second unit behind the name is the one above it.
  const above = new RegExp(String.raw`[\s,-]+(?:${types})\s`, 'iu').exec(name);
  return { before: before.trim(), type, name: (above === null ? name : name.slice(0, above.index)).trim() };
}

const syllable = String.raw`\p{Lu}[\p{L}'’]*`;
const nameWords = String.raw`(?:${syllable}(?:(?: | ?- ?)${syllable}){0,5}(?: \d{1,2}(?!\d))?|\d{1,2}(?!\d))`;
const mixedTypes = [...unitTypes]
  .sort((a, b) => b.length - a.length)
  .map((type) => `[${type.charAt(0).toUpperCase()}${type.charAt(0)}]${type.slice(1)}`)
  .join('|');
const inText = new RegExp(String.raw`(?<![\p{L}\p{N}])(${mixedTypes}) ${notSociety}(${nameWords})`, 'gu');

export interface UnitMention {
  type: UnitType;
  name: string;
  /** Characters from 0. */
  at: number;
  end: number;
}

/** Units that a text of small letters names, in order: `xã Lộc Hòa`, `huyện Lộc Ninh`. */
export function unitsIn(text: string): UnitMention[] {
  return [...text.matchAll(inText)].flatMap(({ 0: all, 1: word = '', 2: name = '', index }) => {
    const type = typeOf(word);
    // A name in capitals throughout is a heading's.
    if (type === undefined || (name.length > 3 && name === name.toUpperCase() && !/\d/.test(name))) return [];
    return [{ type, name, at: index, end: index + all.length }];
  });
}

export const isCity = (name: string) => provinceName({ name }).startsWith('thành phố') || name === 'Hồ Chí Minh';
