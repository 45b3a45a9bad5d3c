import { Autocomplete, TextInput } from '@mantine/core';
import { useStep, useTyping, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';
import styles from '../form.module.css';

interface Props {
  path: Path;
  label?: string | undefined;
  description?: string | undefined;
  placeholder?: string | undefined;
  /** Words to choose from; others may be typed. */
  choices?: readonly string[];
  /** CSS pixels; what its words need unless told. */
  width?: number;
  /** Where leaving it blank on purpose is something else than not filling it in: what is then printed, `in dấu chấm`. */
  blank?: string;
}

/**
 * A text of one line. Emptied, the field leaves the plan: what is left out is computed or omitted, as its placeholder says.
 * With `blank`, it can also be left blank on purpose.
 */
export function TextField({ path, label, description, placeholder, choices, width, blank }: Props) {
  const value = useValue<string>(path);
  const type = useTyping(path);
  const onPurpose = blank !== undefined && value === '';
  const shared = {
    label: label ?? fieldName(String(path.at(-1))),
    description,
    placeholder: onPurpose ? `để trống: ${blank}` : placeholder,
    'data-path': pathText(path),
    ...(width === undefined ? {} : { w: width }),
    value: value ?? '',
  };
  const put = (text: string) => type(text === '' ? undefined : text);
  const field = choices ? (
    <Autocomplete {...shared} data={[...choices]} onChange={put} />
  ) : (
    <TextInput {...shared} onChange={(event) => put(event.currentTarget.value)} />
  );
  if (blank === undefined) return field;
  return (
    <div>
      {field}
      {!value && <BlankChoice path={path} name={shared.label} blank={blank} onPurpose={onPurpose} />}
    </div>
  );
}

/** From “as usual” to “blank on purpose” and back. */
function BlankChoice(props: { path: Path; name: string; blank: string; onPurpose: boolean }) {
  const { path, name, blank, onPurpose } = props;
  const step = useStep();
  return (
    <button
      type="button"
      className={styles.choice}
      aria-label={`${name}: ${onPurpose ? 'in như thường lệ' : `để trống, ${blank}`}`}
      onClick={() => step(path, set(path, onPurpose ? undefined : ''))}
    >
      {onPurpose ? 'In như thường lệ' : `Để trống (${blank})`}
    </button>
  );
}
