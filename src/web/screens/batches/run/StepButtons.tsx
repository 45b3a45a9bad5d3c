import { Button, Group } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Batch, BatchStep } from '../../../api/batches.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { count } from '../words.ts';

interface Props {
  batch: Batch;
  step: UseMutationResult<Batch, Error, BatchStep>;
}

/** Pause, go on, try again, cancel: what the batch's state allows. */
export function StepButtons({ batch, step }: Props) {
  const [isCancelling, setCancelling] = useState(false);
  const { allowed, counts } = batch;
  const button = (name: BatchStep, label: string, isMain = false) => (
    <Button
      size="sm"
      variant={isMain ? 'filled' : 'default'}
      disabled={step.isPending}
      loading={step.isPending && step.variables === name}
      onClick={() => step.mutate(name)}
    >
      {label}
    </Button>
  );
  return (
    <Group gap="xs">
      {allowed.includes('pause') && button('pause', 'Tạm dừng')}
      {allowed.includes('resume') && button('resume', 'Chạy tiếp', true)}
      {allowed.includes('retryFailed') &&
        counts.failed > 0 &&
        batch.status !== 'running' &&
        button('retry-failed', `Làm lại ${count(counts.failed)} đơn vị lỗi`)}
      {allowed.includes('cancel') && (
        <Button size="sm" variant="subtle" color="red" c="red.9" onClick={() => setCancelling(true)}>
          Hủy đợt…
        </Button>
      )}
      {isCancelling && (
        <ConfirmDialog
          title="Hủy đợt này?"
          text={`Những đơn vị chưa lập sẽ không được lập nữa, và đợt đã hủy không chạy tiếp được. Văn bản của ${count(counts.done)} đơn vị đã lập vẫn tải về được. Nếu chỉ muốn dừng một lúc, hãy bấm Thôi rồi Tạm dừng.`}
          confirm="Hủy đợt"
          busy={step.isPending}
          error={step.error}
          onConfirm={() => step.mutate('cancel', { onSuccess: () => setCancelling(false) })}
          onClose={() => setCancelling(false)}
        />
      )}
    </Group>
  );
}
