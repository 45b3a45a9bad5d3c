/** Rules, fills and images as operators. */
import type { FillItem, ImageItem, RuleItem } from '../../pages.ts';
import type { Content } from './content.ts';

/** Lengths of ink and gap in thicknesses of the rule. */
const dashes: Record<NonNullable<RuleItem['dash']>, readonly [ink: number, gap: number]> = {
  dotted: [1, 2],
  dashed: [6, 3],
};

/** @param height of the page, for PDF counts upwards. */
export function strokeRule(content: Content, rule: RuleItem, height: number): void {
  content.number(rule.weight);
  content.raw('w ');
  if (rule.dash) {
    const [ink, gap] = dashes[rule.dash];
    content.raw('[');
    content.number(ink * rule.weight);
    content.number(gap * rule.weight);
    content.raw(']0 d ');
  }
  content.number(rule.x1);
  content.number(height - rule.y1);
  content.raw('m ');
  content.number(rule.x2);
  content.number(height - rule.y2);
  content.raw(rule.dash ? 'l S []0 d\n' : 'l S\n');
}

export function fillArea(content: Content, fill: FillItem, height: number): void {
  content.number(fill.x);
  content.number(height - fill.y - fill.height);
  content.number(fill.width);
  content.number(fill.height);
  content.raw('re f\n');
}

/** @param name of the image in the resources. */
export function paintImage(content: Content, image: ImageItem, height: number, name: string): void {
  content.raw('q ');
  content.number(image.width);
  content.raw('0 0 ');
  content.number(image.height);
  content.number(image.x);
  content.number(height - image.y - image.height);
  content.raw(`cm /${name} Do Q\n`);
}
