import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listPhraseVersions, type Phrase } from '../../api/phrases.ts';
import { formatInstant } from '../../parts/dates.ts';
import { ListResult } from '../../parts/ListResult.tsx';
import { ValueView } from '../editor/saving/ValueView.tsx';
import { phraseLines } from './PhraseWords.tsx';
import styles from './phrases.module.css';

/** All versions of a phrase, the newest first, each with what it has that the one before it had not. */
export function VersionsDialog({ phrase, onClose }: { phrase: Phrase; onClose(): void }) {
  const versions = useQuery({
    queryKey: ['phrases', 'versions', phrase.id, phrase.newest],
    queryFn: () => listPhraseVersions(phrase.id),
  });
  return (
    <Modal opened onClose={onClose} title={`Các phiên bản: ${phrase.title}`} size="lg">
      <ListResult result={versions}>
        {({ items }) =>
          items.map(({ number, title, unit, note, body, createdBy, createdAt }, i) => {
            const before = items[i + 1];
            const said = (one: { title: string; unit: string }) => [one.title, one.unit].filter(Boolean).join(' · ');
            return (
              <section key={number} className={styles.version} aria-label={`Phiên bản ${number}`}>
                <div>
                  <Text fw={600} size="sm">
                    Phiên bản {number}: {said({ title, unit })}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {createdBy.fullName}, {formatInstant(createdAt)}
                    {note && `: ${note}`}
                  </Text>
                  {before && said(before) !== said({ title, unit }) && (
                    <Text size="xs" c="dimmed">
                      Trước đó: {said(before)}
                    </Text>
                  )}
                </div>
                <ValueView value={phraseLines(body)} other={before && phraseLines(before.body)} kind="added" />
                {before && phraseLines(before.body) !== phraseLines(body) && (
                  <details>
                    <summary>Câu chữ đã bỏ của phiên bản {before.number}</summary>
                    <ValueView value={phraseLines(before.body)} other={phraseLines(body)} kind="removed" />
                  </details>
                )}
              </section>
            );
          })
        }
      </ListResult>
    </Modal>
  );
}
