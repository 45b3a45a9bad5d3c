import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTyping, useValue } from '../../editor-context.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';
import { shownDate, typedDate } from '../../state/typed-date.ts';

interface Props {
  path: Path;
  label?: string;
  width?: number;
}

/** A document's date: a day, or month or year only where the rest is still blank. */
export function DateField({ path, label, width = 150 }: Props) {
  const value = useValue<string>(path);
  const type = useTyping(path);
  // What is typed and is no date yet, beside the value that it was typed upon.
  const [typing, setTyping] = useState<{ text: string; upon: string | undefined }>();
  const unfinished = typing && typing.upon === value ? typing.text : undefined;
  return (
    <TextInput
      w={width}
      label={label ?? fieldName(String(path.at(-1)))}
      placeholder="ngày/tháng/năm"
      inputMode="numeric"
      data-path={pathText(path)}
      value={unfinished ?? shownDate(value)}
      error={unfinished !== undefined && 'Ghi như 15/01/2026, 01/2026 hoặc 2026'}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const date = typedDate(text);
        const next = date === '' ? undefined : date;
        if (date === undefined || shownDate(next) !== text)
          setTyping({ text, upon: date === undefined ? value : next });
        else setTyping(undefined);
        if (date !== undefined) type(next);
      }}
      onBlur={() => {
        if (unfinished !== undefined && typedDate(unfinished) !== undefined) setTyping(undefined);
      }}
    />
  );
}
