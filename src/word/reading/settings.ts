/** `settings.xml`: what holds for the whole document (ECMA-376, Part 1, 17.15). */
import { integer, isOn, isOnValue, twips } from './measures.ts';
import type { Settings } from './types.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

/** Word 2007, which did not write its mode yet. */
const oldestMode = 12;

/** Settings that move text on the page and that the types have no word for. */
const unsupportedSettings = [
  'w:mirrorMargins',
  'w:gutterAtTop',
  'w:bookFoldPrinting',
  'w:printTwoOnOne',
  'w:displayBackgroundShape',
];

/** Switches for older layouts that change nothing in a horizontal Vietnamese document. */
const harmless = new Set([
  'w:compatSetting',
  'w:useFELayout',
  'w:spaceForUL',
  'w:doNotLeaveBackslashAlone',
  'w:ulTrailSpace',
  'w:growAutofit',
  'w:splitPgBreakAndParaMark',
  'w:applyBreakingRules',
  'w:doNotUseEastAsianBreakRules',
  'w:balanceSingleByteDoubleByteWidth',
  'w:convMailMergeEsc',
  'w:doNotSnapToGridInCell',
  'w:doNotWrapTextWithPunct',
  'w:selectFldWithFirstOrLastChar',
]);

function compatibilityMode(compat: XmlElement | undefined): number {
  const setting = compat?.children.find(({ attributes }) => attributes['w:name'] === 'compatibilityMode');
  return integer(setting?.attributes['w:val']) ?? oldestMode;
}

export interface SettingsReading {
  settings: Settings;
  /** Words are hyphenated by themselves where a paragraph does not forbid it. */
  hyphenates: boolean;
  /** What is on and cannot be represented. */
  unsupported: readonly string[];
}

export function readSettings(root: XmlElement | undefined): SettingsReading {
  const compat = child(root, 'w:compat');
  const switches = (compat?.children ?? []).filter(
    ({ name, attributes }) => !harmless.has(name) && isOnValue(attributes['w:val'] ?? '1'),
  );
  return {
    settings: {
      compatibilityMode: compatibilityMode(compat),
      defaultTabStop: twips(value(root, 'w:defaultTabStop')) ?? 720,
      evenAndOddHeaders: isOn(child(root, 'w:evenAndOddHeaders')),
    },
    hyphenates: isOn(child(root, 'w:autoHyphenation')),
    unsupported: [
      ...unsupportedSettings.filter((name) => isOn(child(root, name))),
      ...switches.map(({ name }) => name),
    ],
  };
}
