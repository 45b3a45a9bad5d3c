/** Names between the braces: which are taken, and which one was meant. */
import { nearest } from '../plan/nearest.ts';
import { phraseHelpers } from './helpers.ts';
import { conditions } from './phrase-check.ts';
import { placeholderValues } from './values.ts';

/** Words that mean something to Handlebars or JavaScript. */
const languageWords = [
  'else',
  'this',
  'true',
  'false',
  'null',
  'undefined',
  'as',
  '__proto__',
  'constructor',
  'prototype',
];

/** A plan's own values may not take these names. */
export const takenNames: ReadonlySet<string> = new Set([
  ...placeholderValues.map((value) => value.name.split('.')[0]!),
  ...phraseHelpers.map((helper) => helper.name),
  ...conditions,
  ...languageWords,
]);

/** The known name that was meant: the nearest, or the first below a group such as `don_vi`. */
export function meantName(name: string, variables: Iterable<string>): string | undefined {
  const known = [
    ...placeholderValues.map((value) => value.name),
    ...variables,
    ...phraseHelpers.map((helper) => helper.name),
  ];
  return nearest(name, known) ?? known.find((candidate) => candidate.startsWith(`${name}.`));
}
