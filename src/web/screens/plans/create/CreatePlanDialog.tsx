import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { createDraft, type NewDraft } from '../../../api/drafts.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { draftAddress } from '../../../routes.ts';
import { beginnings, type Beginning } from './beginnings.tsx';

/** Asks what a new plan begins from, and opens it. */
export function CreatePlanDialog({ onClose }: { onClose(): void }) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [from, setFrom] = useState<Beginning['from']>('empty');
  const [chosen, setChosen] = useState<NewDraft | string>('');
  const [isAsked, setAsked] = useState(false);
  const create = useMutation({
    mutationFn: createDraft,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      go(draftAddress(id));
    },
  });
  const missing = typeof chosen === 'string' ? chosen : undefined;
  const { Fields } = beginnings.find((beginning) => beginning.from === from)!;

  return (
    <Modal opened onClose={onClose} title="Tạo kế hoạch" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (typeof chosen !== 'string') create.mutate(chosen);
        }}
      >
        <Stack>
          <Radio.Group
            label="Bắt đầu từ"
            value={from}
            onChange={(next) => {
              setFrom(next as Beginning['from']);
              setChosen('');
              setAsked(false);
              create.reset();
            }}
          >
            <Stack gap="xs" mt="xs">
              {beginnings.map(({ from: value, label, description }) => (
                <Radio key={value} value={value} label={label} description={description} />
              ))}
            </Stack>
          </Radio.Group>
          <Fields onChange={setChosen} missing={isAsked ? missing : undefined} />
          <ProblemNotice error={create.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={create.isPending}>
              Tạo và mở
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
