import { Text, Textarea, type TextareaProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { plainText, type RichText } from '../../../../../plan/model/text.ts';
import { useStep, useTyping, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { pathText, type Path } from '../../state/path.ts';
import { isFormatted, retyped, toggled, type Look } from '../../state/rich-text.ts';
import { FormattedText } from './FormattedText.tsx';

interface Props extends Pick<TextareaProps, 'label' | 'description' | 'placeholder' | 'minRows' | 'onPaste'> {
  path: Path;
  ariaLabel?: string | undefined;
  /** Emptied, it stays as an empty text (a block's) instead of leaving the plan. */
  keepsEmpty?: boolean;
  /** Keys that mean something around this field; called first. */
  onKeys?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  describedBy?: string | undefined;
}

const looks: Readonly<Record<string, Look>> = { b: 'bold', i: 'italic' };

/** A text that grows with its content; Ctrl+B and Ctrl+I make letters bold and italic, shown below as they will be printed. */
export function RichTextField({ path, ariaLabel, keepsEmpty, onKeys, describedBy, ...look }: Props) {
  const value = useValue<RichText>(path);
  const type = useTyping(path);
  const step = useStep();

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeys?.(event);
    const wanted = looks[event.key.toLowerCase()];
    if (event.defaultPrevented || !wanted || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    const field = event.currentTarget;
    const { selectionStart: from, selectionEnd: to } = field;
    step(path, set(path, toggled(value, from, to, wanted)));
    requestAnimationFrame(() => field.setSelectionRange(from, to));
  };

  return (
    <div>
      <Textarea
        {...look}
        autosize
        minRows={look.minRows ?? 1}
        aria-label={ariaLabel}
        aria-describedby={describedBy}
        data-path={pathText(path)}
        value={plainText(value)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const letters = event.currentTarget.value;
          type(letters === '' && !keepsEmpty ? undefined : retyped(value, letters));
        }}
      />
      {isFormatted(value) && (
        <Text size="xs" c="dimmed" mt={2} component="p">
          In: <FormattedText text={value} />
        </Text>
      )}
    </div>
  );
}
