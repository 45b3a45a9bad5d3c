/** A decision's articles as paragraphs: `Điều 1.` bold, its text upright (Phụ lục I, II.6.đ). */
import type { DecisionPart } from '../plan/model/part.ts';
import { gap } from '../plan/conventions/dates.ts';
import { blockParagraphs } from './blocks.ts';
import { isBlank, line } from './line.ts';
import type { Paragraph } from './view.ts';

export function articleParagraphs(decision: DecisionPart | undefined): Paragraph[] {
  // A draft without articles shows where the first one goes.
  const articles = decision?.articles?.length ? decision.articles : [{}];
  return articles.flatMap((article: NonNullable<DecisionPart['articles']>[number], i) => {
    const label = article.label ?? `Điều ${i + 1}.`;
    const heading = line(article.heading).map((stretch) => ({ ...stretch, bold: stretch.bold ?? true }));
    const text = isBlank(article.text) ? [{ text: gap }] : line(article.text);
    const sign = label === '' ? [] : [{ text: `${label} `, bold: true }];
    const first: Paragraph[] = !isBlank(article.heading)
      ? [
          { role: 'article', line: [...sign, ...heading], keepNext: true },
          { role: 'plain', line: text },
        ]
      : [{ role: 'article', line: [...sign, ...text] }];
    return [
      ...first,
      ...(article.more ?? []).filter((t) => !isBlank(t)).map((t): Paragraph => ({ role: 'plain', line: line(t) })),
      ...blockParagraphs(article.children, String(i + 1)),
    ];
  });
}
