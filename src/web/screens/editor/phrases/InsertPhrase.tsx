import { Button, Text } from '@mantine/core';
import { useContext, useState } from 'react';
import { shortCitationWording, citationWording } from '../../../../plan/conventions/citation-wording.ts';
import { useEditor } from '../editor-context.ts';
import { valueAt } from '../state/path.ts';
import { insertionOf, type Insertion, type PhrasePlace } from './insertion.ts';
import { PhraseContext } from './phrase-context.ts';
import { PhrasePicker, type PickedPhrase } from './PhrasePicker.tsx';

function toldOf(title: string, { added, skipped }: Insertion): string {
  const names = skipped.map((one) => shortCitationWording(one) ?? citationWording(one)).join('; ');
  if (added === 0) return `Không chèn gì: ${names} đã có trong danh sách.`;
  return `Đã chèn “${title}”.${skipped.length > 0 ? ` Bỏ qua căn cứ đã có: ${names}.` : ''}`;
}

/** The button that puts words of the library into a list of the plan, as one step that can be undone. */
export function InsertPhrase({ place }: { place: PhrasePlace }) {
  const phrases = useContext(PhraseContext);
  const { document, readOnly } = useEditor();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  if (!phrases || readOnly) return null;

  const put = ({ id, number, title, ...words }: PickedPhrase): void => {
    const plan = document.plan();
    const insertion = insertionOf(plan, place, words);
    setOpen(false);
    if (!insertion) return;
    setTold(toldOf(title, insertion));
    if (insertion.added === 0) return;
    const before = valueAt(plan, insertion.path);
    document.change(insertion.path, insertion.change);
    phrases.inserted(id, number, insertion.path, before);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        onClick={() => {
          setTold('');
          setOpen(true);
        }}
      >
        Chèn câu mẫu…
      </Button>
      <Text size="xs" role="status" hidden={told === ''}>
        {told}
      </Text>
      {open && <PhrasePicker draftId={phrases.draftId} place={place} onPick={put} onClose={() => setOpen(false)} />}
    </>
  );
}
