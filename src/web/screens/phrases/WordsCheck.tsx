import { Alert, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PhraseBody } from '../../../plan/model/phrase-body.ts';
import { checkPhrase, listPlaceholders, type PhraseKind } from '../../api/phrases.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { PhraseWords } from './PhraseWords.tsx';
import styles from './phrases.module.css';

/** What the service says of the words as they are written: wrong placeholders, old citations, and how they read filled in. */
export function WordsCheck({ kind, body }: { kind: PhraseKind; body: PhraseBody | undefined }) {
  const [settled] = useDebouncedValue(body, 400);
  const checked = useQuery({
    queryKey: ['phrases', 'check', kind, settled],
    queryFn: () => (settled ? checkPhrase(kind, settled) : undefined),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  if (body === undefined) return null;
  const findings = checked.data?.findings ?? [];
  return (
    <>
      <div role="status">
        {findings.length > 0 && (
          <Alert color={findings.some(({ severity }) => severity === 'error') ? 'red' : 'yellow'} p="xs">
            {findings.map(({ path, code, message }) => (
              <Text size="sm" key={`${path} ${code}`}>
                {message}
              </Text>
            ))}
          </Alert>
        )}
      </div>
      <ProblemNotice error={checked.error} />
      {checked.data && (
        <div>
          <Text size="sm" fw={500} id="cau-mau-vi-du">
            Ví dụ khi in cho một xã
          </Text>
          <div className={styles.box} role="region" aria-labelledby="cau-mau-vi-du" tabIndex={0}>
            <PhraseWords body={checked.data.filled} />
          </div>
        </div>
      )}
    </>
  );
}

/** The names that may stand between braces, with what each stands for. */
export function PlaceholderList() {
  const placeholders = useQuery({ queryKey: ['placeholders'], queryFn: listPlaceholders, staleTime: Infinity });
  return (
    <details>
      <summary>Các chỗ điền dùng được</summary>
      <ul className={styles.names} tabIndex={0} aria-label="Các chỗ điền dùng được">
        {placeholders.data?.items.map(({ written, meaning }) => (
          <li key={written}>
            <code>{written}</code> {meaning}
          </li>
        ))}
      </ul>
    </details>
  );
}
