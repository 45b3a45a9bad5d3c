import { Alert, Button, Group, Loader, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plainWords } from '../../../../plan/checks/words.ts';
import type { PhraseBody } from '../../../../plan/model/phrase-body.ts';
import { fillPhrase, listPhrases, type Phrase, type PhraseKind } from '../../../api/phrases.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { phraseKindChoices } from '../../phrases/kinds.ts';
import { PhraseWords } from '../../phrases/PhraseWords.tsx';
import styles from '../../phrases/phrases.module.css';
import type { PhrasePlace } from './insertion.ts';

export interface PickedPhrase {
  id: string;
  number: number;
  title: string;
  unit: string;
  body: PhraseBody;
}

interface Props {
  draftId: string;
  place: PhrasePlace;
  onPick(phrase: PickedPhrase): void;
  onClose(): void;
}

const everyKind = 'every';
const paragraphKinds = phraseKindChoices.filter(({ value }) => value !== 'citations');

/** What is looked for first in this list. */
function usualKind({ in: list, path }: PhrasePlace): PhraseKind | typeof everyKind {
  const last = path.at(-1);
  if (list === 'citations') return 'citations';
  if (list === 'assignments' || last === 'duties') return 'duty';
  if (last === 'closing') return 'closing';
  return last === 'purpose' || last === 'requirements' ? 'purpose' : everyKind;
}

/** Those for the unit whose duties they would be come first. */
function forUnitFirst(phrases: readonly Phrase[], unit: string | undefined): readonly Phrase[] {
  const wanted = plainWords(unit ?? '');
  if (wanted === '') return phrases;
  const rank = ({ unit: whose }: Phrase): number => (plainWords(whose) === wanted ? 0 : 1);
  return phrases.toSorted((a, b) => rank(a) - rank(b));
}

/** Finds a phrase of the library and shows how this plan would print it. Enter takes the one that is chosen. */
export function PhrasePicker({ draftId, place, onPick, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [kind, setKind] = useState(() => usualKind(place));
  const [wanted, setWanted] = useState<string>();
  const query = { q, status: 'offered', size: 100, ...(kind === everyKind ? {} : { kind }) } as const;
  const found = useQuery({
    queryKey: ['phrases', 'picker', query],
    queryFn: () => listPhrases(query),
    placeholderData: keepPreviousData,
    // What was withdrawn a moment ago is not offered.
    staleTime: 0,
  });
  const fits = (found.data?.items ?? []).filter(({ body }) => 'citations' in body === (place.in === 'citations'));
  const phrases = forUnitFirst(fits, place.in === 'blocks' ? place.unit : undefined);
  const chosen = phrases.find(({ id }) => id === wanted) ?? phrases[0];
  const filled = useQuery({
    queryKey: ['phrases', 'filled', chosen?.id, chosen?.newest, draftId],
    queryFn: () => fillPhrase(chosen?.id ?? '', draftId),
    enabled: chosen !== undefined,
    staleTime: 0,
  });
  const settled = q === typed.trim() && !found.isPlaceholderData;
  const pick = (): void => {
    if (!chosen || !settled) return;
    // What was shown is what goes in, also when somebody has changed the phrase since the list came.
    const { number, body } = filled.data ?? { number: chosen.newest, body: chosen.body };
    onPick({ id: chosen.id, number, body, title: chosen.title, unit: chosen.unit });
  };
  return (
    <Modal opened onClose={onClose} title="Chèn câu mẫu" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // Portals stand inside of what opened them, for React.
          event.stopPropagation();
          pick();
        }}
      >
        <Stack gap="sm">
          <Group align="end" grow preventGrowOverflow={false}>
            <TextInput
              type="search"
              label="Tìm câu mẫu"
              placeholder="Vài chữ, có dấu hoặc không dấu"
              data-autofocus
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            {place.in !== 'citations' && (
              <Select
                label="Loại"
                allowDeselect={false}
                data={[{ value: everyKind, label: 'Mọi loại' }, ...paragraphKinds]}
                value={kind}
                onChange={(value) => setKind((value ?? everyKind) as PhraseKind)}
              />
            )}
          </Group>
          <ProblemNotice error={found.error} again={() => void found.refetch()} />
          {found.isPending && <Loader size="sm" />}
          {found.data && phrases.length === 0 && (
            <Text size="sm" role="status">
              Không có câu mẫu nào như vậy. Pháp chế của cơ quan thêm được ở trang “Câu mẫu”.
            </Text>
          )}
          {phrases.length > 0 && (
            <Radio.Group label="Câu mẫu" value={chosen?.id ?? null} onChange={setWanted}>
              <div className={styles.choices}>
                {phrases.map(({ id, title, own, from, unit }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={title}
                    description={[title.includes(unit) ? '' : unit, own ? '' : from.name].filter(Boolean).join(' · ')}
                  />
                ))}
              </div>
            </Radio.Group>
          )}
          {chosen && (
            <div>
              <Text size="sm" fw={500} id="cau-mau-xem-truoc">
                Sẽ in trong kế hoạch này
              </Text>
              <div className={styles.box} role="region" aria-labelledby="cau-mau-xem-truoc" tabIndex={0}>
                <PhraseWords body={filled.data?.filled ?? chosen.body} />
              </div>
            </div>
          )}
          {chosen && chosen.warnings.length > 0 && (
            <Alert color="yellow" role="status">
              {chosen.warnings.map(({ message, path }) => (
                <Text size="sm" key={path}>
                  {message}
                </Text>
              ))}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" disabled={!chosen || !settled}>
              Chèn
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
