/** The rules beneath Tiêu ngữ, organ, trích yếu and the (Kèm theo …) line: there, as long as they should be, in the middle, solid. */
import { wrapLines } from '../../fonts/metrics.ts';
import type { Component, DrawnRule, FormDocument, Placed, Recognised } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import { widthOf, faceOf } from '../recognise/rules.ts';
import { linesWithin } from '../recognise/range.ts';
import type { Breach, Check } from './check.ts';
import { figure } from './looks.ts';
import { firstOf, named, seenIn, within } from './standing.ts';

/** Points to millimetres. */
const millimetres = (points: number) => (points / 72) * 25.4;

/** What Word rounds, in points: 0,5 mm. */
const rounding = (0.5 / 25.4) * 72;

/** A rule of typed signs is as long as a whole number of them, in points. */
const typedStep = 8;

/** Which component of this document has the rule of its title. */
export function titleRuleOwner(document: FormDocument): Component | undefined {
  if (document.role === 'attached' || document.role === 'appendix') {
    const reference = firstOf(document, 'reference');
    if (reference !== undefined) return reference;
  }
  if (document.role === 'appendix') return undefined;
  return firstOf(document, 'subject');
}

/** Whose rule: of one kind, or of the title. */
export type Ruled = 'motto' | 'organ' | 'title';

const ownersOf = (document: FormDocument, ruled: Ruled): readonly Component[] => {
  if (ruled !== 'title') return named(document.components, [ruled]);
  const owner = titleRuleOwner(document);
  return owner === undefined ? [] : [owner];
};

const each =
  (
    ruled: Ruled,
    judge: (rule: DrawnRule, owner: Component, recognised: Recognised) => Partial<Breach> | undefined,
  ): Check =>
  ({ document, recognised }) => {
    const owners = ownersOf(document, ruled).filter(({ rule }) => rule !== undefined);
    if (owners.length === 0) return 'notApplicable';
    return owners.flatMap((component): Breach[] => {
      const found = component.rule && judge(component.rule, component, recognised);
      return found === undefined ? [] : [{ found: '', component, ...found }];
    });
  };

export const ruleStands =
  (ruled: Ruled): Check =>
  ({ document }) => {
    const owners = ownersOf(document, ruled);
    if (owners.length === 0) return 'notApplicable';
    return owners.flatMap((component) =>
      component.rule === undefined ? [{ found: 'không có đường kẻ bên dưới', component }] : [],
    );
  };

/** Points across the column of text that a stretch stands in. */
function columnWidth({ cell, paragraph, section }: Placed, { word }: Recognised): number {
  const { left, right } = paragraph.format.indent;
  const page = word.sections[section];
  let twips = page === undefined ? 0 : page.page.width - page.margin.left - page.margin.right;
  if (cell !== undefined) {
    const { table, row, cell: at } = cell;
    const cells = table.rows[row]?.cells ?? [];
    const before = cells.slice(0, at).reduce((sum, one) => sum + one.columns, table.rows[row]?.before ?? 0);
    const own = cells[at];
    const width = table.grid.slice(before, before + (own?.columns ?? 1)).reduce((sum, one) => sum + one, 0);
    if (width > 0) twips = width - (own?.margin.left ?? 0) - (own?.margin.right ?? 0);
  }
  return (twips - left - right) / 20;
}

/** Widths of the lines as they are set, in points. */
function lineWidths(component: Component, recognised: Recognised): readonly number[] {
  return component.places.flatMap((placed) => {
    const most = columnWidth(placed, recognised);
    const full = paragraphLines(placed);
    return full.flatMap((line) => {
      const width = widthOf(line);
      const [first] = seenIn(line);
      if (width <= most || most <= 0 || first === undefined) return [width];
      const { format } = first;
      const lines = wrapLines(line.text, faceOf(format), format.size, most);
      let at = line.from;
      return lines.map((text) => {
        const from = line.from + Math.max(0, line.text.indexOf(text, at - line.from));
        at = from + text.length;
        return widthOf(within(line, from, at));
      });
    });
  });
}

const paragraphLines = (placed: Placed): Placed[] =>
  linesWithin(placed.text, 0, placed.text.length).map(([from, to]) =>
    within(placed, placed.from + from, placed.from + to),
  );

/** Points in millimetres as findings say them. */
const said = (points: number) => `${figure(millimetres(points))} mm`;

/** Word sets raised signs somewhat larger than the layout that lengths are reckoned by: 2/3 of their size, not 0,58. */
const raisedMore = 1.15;
const isRaised = (place: Placed) => seenIn(place).some(({ format }) => format.vertical !== 'baseline');

/** Dots that hold a place in a form have no length that a rule could be compared with. */
const isHeld = ({ text }: Component) => !/\p{L}{2}/u.test(text);

/** Between these shares of one of the lines above. */
export const ruleLength =
  (ruled: Ruled): Check =>
  (context, rule) => {
    const { required } = rule;
    if (!('range' in required)) return 'notApplicable';
    // No words say how long the rule under a (Kèm theo …) line is; the models show it shorter.
    if (ruled === 'title' && titleRuleOwner(context.document)?.kind === 'reference') return 'notApplicable';
    const [least, most] = required.range;
    return each(ruled, ({ length, drawn, place }, owner, recognised) => {
      if (length === undefined || isHeld(owner)) return undefined;
      const slack = drawn === 'characters' ? typedStep : rounding;
      const widths = lineWidths(owner, recognised);
      const raised = drawn === 'characters' && isRaised(place);
      const longer = raised ? length * raisedMore : length;
      if (widths.some((width) => longer >= width * least - slack && length <= width * most + slack)) return undefined;
      const longest = Math.max(...widths);
      const share = least === most ? said(longest) : `từ ${said(longest * least)} đến ${said(longest * most)}`;
      return {
        ...{ found: `đường kẻ dài ${said(length)}`, required: `${share} (dòng chữ dài ${said(longest)})` },
        ...(raised && { severity: 'warning' as const }),
      };
    })(context, rule);
  };

/** Drawn by hand so little beside the middle, in points, it is a flaw rather than a fault. */
const little = (3 / 25.4) * 72;

export const ruleCentred = (ruled: Ruled): Check =>
  each(ruled, ({ offCentre }) => {
    if (offCentre === undefined || Math.abs(offCentre) <= rounding) return undefined;
    const found = `đường kẻ lệch ${offCentre > 0 ? 'phải' : 'trái'} ${said(Math.abs(offCentre))} so với dòng chữ`;
    return { found, ...(Math.abs(offCentre) <= little && { severity: 'warning' as const }) };
  });

export const ruleSolid = (ruled: Ruled): Check =>
  each(ruled, ({ solid }) => (solid ? undefined : { found: 'đường kẻ không phải nét liền' }));

/** Components that have no rule beneath them where another one has it. */
const ruleless: readonly ComponentKind[] = ['nationalName', 'parentOrgan', 'kind', 'subject'];
const rulelessTitles: readonly ComponentKind[] = ['appendixHeading', 'appendixTitle'];

export const ruleElsewhere: Check = ({ document }) => {
  const owner = titleRuleOwner(document);
  const some = named(document.components, [...ruleless, ...rulelessTitles]);
  if (some.length === 0) return 'notApplicable';
  return some.flatMap((component): Breach[] => {
    const { kind, rule } = component;
    // Where nothing else may have the rule of the title, it stands where it stands.
    const free = owner === undefined && kind !== 'nationalName' && kind !== 'parentOrgan';
    if (rule === undefined || component === owner || free) return [];
    return [{ found: 'có đường kẻ bên dưới', component }];
  });
};
