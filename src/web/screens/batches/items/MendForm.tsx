import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mendItem, stepBatch, type Batch, type BatchItem, type ItemValue } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { keepBatch } from '../batch/use-batch-change.ts';
import { changesOf, fieldName, labelOf, typedOf } from './mending.ts';

interface Props {
  batch: Batch;
  item: BatchItem;
  values: readonly ItemValue[];
  onClose(): void;
}

/** The unit's values, each to be mended; then those that failed are tried again. */
export function MendForm({ batch, item, values, onClose }: Props) {
  const [typed, setTyped] = useState(() => typedOf(values));
  const queries = useQueryClient();
  const changes = changesOf(values, typed);
  const mend = useMutation({
    mutationFn: async (retries: boolean) => {
      if (changes.length > 0) await mendItem(batch.id, item.code, changes);
      if (retries) keepBatch(queries, await stepBatch(batch.id, 'retry-failed'));
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['batch', batch.id, 'values', item.code] });
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mend.mutate(true);
      }}
    >
      <Stack>
        {values.length > 0 ? (
          <>
            <Text size="sm">Sửa giá trị của riêng đơn vị này; ô để trống thì lấy giá trị của kế hoạch gốc.</Text>
            <Stack gap="xs">
              {values.map((value) => (
                <TextInput
                  key={fieldName(value)}
                  label={labelOf(value)}
                  placeholder={value.usual ? `Kế hoạch gốc: ${value.usual}` : undefined}
                  value={typed[fieldName(value)] ?? ''}
                  onChange={({ currentTarget: { value: next } }) =>
                    setTyped((before) => ({ ...before, [fieldName(value)]: next }))
                  }
                />
              ))}
            </Stack>
          </>
        ) : (
          <Text size="sm">
            Kế hoạch gốc không có giá trị riêng nào sửa được ở đây. Hãy sửa kế hoạch gốc, rồi tạo đợt mới cho các đơn vị
            bị lỗi.
          </Text>
        )}
        <ProblemNotice error={mend.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          {changes.length > 0 && (
            <Button
              variant="default"
              loading={mend.isPending && !mend.variables}
              disabled={mend.isPending}
              onClick={() => mend.mutate(false)}
            >
              Chỉ lưu
            </Button>
          )}
          <Button type="submit" loading={mend.isPending && mend.variables} disabled={mend.isPending}>
            {changes.length > 0 ? 'Lưu và làm lại đơn vị lỗi' : 'Làm lại đơn vị lỗi'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
