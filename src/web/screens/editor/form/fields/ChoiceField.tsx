import { Select } from '@mantine/core';
import { useStep, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';

interface Props {
  path: Path;
  label?: string;
  description?: string;
  /** What is shown where nothing is chosen. */
  unless: string;
  choices: readonly { value: string; label: string }[];
  width?: number;
}

/** One of few values; the first entry takes the field out of the plan. */
export function ChoiceField({ path, label, description, unless, choices, width }: Props) {
  const value = useValue<string>(path);
  const step = useStep();
  // The select knows no value `undefined`; an empty text may be a value of its own (a sign that is none).
  const none = '\u0000';
  return (
    <Select
      w={width}
      label={label ?? fieldName(String(path.at(-1)))}
      description={description}
      data-path={pathText(path)}
      data={[{ value: none, label: unless }, ...choices]}
      value={value ?? none}
      allowDeselect={false}
      checkIconPosition="right"
      onChange={(chosen) => step(path, set(path, chosen === none || chosen === null ? undefined : chosen))}
    />
  );
}
