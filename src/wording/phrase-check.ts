/**
 * What a text may say in Handlebars: a placeholder, a helper with what it takes, a comment, and the conditions `if` and
 * `unless`. Everything else the language knows (partials, decorators, loops, `this`, `../`, `@root`) is refused here, before
 * anything is compiled.
 */
import { helperByName, type PhraseHelper } from './helpers.ts';
import type { TextFault } from './text-fault.ts';

/** Which names a text uses. Whether they exist depends on the plan. */
export interface PhraseNames {
  /** Placeholders, and helpers that do not exist. */
  placeholders: string[];
  /** Ids of citations. */
  citations: string[];
}

/** The blocks that a text may hold. */
export const conditions: ReadonlySet<string> = new Set(['if', 'unless']);

/** How deep helpers stand in each other and conditions in conditions. */
const deepest = 8;

class Refusal extends Error {
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** The names, or what the text must not say. */
export function checkPhrase(program: hbs.AST.Program): PhraseNames | TextFault {
  const names: PhraseNames = { placeholders: [], citations: [] };
  try {
    checkProgram(program, names, 0);
    return names;
  } catch (error) {
    if (error instanceof Refusal) return { code: 'wording.syntax', sentence: error.sentence };
    throw error;
  }
}

function checkProgram(program: hbs.AST.Program, names: PhraseNames, depth: number): void {
  if (depth > deepest) throw new Refusal(`lồng điều kiện quá ${deepest} cấp; hãy tách thành nhiều đoạn`);
  if (program.blockParams?.length) throw new Refusal('dùng "as |…|", không được hỗ trợ; hãy bỏ phần này');
  for (const statement of program.body) checkStatement(statement, names, depth);
}

function checkStatement(statement: hbs.AST.Statement, names: PhraseNames, depth: number): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      checkCall(statement as hbs.AST.MustacheStatement, names, 0);
      return;
    case 'BlockStatement': {
      const block = statement as hbs.AST.BlockStatement;
      const name = pathName(block.path);
      if (!conditions.has(name)) {
        throw new Refusal(`dùng khối {{#${name}}}, không được hỗ trợ; chỉ dùng {{#if …}} và {{#unless …}}`);
      }
      if (block.params.length !== 1 || block.hash) throw new Refusal(`cần đúng một điều kiện sau {{#${name}}`);
      const condition = block.params[0]!;
      if (condition.type === 'SubExpression') checkCall(condition as hbs.AST.SubExpression, names, 0, true);
      else checkArgument(condition, 'value', names, 0);
      // A block without content has no program, though the types say so.
      for (const branch of [block.program, block.inverse] as (hbs.AST.Program | undefined)[]) {
        if (branch) checkProgram(branch, names, depth + 1);
      }
      return;
    }
    default:
      throw new Refusal('dùng {{> …}} hoặc {{* …}}, không được hỗ trợ; hãy viết nội dung trực tiếp');
  }
}

/** `{{name}}` or `{{helper argument …}}`. */
function checkCall(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  names: PhraseNames,
  depth: number,
  asCondition = false,
): void {
  if (depth > deepest) throw new Refusal(`lồng hàm quá ${deepest} cấp; hãy viết gọn lại`);
  const name = pathName(call.path);
  const helper = helperByName.get(name);
  if (helper) {
    if (helper.condition && !asCondition) {
      throw new Refusal(`dùng ${name} ngoài điều kiện; hãy viết như ${helper.example}`);
    }
    checkArguments(helper, call, names, depth);
    return;
  }
  if (conditions.has(name)) throw new Refusal(`dùng ${name} như một chỗ điền; hãy viết {{#${name} …}} … {{/${name}}}`);
  // With arguments it is a helper that does not exist, without it may be a placeholder.
  names.placeholders.push(call.params.length > 0 || call.hash ? `${name} …` : name);
}

function checkArguments(
  helper: PhraseHelper,
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  names: PhraseNames,
  depth: number,
): void {
  if (call.params.length !== helper.parameters.length || call.hash) {
    throw new Refusal(
      `gọi hàm ${helper.name} chưa đúng (cần ${helper.parameters.length} giá trị); hãy viết như ${helper.example}`,
    );
  }
  helper.parameters.forEach((kind, i) => {
    const argument = call.params[i]!;
    if (kind === 'citation' && argument.type !== 'StringLiteral') {
      throw new Refusal(`cần mã văn bản trong ngoặc kép sau ${helper.name}; hãy viết như ${helper.example}`);
    }
    checkArgument(argument, kind, names, depth);
  });
}

function checkArgument(
  argument: hbs.AST.Expression,
  kind: 'value' | 'citation',
  names: PhraseNames,
  depth: number,
): void {
  switch (argument.type) {
    case 'StringLiteral':
      if (kind === 'citation') names.citations.push((argument as hbs.AST.StringLiteral).value);
      return;
    case 'SubExpression':
      checkCall(argument as hbs.AST.SubExpression, names, depth + 1);
      return;
    case 'PathExpression':
      names.placeholders.push(pathName(argument));
      return;
    default:
      throw new Refusal('đưa vào một giá trị không phải chỗ điền hay chữ trong ngoặc kép; hãy đặt giá trị trong "…"');
  }
}

/**
 * The name as it is written. Other ways to write one (`this.x`, `../x`, `@x`, `a/b`, `[a.b]`, `"x"`) give something that no
 * placeholder is called.
 */
function pathName(path: hbs.AST.Expression): string {
  if (path.type !== 'PathExpression') return `"${String((path as Partial<hbs.AST.StringLiteral>).original)}"`;
  const { data, depth, parts, original } = path as hbs.AST.PathExpression;
  if (original !== parts.join('.')) return original;
  const plain = !data && depth === 0 && parts.every((part) => !part.includes('.'));
  return plain ? original : `[${original}]`;
}
