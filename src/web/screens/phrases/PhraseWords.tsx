import { citationWording } from '../../../plan/conventions/citation-wording.ts';
import type { PhraseBody } from '../../../plan/model/phrase-body.ts';
import { plainText } from '../../../plan/model/text.ts';
import { FormattedText } from '../editor/form/fields/FormattedText.tsx';
import { blockRows } from '../editor/state/block-rows.ts';
import styles from './phrases.module.css';

/** What a phrase says, with its signs and levels. */
export function PhraseWords({ body }: { body: PhraseBody }) {
  if ('citations' in body) {
    return (
      <div className={styles.words}>
        {body.citations.map((citation, i) => (
          <p key={i}>
            <em>
              {citation.lead ?? 'Căn cứ'} {citationWording(citation)};
            </em>
          </p>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.words}>
      {blockRows(body.blocks).map(({ block, place, sign }) => (
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
    </div>
  );
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
