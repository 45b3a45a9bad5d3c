import { Button, Group } from '@mantine/core';
import { useRemoval, useStep, useValue } from '../../editor-context.ts';
import { insert, set } from '../../state/changes.ts';
import { isField } from '../../state/is-field.ts';
import { fieldName } from '../../state/labels.ts';
import { pathText, type Path } from '../../state/path.ts';
import styles from '../form.module.css';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { CountField } from './CountField.tsx';
import { RichTextField } from './RichTextField.tsx';
import { SwitchField } from './SwitchField.tsx';

/** An item like those that are there, with nothing in it. */
function emptyLike(item: unknown): unknown {
  if (Array.isArray(item) || typeof item === 'string' || item === undefined) return '';
  return typeof item === 'object' && item !== null ? {} : item;
}

/** Any value of a plan that no form of its own knows: nothing that a plan holds is out of reach. */
export function GenericField({ path, label }: { path: Path; label?: string }) {
  const value = useValue<unknown>(path);
  const step = useStep();
  const takeAway = useRemoval();
  const holder = path.slice(0, -1).findLast((key): key is string => typeof key === 'string');
  const name = label ?? fieldName(String(path.at(-1)), holder);
  if (typeof value === 'boolean') return <SwitchField path={path} label={name} />;
  if (typeof value === 'number') return <CountField path={path} label={name} decimals />;
  if (isField(value)) return <RichTextField path={path} label={name} keepsEmpty />;
  const items = Array.isArray(value) ? (value as unknown[]) : undefined;
  return (
    <fieldset className={styles.generic} data-path={pathText(path)}>
      <legend>{name}</legend>
      {items ? (
        <SortableList list={path} items={items} what={(_, i) => `${name} ${i + 1}`} itemClass={undefined}>
          {(_, i) => (
            <Group align="flex-end" wrap="nowrap" gap="xs">
              <div className={styles.grow}>
                <GenericField path={[...path, i]} label={`${name} ${i + 1}`} />
              </div>
              <ItemTools />
            </Group>
          )}
        </SortableList>
      ) : (
        Object.keys(value as object).map((key) => <GenericField key={key} path={[...path, key]} />)
      )}
      <Group gap="xs">
        {items && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => step(path, insert(path, items.length, emptyLike(items.at(-1))))}
          >
            Thêm dòng
          </Button>
        )}
        <Button
          variant="subtle"
          color="red"
          c="red.9"
          size="compact-sm"
          onClick={() => takeAway(path, set(path, undefined), `“${name}”`)}
        >
          Bỏ “{name}”
        </Button>
      </Group>
    </fieldset>
  );
}
