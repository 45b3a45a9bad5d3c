/**
 * Where in a plan a forgotten stretch belongs: behind what stands before it in the source. What holds that neighbour decides:
 * a block is followed by another block, a heading by the first block below it.
 */
import type { Block } from '../plan/model/block.ts';
import type { Pillar } from '../plan/model/body.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { RichText } from '../plan/model/text.ts';
import type { Holder, Ledger } from './ledger.ts';

/** A part of the plan. */
export type PartPlace = { of: 'decision' | 'plan' } | { of: 'appendix'; index: number };

/** Lists of blocks: each item may be followed by another. */
const blockLists: ReadonlySet<PropertyKey> = new Set([
  ...['blocks', 'children', 'objectives', 'tasks', 'purpose', 'requirements', 'generalObjectives', 'targets'],
  ...['solutions', 'budget', 'duties', 'free', 'after'],
]);
/** Lists of paragraphs of a part. */
const textLists: ReadonlySet<PropertyKey> = new Set(['opening', 'closing', 'more']);
/** What stands after the body. */
const atTheEnd: ReadonlySet<PropertyKey> = new Set(['signature', 'recipients', 'free', 'closingNote']);

function listOf<T>(owner: object, key: string): T[] {
  return ((owner as Record<string, T[] | undefined>)[key] ??= []);
}

interface Step {
  one: object;
  /** The key below it on the way to the holder. */
  below: PropertyKey;
  /** The list that it stands in, and the key of that list; else its own key. */
  list: object[] | undefined;
  role: PropertyKey;
}

export class Insertion {
  /** Parent and key of every object and list. */
  private readonly standing = new Map<object, { parent: object | undefined; key: PropertyKey }>();

  constructor(
    private readonly plan: Plan,
    private readonly ledger: Ledger,
  ) {
    this.know(plan, undefined, '');
  }

  /** Whether the object came into the plan. */
  has = (owner: object): boolean => this.standing.has(owner);

  /**
   * Puts words behind what this holder holds.
   * @param holder undefined: before all else of the part
   * @returns who holds them now
   */
  behind(holder: Holder | undefined, text: RichText, part: PartPlace): Holder {
    if (holder !== undefined)
      for (const step of this.outwards(holder)) {
        const put = this.after(step, holder, text);
        if (put) return put;
      }
    return this.first(part, text);
  }

  private know(value: unknown, parent: object | undefined, key: PropertyKey): void {
    if (typeof value !== 'object' || value === null || this.standing.has(value)) return;
    this.standing.set(value, { parent, key });
    if (Array.isArray(value)) value.forEach((one, at) => this.know(one, value, at));
    else for (const [name, one] of Object.entries(value)) this.know(one, value, name);
  }

  private *outwards([owner, ...keys]: Holder): Generator<Step> {
    let below: PropertyKey = keys[0] ?? '';
    for (let one: object | undefined = owner; one !== undefined;) {
      const place = this.standing.get(one);
      if (place === undefined) return;
      const { parent, key } = place;
      const list = Array.isArray(parent) ? (parent as object[]) : undefined;
      if (!Array.isArray(one)) yield { one, below, list, role: list ? (this.standing.get(list)?.key ?? '') : key };
      below = key;
      one = parent;
    }
  }

  private after({ one, below, list, role }: Step, holder: Holder, text: RichText): Holder | undefined {
    if (list && (role === 'outline' || this.isSection(list)))
      return below === 'note' ? this.behindNote(one, text) : this.block(one, 'blocks', 0, text);
    if (list && blockLists.has(role)) return this.blockIn(list, list.indexOf(one) + 1, text);
    if (role === 'assignments') return this.block(one, 'duties', 0, text);
    if (role === 'articles') return this.block(one, 'children', 0, text);
    if (role === 'pillars') return this.inPillar(one as Pillar, undefined, text);
    if (role === 'items') return this.inItem(one as { pillar: string }, list, text);
    if (role === 'appendices')
      return below === 'rows' || below === 'columns'
        ? this.block(one, 'after', 0, text)
        : this.block(one, 'blocks', 0, text);
    if (typeof below === 'string' && textLists.has(below) && (role === 'preamble' || one === holder[0]))
      return this.paragraph(one, below, Number(holder[2] ?? listOf(one, below).length - 1) + 1, text);
    if (one === this.plan.plan || one === this.plan.decision)
      return atTheEnd.has(below) ? this.block(one, 'free', Infinity, text) : this.opening(one, text);
    return undefined;
  }

  private isSection(list: object): boolean {
    const { parent, key } = this.standing.get(list) ?? {};
    if (key !== 'children' || parent === undefined) return key === 'outline';
    const outer = this.standing.get(parent)?.parent;
    return outer !== undefined && this.isSection(outer);
  }

  private behindNote(section: object, text: RichText): Holder {
    const block: Block = { marker: '', text };
    const child = { label: '', blocks: [block] };
    listOf<object>(section, 'children').push(child);
    this.know(child, (section as { children: object }).children, 0);
    return [block, 'text'];
  }

  private inItem({ pillar: id }: { pillar: string }, items: object[] | undefined, text: RichText): Holder | undefined {
    const pillar = this.plan.plan?.pillars?.find((one) => one.id === id);
    const pass = items && (this.standing.get(items)?.parent as { show?: string } | undefined);
    return pillar && this.inPillar(pillar, pass?.show, text);
  }

  private inPillar(pillar: Pillar, show: string | undefined, text: RichText): Holder {
    const tasks = show === 'tasks' || (show !== 'objectives' && !pillar.objectives?.length);
    return this.block(pillar, tasks ? 'tasks' : 'objectives', 0, text);
  }

  private opening(part: { preamble?: object | undefined }, text: RichText): Holder {
    const preamble = (part.preamble ??= {});
    this.know(preamble, part, 'preamble');
    return this.paragraph(preamble, 'opening', Infinity, text);
  }

  private first(part: PartPlace, text: RichText): Holder {
    const appendix = part.of === 'appendix' ? this.plan.appendices?.[part.index] : undefined;
    if (appendix) return this.block(appendix, 'blocks', 0, text);
    const decision = part.of === 'decision' ? this.plan.decision : undefined;
    const owner = decision ?? (this.plan.plan ??= {});
    this.know(owner, this.plan, decision ? 'decision' : 'plan');
    return this.opening(owner, text);
  }

  private paragraph(owner: object, key: string, at: number, text: RichText): Holder {
    const list = listOf<RichText>(owner, key);
    const index = Math.min(at, list.length);
    if (index < list.length) this.ledger.moveOn(owner, key, index);
    list.splice(index, 0, text);
    this.know(list, owner, key);
    return [owner, key, index];
  }

  private block(owner: object, key: string, at: number, text: RichText): Holder {
    const list = listOf<object>(owner, key);
    this.know(list, owner, key);
    return this.blockIn(list, Math.min(at, list.length), text);
  }

  private blockIn(list: object[], at: number, text: RichText): Holder {
    const block: Block = { marker: '', text };
    list.splice(at, 0, block);
    this.standing.set(block, { parent: list, key: at });
    return [block, 'text'];
  }
}
