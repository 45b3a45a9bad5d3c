import { NumberInput } from '@mantine/core';
import { useTyping, useValue } from '../../editor-context.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';

interface Props {
  path: Path;
  label?: string;
  min?: number;
  max?: number;
  width?: number;
  placeholder?: string;
  decimals?: boolean;
}

/** A number. What is outside of its bounds is kept and told by the findings, not swallowed. */
export function CountField({ path, label, min, max, width = 120, placeholder, decimals = false }: Props) {
  const value = useValue<number>(path);
  const type = useTyping(path);
  return (
    <NumberInput
      w={width}
      label={label ?? fieldName(String(path.at(-1)))}
      placeholder={placeholder}
      data-path={pathText(path)}
      value={value ?? ''}
      allowDecimal={decimals}
      decimalSeparator=","
      hideControls
      clampBehavior="none"
      min={min}
      max={max}
      onChange={(next) => type(next === '' ? undefined : Number(next))}
    />
  );
}
