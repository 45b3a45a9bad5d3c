import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTyping, useValue } from '../../editor-context.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';

interface Props {
  path: Path;
  label?: string;
  description?: string;
  placeholder?: string;
}

/** A list of short texts, one a line. Blank lines are not kept. */
export function LinesField({ path, label, description, placeholder }: Props) {
  const value = useValue<string[]>(path);
  const type = useTyping(path);
  const [typed, setTyped] = useState<string>();
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const written = (value ?? []).join('\n');
  // While typing, a blank line at the end stays on the screen; it is not in the plan.
  const shown = typed !== undefined && lines(typed).join('\n') === lines(written).join('\n') ? typed : written;
  return (
    <Textarea
      autosize
      minRows={1}
      label={label ?? fieldName(String(path.at(-1)))}
      description={description}
      placeholder={placeholder}
      data-path={pathText(path)}
      value={shown}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = lines(text);
        type(next.length > 0 ? next : undefined);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
