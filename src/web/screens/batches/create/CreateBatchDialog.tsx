import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { createBatch, type NewBatchBase } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { batchAddress } from '../../../routes.ts';
import { bases } from './bases.tsx';

/** Asks which plan the documents come from, and opens the batch, where all else is chosen. */
export function CreateBatchDialog({ onClose }: { onClose(): void }) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [from, setFrom] = useState(bases[0]!.value);
  const [chosen, setChosen] = useState<NewBatchBase | string>('');
  const [title, setTitle] = useState('');
  const [isAsked, setAsked] = useState(false);
  const create = useMutation({
    mutationFn: (base: NewBatchBase) =>
      createBatch({ base, formats: ['docx', 'pdf'], ...(title.trim() ? { title: title.trim() } : {}) }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['batches'] });
      go(batchAddress(id));
    },
  });
  const { Fields } = bases.find(({ value }) => value === from)!;
  return (
    <Modal opened onClose={onClose} title="Tạo đợt lập văn bản" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (typeof chosen !== 'string') create.mutate(chosen);
        }}
      >
        <Stack>
          <Radio.Group
            label="Lập từ"
            value={from}
            onChange={(next) => {
              setFrom(next);
              setChosen('');
              setAsked(false);
              create.reset();
            }}
          >
            <Stack gap="xs" mt="xs">
              {bases.map(({ value, label, description }) => (
                <Radio key={value} value={value} label={label} description={description} />
              ))}
            </Stack>
          </Radio.Group>
          <Fields onChange={setChosen} missing={isAsked && typeof chosen === 'string' ? chosen : undefined} />
          <TextInput
            label="Tên đợt"
            description="Để tìm lại trong danh sách; bỏ trống thì lấy tên kế hoạch"
            placeholder="Kế hoạch CCHC năm 2027 của các xã, phường"
            maxLength={200}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <ProblemNotice error={create.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={create.isPending}>
              Tạo và chọn đơn vị
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
