import { Group, Select, TextInput } from '@mantine/core';
import { useStep, useTyping, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { pathText, type Path } from '../../state/path.ts';

/** The sign of an item: counted, none, or printed to the letter (such as a wrongly lettered `f)`). */
export function LabelField({ path, example = 'f)' }: { path: Path; example?: string }) {
  const value = useValue<string>(path);
  const type = useTyping(path);
  const step = useStep();
  const kind = value === undefined ? 'counted' : value === '' ? 'none' : 'written';
  return (
    <Group gap="xs" align="flex-end">
      <Select
        w={190}
        label="Số thứ tự"
        data-path={kind === 'written' ? undefined : pathText(path)}
        data={[
          { value: 'counted', label: 'Tự đánh số' },
          { value: 'none', label: 'Không in số' },
          { value: 'written', label: 'In nguyên văn' },
        ]}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) =>
          step(path, set(path, chosen === 'counted' ? undefined : chosen === 'none' ? '' : value || example))
        }
      />
      {kind === 'written' && (
        <TextInput
          w={120}
          label="In là"
          data-path={pathText(path)}
          value={value}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    </Group>
  );
}
