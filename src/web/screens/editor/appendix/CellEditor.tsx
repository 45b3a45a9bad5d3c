/** Typing in a place of the grid. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './AppendixGrid.module.css';

export type Leaving = 'stay' | 'down' | 'up' | 'next' | 'back' | 'left' | 'right';

interface Props {
  label: string;
  /** What was there. */
  text: string;
  /** Typing began at once: what was there goes, and the arrows leave the place. */
  replacing: boolean;
  onDone: (text: string, leaving: Leaving) => void;
  onCancel: () => void;
}

const arrows: Readonly<Record<string, Leaving>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function CellEditor({ label, text, replacing, onDone, onCancel }: Props): ReactNode {
  const [value, setValue] = useState(replacing ? '' : text);
  const field = useRef<HTMLTextAreaElement>(null);
  const settled = useRef(false);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);

  const done = (leaving: Leaving) => {
    if (settled.current) return;
    settled.current = true;
    onDone(value, leaving);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The grid's own keys do not hear what is typed here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      settled.current = true;
      onCancel();
    } else if (key === 'Enter' && (event.ctrlKey || event.altKey || event.metaKey)) {
      event.preventDefault();
      const { selectionStart: from, selectionEnd: to } = event.currentTarget;
      event.currentTarget.setRangeText('\n', from, to, 'end');
      setValue(event.currentTarget.value);
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      done(key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'back' : 'next');
    } else if (replacing && arrows[key] && !event.shiftKey) {
      event.preventDefault();
      done(arrows[key]);
    }
  };

  return (
    <textarea
      ref={field}
      className={classes.editor}
      aria-label={label}
      rows={1}
      value={value}
      spellCheck={false}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => done('stay')}
    />
  );
}
