import { Button } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { copyText } from '../../parts/copy-text.ts';

/** How long it says that it has copied, milliseconds. */
const shownFor = 2_500;

const words = { ready: 'Chép', copied: 'Đã chép', refused: 'Không chép được' } as const;

interface Props {
  /** As it stands in Word; of a condition both tags. */
  written: string;
  /** Tells those who hear the page what came of it. */
  onDone(sentence: string): void;
}

export function CopyTag({ written, onDone }: Props) {
  const [state, setState] = useState<keyof typeof words>('ready');
  const { start } = useTimeout(() => setState('ready'), shownFor);
  const copy = async (): Promise<void> => {
    // Each tag of a condition has a paragraph of its own in Word.
    const copied = await copyText(written.replace(' … ', '\n'));
    setState(copied ? 'copied' : 'refused');
    onDone(copied ? `Đã chép ${written}` : 'Trình duyệt không cho chép; hãy bôi đen thẻ rồi nhấn Ctrl+C.');
    start();
  };
  return (
    <Button
      size="compact-xs"
      variant={state === 'copied' ? 'light' : 'default'}
      color={state === 'copied' ? 'green' : undefined}
      aria-label={`${words[state]} ${written}`}
      onClick={() => void copy()}
    >
      {words[state]}
    </Button>
  );
}
