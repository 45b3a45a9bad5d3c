import { Text } from '@mantine/core';
import { citationWording } from '../../../plan/conventions/citation-wording.ts';
import type { PhraseBody } from '../../../plan/model/phrase-body.ts';
import { plainText } from '../../../plan/model/text.ts';
import { FormattedText } from '../editor/form/fields/FormattedText.tsx';
import { blockRows } from '../editor/state/block-rows.ts';
import styles from './phrases.module.css';

/** What a phrase says, with its signs and levels. @param most so many paragraphs or citations, and how many more there are */
export function PhraseWords({ body, most = Infinity }: { body: PhraseBody; most?: number }) {
  if ('citations' in body) {
    return (
      <div className={styles.words}>
        {body.citations.slice(0, most).map((citation, i) => (
          <p key={i}>
            <em>
              {citation.lead ?? 'Căn cứ'} {citationWording(citation)};
            </em>
          </p>
        ))}
        <Left count={body.citations.length - most} things="căn cứ" />
      </div>
    );
  }
  const rows = blockRows(body.blocks);
  return (
    <div className={styles.words}>
      {rows.slice(0, most).map(({ block, place, sign }) => (
        <div key={place.join('.')} data-depth={Math.min(3, place.length - 1)}>
          <p>
            {sign && `${sign} `}
            {block.heading !== undefined && <strong>{plainText(block.heading)} </strong>}
            <FormattedText text={block.text} />
          </p>
          {block.more?.map((text, i) => (
            <p key={i}>
              <FormattedText text={text} />
            </p>
          ))}
        </div>
      ))}
      <Left count={rows.length - most} things="đoạn" />
    </div>
  );
}

function Left({ count, things }: { count: number; things: string }) {
  return count > 0 ? (
    <Text size="xs" c="dimmed">
      … và {count} {things} nữa
    </Text>
  ) : null;
}

/** The same as one text, a line a paragraph. */
export function phraseLines(body: PhraseBody): string {
  if ('citations' in body)
    return body.citations.map((one) => `${one.lead ?? 'Căn cứ'} ${citationWording(one)};`).join('\n');
  return blockRows(body.blocks)
    .flatMap(({ block: { heading, text, more }, sign }) => {
      const said = [heading, text].map(plainText).filter(Boolean).join(' ');
      return [`${sign} ${said}`.trim(), ...(more ?? []).map(plainText)];
    })
    .join('\n');
}
