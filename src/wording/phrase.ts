/** One text with placeholders, compiled once and kept. */
import Handlebars from 'handlebars';
import { phraseHelpers, type CitedWordings } from './helpers.ts';
import { MissingValue } from './missing-value.ts';
import { checkPhrase, conditions, type PhraseNames } from './phrase-check.ts';
import type { TextFault } from './text-fault.ts';

export interface Phrase extends PhraseNames {
  /**
   * @param values own properties of objects without a prototype, one for every name in `placeholders`
   * @throws HelperFault when a helper cannot work with what it is given
   */
  render(values: object, cited: CitedWordings): string;
}

/** So many `{{` a text may hold: with it and the limit on one value, no text grows without bound. */
const mostPlaceholders = 200;

/** Between one `{{` and its `}}`: the parser's time grows with the square of the calls that stand in each other. */
const mostCalls = 16;
const quoted = /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\[[^\]]*\]/;
const placeholder = new RegExp(`\\{\\{(?!!)(?:${quoted.source}|(?!\\}\\})[^"'[])*`, 'g');

function hasTooManyCalls(source: string): boolean {
  return [...source.matchAll(placeholder)].some(
    ([text]) => text.includes('(') && text.replaceAll(new RegExp(quoted, 'g'), '').split('(').length - 1 > mostCalls,
  );
}

const language = Handlebars.create();
for (const name of Object.keys(language.helpers)) language.unregisterHelper(name);
for (const name of Object.keys(language.decorators)) language.unregisterDecorator(name);

for (const helper of phraseHelpers) {
  language.registerHelper(helper.name, (...given: unknown[]) => {
    const { data } = given.pop() as Handlebars.HelperOptions;
    return helper.run(given, (data as { cited: CitedWordings }).cited);
  });
}

function isThere(value: unknown): boolean {
  return !(value instanceof MissingValue) && Boolean(value);
}
language.registerHelper('if', function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
  return isThere(value) ? options.fn(this) : options.inverse(this);
});
language.registerHelper('unless', function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
  return isThere(value) ? options.inverse(this) : options.fn(this);
});

const settings: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...phraseHelpers.map((helper) => helper.name), ...conditions].map((name) => [name, true]),
  ) as KnownHelpers,
};

/** Where the parser stopped, as it shows it; else the beginning of the first placeholder. */
function excerpt(source: string, error: unknown): string {
  const shown = error instanceof Error ? /^Parse error on line \d+:\n(.*)\n/.exec(error.message)?.[1] : undefined;
  return shown?.replace(/^\.\.\./, '') ?? source.slice(source.indexOf('{{')).slice(0, 40);
}

function compile(source: string): Phrase | TextFault {
  if (source.split('{{').length - 1 > mostPlaceholders) {
    return {
      code: 'wording.too-many-placeholders',
      sentence: `có hơn ${mostPlaceholders} chỗ điền; hãy tách thành nhiều đoạn`,
    };
  }
  if (hasTooManyCalls(source)) {
    return {
      code: 'wording.syntax',
      sentence: `gọi hơn ${mostCalls} hàm trong một chỗ điền gần "${excerpt(source, undefined)}"; hãy viết gọn lại`,
    };
  }
  let program;
  try {
    program = language.parse(source);
  } catch (error) {
    return {
      code: 'wording.syntax',
      sentence: `viết sai cú pháp chỗ điền gần "${excerpt(source, error)}"; hãy viết dạng {{ten}}, hoặc \\{{ nếu là chữ thường`,
    };
  }
  const names = checkPhrase(program);
  if ('code' in names) return names;
  const template = language.compile<object>(source, settings);
  return {
    ...names,
    render: (values, cited) =>
      template(values, {
        data: { cited },
        allowProtoMethodsByDefault: false,
        allowProtoPropertiesByDefault: false,
      }),
  };
}

/** Least recently used first. A Map keeps the order of insertion, so it is all that such a cache of one kind needs. */
const kept = new Map<string, Phrase | TextFault>();
const mostKept = 4_000;
/** Longer texts are rare and large; they are compiled anew. */
const longestKept = 4_000;

/** The phrase that this text is, or what is wrong with it whatever the plan. */
export function phraseOf(source: string): Phrase | TextFault {
  const known = kept.get(source);
  if (known) {
    kept.delete(source);
    kept.set(source, known);
    return known;
  }
  const phrase = compile(source);
  if (source.length <= longestKept) {
    kept.set(source, phrase);
    const oldest = kept.keys().next();
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
  }
  return phrase;
}
