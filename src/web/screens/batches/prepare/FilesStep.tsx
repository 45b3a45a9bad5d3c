import { Checkbox, Stack } from '@mantine/core';
import type { Batch, BatchFormat } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchChange } from '../batch/use-batch-change.ts';
import { PatternField } from './PatternField.tsx';
import { TemplateLine } from './TemplateLine.tsx';

const choices: readonly { value: BatchFormat; label: string; description: string }[] = [
  { value: 'docx', label: 'Word (.docx)', description: 'Để đơn vị sửa tiếp' },
  { value: 'pdf', label: 'PDF', description: 'Để xem và in' },
];

/** Which files each unit gets, and what they are called. */
export function FilesStep({ batch }: { batch: Batch }) {
  const change = useBatchChange(batch.id);
  const chosen = change.isPending ? (change.variables.formats ?? batch.formats) : batch.formats;
  return (
    <Stack gap="md">
      <Checkbox.Group
        label="Mỗi đơn vị có"
        value={[...chosen]}
        onChange={(formats) => {
          // Something must be made: the last one stays.
          if (formats.length > 0) change.mutate({ formats: formats as BatchFormat[] });
        }}
      >
        <Stack gap="xs" mt="xs">
          {choices.map(({ value, label, description }) => (
            <Checkbox
              key={value}
              value={value}
              label={label}
              description={
                chosen.length === 1 && chosen[0] === value ? `${description} (phải có ít nhất một loại)` : description
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <ProblemNotice error={change.error} />
      <PatternField batch={batch} />
      <TemplateLine batch={batch} />
    </Stack>
  );
}
