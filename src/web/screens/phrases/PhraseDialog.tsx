import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PhraseBody } from '../../../plan/model/phrase-body.ts';
import { addPhrase, changePhrase, type Phrase, type PhraseKind } from '../../api/phrases.ts';
import { ApiProblem } from '../../api/problem.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { useCurrentPlan } from '../editor/layout/use-panel.ts';
import type { EditorDocument } from '../editor/state/document.ts';
import { phraseKindChoices, phraseKindNames } from './kinds.ts';
import { PhraseWords } from './PhraseWords.tsx';
import styles from './phrases.module.css';
import { bodyOf, scratchDocument } from './scratch.ts';
import { PlaceholderList, WordsCheck } from './WordsCheck.tsx';
import { WordsForm } from './WordsForm.tsx';

interface Props {
  /** Which is to change; without, a new one. */
  phrase?: Phrase;
  onClose(): void;
}

/** What another has made of it meanwhile (member `current` of `phrases.changed-meanwhile`). */
interface Current {
  number: number;
  title: string;
  unit: string;
  body: PhraseBody;
}

const meanwhile = (error: unknown): Current | undefined =>
  error instanceof ApiProblem && error.code === 'phrases.changed-meanwhile'
    ? (error.extensions['current'] as Current)
    : undefined;

/** Writing a phrase. Saved, it is a new version; what the older ones were put into stays as it is. */
export function PhraseDialog({ phrase, onClose }: Props) {
  const [kind, setKind] = useState<PhraseKind>(phrase?.kind ?? 'purpose');
  const [document, setDocument] = useState<EditorDocument>(() => scratchDocument(kind, phrase?.body));
  return (
    <Modal
      opened
      onClose={onClose}
      title={phrase ? 'Sửa câu mẫu' : 'Thêm câu mẫu'}
      size="xl"
      closeOnClickOutside={false}
    >
      <Stack>
        {!phrase && (
          <Select
            label="Loại"
            allowDeselect={false}
            data={phraseKindChoices}
            value={kind}
            onChange={(next) => {
              if (next === null) return;
              const wanted = next as PhraseKind;
              // Words that are paragraphs stay when the kind changes to another of paragraphs.
              const kept = wanted === 'citations' ? undefined : bodyOf(kind, document.plan());
              setDocument(scratchDocument(wanted, kept && 'blocks' in kept ? kept : undefined));
              setKind(wanted);
            }}
          />
        )}
        <Fields kind={kind} document={document} phrase={phrase} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

function Fields({ kind, document, phrase, onClose }: Props & { kind: PhraseKind; document: EditorDocument }) {
  const queries = useQueryClient();
  const [title, setTitle] = useState(phrase?.title ?? '');
  const [unit, setUnit] = useState(phrase?.unit ?? '');
  const [note, setNote] = useState('');
  const [basedOn, setBasedOn] = useState(phrase?.newest ?? 0);
  const body = bodyOf(kind, useCurrentPlan(document));
  const save = useMutation({
    mutationFn: () => {
      const fields = { title, unit: kind === 'duty' ? unit : '', note, body: { ...body } };
      return phrase ? changePhrase(phrase.id, { basedOn, ...fields }) : addPhrase({ kind, ...fields });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['phrases'] });
      onClose();
    },
  });
  const theirs = meanwhile(save.error);
  return (
    <>
      <TextInput
        label="Tên câu mẫu"
        description="Để tìm trong thư viện; không in ra."
        withAsterisk
        maxLength={200}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      {kind === 'duty' && (
        <TextInput
          label="Đơn vị thực hiện"
          description="Như ghi trong kế hoạch; chèn vào phần tổ chức thực hiện thì thành tên đơn vị."
          placeholder="Phòng Văn hóa - Xã hội"
          maxLength={200}
          value={unit}
          onChange={({ currentTarget }) => setUnit(currentTarget.value)}
        />
      )}
      <div role="group" aria-label="Nội dung câu mẫu">
        <Text size="sm" fw={500}>
          Nội dung
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {kind === 'citations'
            ? 'Căn cứ lấy từ kho văn bản pháp luật hoặc tự ghi, theo thứ tự sẽ in.'
            : 'Chỗ thay đổi theo từng xã, từng năm ghi bằng chỗ điền, ví dụ {{don_vi.ten_day_du}}, {{nam}}.'}
        </Text>
        <WordsForm kind={kind} document={document} />
      </div>
      <WordsCheck kind={kind} body={body} />
      {kind !== 'citations' && <PlaceholderList />}
      <TextInput
        label={phrase ? 'Sửa gì, vì sao' : 'Ghi chú'}
        maxLength={2_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {phrase && (
        <Text size="sm" c="dimmed">
          Lưu thành phiên bản {basedOn + 1}. Kế hoạch đã chèn câu này giữ nguyên câu chữ.
        </Text>
      )}
      {theirs && theirs.number !== basedOn ? (
        <Alert color="orange" role="alert" title={`Đã có phiên bản ${theirs.number}`}>
          <Text size="sm">{save.error?.message}</Text>
          <div className={styles.box}>
            <Text size="sm" fw={600}>
              {theirs.title}
            </Text>
            <PhraseWords body={theirs.body} />
          </div>
          <Button mt="xs" size="xs" variant="default" onClick={() => setBasedOn(theirs.number)}>
            Đã xem, lưu bản của tôi thành phiên bản {theirs.number + 1}
          </Button>
        </Alert>
      ) : (
        !theirs && <ProblemNotice error={save.error} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
        <Button
          loading={save.isPending}
          disabled={title.trim() === '' || body === undefined}
          onClick={() => save.mutate()}
        >
          {phrase ? 'Lưu' : `Thêm ${phraseKindNames[kind].toLowerCase()}`}
        </Button>
      </Group>
    </>
  );
}
