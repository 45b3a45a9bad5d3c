import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from './dates.ts';
import { dayIn } from './day-text.ts';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `2026-03-05`, empty for none, or what was typed where that is no day: see `isDay`. */
  value: string;
  onChange(value: string): void;
}

/** Whether a value of `DayInput` is a day or empty; for the rules of a form. */
export const isDay = (value: string): true | string =>
  value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) || 'Hãy ghi ngày/tháng/năm, ví dụ 05/03/2026.';

/** A day, typed as the office writes it, whatever the language of the browser. */
export function DayInput({ value, onChange, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState(formatDay(value) || value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== (dayIn(typed) ?? typed)) setTyped(formatDay(value) || value);
  }
  return (
    <TextInput
      placeholder="ngày/tháng/năm"
      inputMode="numeric"
      {...rest}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(dayIn(currentTarget.value) ?? currentTarget.value);
      }}
      onBlur={(event) => {
        const day = dayIn(typed);
        if (day) setTyped(formatDay(day));
        onBlur?.(event);
      }}
    />
  );
}
