/** Data of any shape that a schema allows, read off the schema itself: a new field is tried as soon as it is there. */
import fc from 'fast-check';
import { z } from 'zod';

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
}

/** What stands for texts of a given form: names, so few that they meet. */
const formed: readonly (readonly [pattern: RegExp, values: readonly string[]])[] = [
  [/A-Za-z0-9_-\]\{1,40\}/, ['no', 'objective', 'task', 'lead', 'time', 'cot-1', 'constructor', 'toString']],
  [/a-z0-9-/, ['the-che', 'bo-may', 'tai-chinh']],
  [/A-Za-z0-9_-\]\{1,64\}/, ['nq76', 'kh-tinh']],
  [/p\{L\}/, ['bien', 'giá_trị', '_x1']],
  [/1,10\}/, ['04924', '1']],
  [/1,6\}/, ['', '9', '12a', '128']],
];

/** A document's date has no pattern of its own in the schema. */
const dates = fc.constantFrom('', '2026', '2026-01', '2026-02-09', '2024-02-29');

/** Labels that name a place in a count, and some that seem to. */
const labels = fc.constantFrom(
  'VIII.',
  'III',
  'e)',
  'Đ)',
  '3',
  '2.7',
  '12. ',
  'f)',
  '0',
  '1000',
  '9999999',
  'MMI',
  'aa)',
  '',
);

/** Lists that say nothing when they are short. */
const largeLists = new Set(['columns', 'rows']);

class Maker {
  private readonly tie: fc.LetrecLooselyTypedTie;
  private readonly text: fc.Arbitrary<string>;

  constructor(tie: fc.LetrecLooselyTypedTie, text: fc.Arbitrary<string>) {
    this.tie = tie;
    this.text = text;
  }

  make(schema: JsonSchema, key = ''): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return name === 'DocumentDate' ? dates : this.tie(name);
    }
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => this.make(one)));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'string':
        return key === 'label' ? fc.oneof(this.string(schema), labels) : this.string(schema);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return this.number(schema);
      case 'array':
        return this.list(schema, key);
      case 'object':
        return this.object(schema);
      default:
        throw new Error(`Nothing is known to make of ${JSON.stringify(schema)}`);
    }
  }

  private list({ items = {}, minItems = 0, maxItems = 3 }: JsonSchema, key: string): fc.Arbitrary<unknown> {
    const large = largeLists.has(key);
    return fc.array(this.make(items), {
      minLength: large ? 1 : minItems,
      maxLength: Math.min(large ? 6 : 3, maxItems),
      // Depth makes lists shorter, each kind of list by its own depth.
      depthIdentifier: large ? key : 'plan',
      size: large ? 'medium' : 'xsmall',
    });
  }

  private string({ pattern }: JsonSchema): fc.Arbitrary<string> {
    if (pattern === undefined) return this.text;
    const found = formed.find(([form]) => form.test(pattern));
    if (!found) throw new Error(`No values of the form ${pattern}`);
    return fc.constantFrom(...found[1]);
  }

  private number({ type, minimum, exclusiveMinimum, maximum }: JsonSchema): fc.Arbitrary<number> {
    const min = minimum ?? (exclusiveMinimum ?? 0) + 1;
    // Large numbers say nothing more than small ones, but for widths and spans that are too much.
    const numbers = type === 'integer' ? fc.integer({ min, max: Math.min(maximum ?? min + 9, min + 160) }) : undefined;
    return numbers ?? fc.double({ min, max: maximum ?? min + 9, noNaN: true });
  }

  private object(schema: JsonSchema): fc.Arbitrary<unknown> {
    if (!schema.properties && typeof schema.additionalProperties === 'object') {
      const keys = this.string(schema.propertyNames ?? {});
      return fc.dictionary(keys, this.make(schema.additionalProperties), { maxKeys: 8 });
    }
    const properties = Object.entries(schema.properties ?? {}).map(
      ([key, value]) => [key, this.make(value, key)] as const,
    );
    return fc.record(Object.fromEntries(properties), { requiredKeys: schema.required ?? [] });
  }
}

/** A text, or texts and runs with bold and italic; nothing only if the texts are nothing. */
function richText(text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const run = fc.record({ text, bold: fc.boolean(), italic: fc.boolean() }, { requiredKeys: ['text'] });
  return fc.oneof(text, fc.array(fc.oneof(text, run), { minLength: 1, maxLength: 3, depthIdentifier: 'text' }));
}

/** Values that fit the schema, as `JSON.parse` gives them. Rules that no JSON schema says may be broken. */
export function fitting(schema: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { $ref, $defs = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const root = $ref?.split('/').at(-1) ?? '';
  const made = fc.letrec<Record<string, unknown>>((tie) => {
    const maker = new Maker(tie, text);
    const defined = Object.entries($defs).map(([name, one]) => [name, maker.make(one)]);
    const { label = {}, cells = {} } = $defs['AppendixRow']?.properties ?? {};
    // Most rows are no groups, so that cells find rows to span.
    const row = fc.oneof(
      { arbitrary: maker.make({ type: 'object', properties: { label, cells } }), weight: 4 },
      { arbitrary: maker.make($defs['AppendixRow'] ?? {}), weight: 1 },
    );
    return { ...(Object.fromEntries(defined) as object), RichText: richText(text), AppendixRow: row };
  })[root];
  return made!.map((value) => JSON.parse(JSON.stringify(value)) as unknown);
}
