import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeBatch, type Batch } from '../../api/batches.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { count } from './words.ts';

interface Props {
  batch: Batch;
  onDone(): void;
  onClose(): void;
}

/** Asks before a batch goes for good. */
export function DeleteDialog({ batch, onDone, onClose }: Props) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeBatch(batch.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['batches'] });
      onDone();
    },
  });
  const made = batch.counts.done;
  return (
    <ConfirmDialog
      title="Xóa đợt này?"
      text={
        made > 0
          ? `Văn bản của ${count(made)} đơn vị trong đợt “${batch.title}” bị xóa khỏi máy chủ, không lấy lại được. Hãy tải về trước nếu còn cần. Dự thảo đã bàn giao cho các xã vẫn còn.`
          : `Đợt “${batch.title}” chưa có văn bản nào. Danh sách đơn vị và các lựa chọn của đợt bị xóa.`
      }
      confirm="Xóa đợt"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
