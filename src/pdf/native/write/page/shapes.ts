/** Rules, fills and images as operators. */
import type { FillItem, ImageItem, RuleItem } from '../../pages.ts';
import type { Content } from './content.ts';

/** Ink and gap in points, whatever the thickness: what LibreOffice writes for Word's `dotted` and `dashed` borders. */
const dashes: Record<NonNullable<RuleItem['dash']>, string> = { dotted: '[0.5 1]0 d ', dashed: '[8 2.5]0 d ' };

/** @param height of the page, for PDF counts upwards. */
export function strokeRule(content: Content, rule: RuleItem, height: number): void {
  content.number(rule.weight);
  content.raw('w ');
  if (rule.dash) content.raw(dashes[rule.dash]);
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
