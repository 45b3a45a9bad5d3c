import { Checkbox } from '@mantine/core';
import { useStep, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';

/** Yes or nothing. */
export function SwitchField({ path, label }: { path: Path; label?: string }) {
  const value = useValue<boolean>(path) ?? false;
  const step = useStep();
  return (
    <Checkbox
      label={label ?? fieldName(String(path.at(-1)))}
      data-path={pathText(path)}
      checked={value}
      onChange={(event) => step(path, set(path, event.currentTarget.checked ? true : undefined))}
    />
  );
}
