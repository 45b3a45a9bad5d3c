import { Autocomplete, TextInput } from '@mantine/core';
import { useTyping, useValue } from '../../editor-context.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';

interface Props {
  path: Path;
  label?: string | undefined;
  description?: string | undefined;
  placeholder?: string | undefined;
  /** Words to choose from; others may be typed. */
  choices?: readonly string[];
}

/** A text of one line. Emptied, the field leaves the plan: what is left out is computed or omitted. */
export function TextField({ path, label, description, placeholder, choices }: Props) {
  const value = useValue<string>(path) ?? '';
  const type = useTyping(path);
  const shared = {
    label: label ?? fieldName(String(path.at(-1))),
    description,
    placeholder,
    'data-path': pathText(path),
    value,
  };
  const put = (text: string) => type(text === '' ? undefined : text);
  if (choices) return <Autocomplete {...shared} data={[...choices]} onChange={put} />;
  return <TextInput {...shared} onChange={(event) => put(event.currentTarget.value)} />;
}
