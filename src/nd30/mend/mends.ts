/**
 * How each rule is mended. Rules of a look are mended by what they require (looks.ts); the others have a row here. A rule
 * without either needs a person. Whoever marks a rule as fixable adds its row.
 */
import type { CheckedRule } from '../checks/check.ts';
import type { Rule } from '../rule.ts';
import { lookMend } from './looks.ts';
import type { Mend } from './mend.ts';
import { mendArabic, mendFirstPage, mendNumbered, mendNumberPlace, mendStart } from './page-number.ts';
import { mendMargin, mendPaper } from './page.ts';
import { mendFirstLine, mendGap, mendLeading, mendLetterGap, mendSingle, mendToMargin } from './spacing.ts';
import * as texts from './texts.ts';
import { mendColour, mendComposed, mendFamily } from './typeface.ts';

export const mends: Readonly<Partial<Record<Rule['id'], Mend>>> = {
  'nd30.paper': mendPaper,
  'nd30.margin-top': mendMargin('top'),
  'nd30.margin-bottom': mendMargin('bottom'),
  'nd30.margin-left': mendMargin('left'),
  'nd30.margin-right': mendMargin('right'),
  'nd30.font-family': mendFamily,
  'nd30.unicode-composed': mendComposed,
  'nd30.colour': mendColour,
  'nd30.page-number-present': mendNumbered,
  'nd30.page-number-place': mendNumberPlace,
  'nd30.page-number-first': mendFirstPage,
  'nd30.page-number-start': mendStart,
  'nd30.page-number-arabic': mendArabic,
  'nd30.national-name-text': texts.retypeAs('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  'nd30.motto-text': texts.retypeAs('Độc lập - Tự do - Hạnh phúc'),
  'nd30.nation-spacing': mendSingle,
  'nd30.organ-spacing': mendSingle,
  'nd30.number-word': texts.mendNumberWord,
  'nd30.number-colon': texts.mendNumberColon,
  'nd30.number-zero': texts.mendNumberZero,
  'nd30.number-hyphen': texts.mendNumberHyphen,
  'nd30.number-spaces': texts.mendNumberSpaces,
  'nd30.place-comma': texts.mendComma,
  'nd30.date-zeros': texts.mendDateZeros,
  'nd30.appendix-heading-letters': texts.mendAppendixWord,
  'nd30.letter-subject-gap': mendLetterGap,
  'nd30.citation-end': texts.mendCitationEnds,
  'nd30.body-indent': mendFirstLine,
  'nd30.article-indent': mendFirstLine,
  'nd30.body-gap': mendGap,
  'nd30.body-leading': mendLeading,
  'nd30.article-sign': texts.closeLabel('.'),
  'nd30.clause-sign': texts.closeLabel('.'),
  'nd30.point-sign': texts.closeLabel(')'),
  'nd30.recipients-margin': mendToMargin,
  'nd30.recipient-end': texts.mendSemicolons,
};

export function mendFor({ rule, look }: CheckedRule): Mend | undefined {
  if (!rule.fixable) return undefined;
  return mends[rule.id] ?? (look && lookMend);
}
