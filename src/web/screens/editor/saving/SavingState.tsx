import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Autosave } from '../state/autosave.ts';
import { useSaving } from '../use-saving.ts';
import styles from './SavingState.module.css';
import { savingWords } from './saving-words.ts';

/** Whether what was typed is saved: always to be seen; read out when it settles or goes wrong, not at every letter. */
export function SavingState({ autosave, onConflict }: { autosave: Autosave; onConflict: () => void }) {
  const saving = useSaving(autosave);
  const { text, tone } = savingWords(saving);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (tone === 'busy') return;
    const timer = setTimeout(() => setTold(text), 400);
    return () => clearTimeout(timer);
  }, [text, tone]);
  return (
    <Group gap="xs" wrap="nowrap" className={styles.state ?? ''}>
      <span className={styles.dot} data-tone={tone} aria-hidden />
      <span className={styles.words} data-saving={saving.status.is}>
        {text}
      </span>
      <span className={styles.heard} aria-live="polite">
        {told}
      </span>
      {saving.status.is === 'conflict' && (
        <Button size="compact-sm" color="red" onClick={onConflict}>
          Xem và chọn
        </Button>
      )}
      {(saving.status.is === 'offline' || saving.status.is === 'refused') && (
        <Button size="compact-sm" variant="default" onClick={autosave.tryAgain}>
          Gửi lại
        </Button>
      )}
    </Group>
  );
}
