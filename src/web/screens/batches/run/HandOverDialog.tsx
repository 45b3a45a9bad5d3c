import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { handOver, type Batch } from '../../../api/batches.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { count } from '../words.ts';

interface Props {
  batch: Batch;
  /** The one unit that is handed its plan; all that are done unless told. */
  unit?: { code: string; name: string };
  onClose(): void;
}

/** Gives communes their plan as a draft of their own, and says which could not be given theirs. */
export function HandOverDialog({ batch, unit, onClose }: Props) {
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: () => handOver(batch.id, unit && [unit.code]),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['batch', batch.id, 'items'] }),
  });
  const title = unit ? `Bàn giao cho ${unit.name}` : 'Bàn giao cho các xã, phường, đặc khu';
  return (
    <Modal opened onClose={onClose} title={title} centered size="lg">
      <Stack>
        {give.data ? (
          <HandedOver answer={give.data} />
        ) : (
          <Text size="sm">
            {unit ? 'Đơn vị này' : `Mỗi đơn vị đã lập xong (${count(batch.counts.done)})`} nhận kế hoạch của mình thành
            một dự thảo trong mục Kế hoạch, để xem lại, sửa và trình ký. Bàn giao lần nữa không tạo thêm dự thảo. Đơn vị
            chưa có cơ quan trên hệ thống thì chưa nhận được.
          </Text>
        )}
        <ProblemNotice error={give.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {give.data ? 'Đóng' : 'Thôi'}
          </Button>
          {!give.data && (
            <Button loading={give.isPending} onClick={() => give.mutate()}>
              Bàn giao dự thảo
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function HandedOver({ answer: { handedOver, refused } }: { answer: Awaited<ReturnType<typeof handOver>> }) {
  return (
    <>
      {handedOver.length > 0 && <Notice tone="done">Đã bàn giao dự thảo cho {count(handedOver.length)} đơn vị.</Notice>}
      {refused.length > 0 && (
        <>
          <Notice tone="warning">{count(refused.length)} đơn vị chưa nhận được:</Notice>
          <List size="sm" mah={320} style={{ overflowY: 'auto' }} tabIndex={0} aria-label="Những đơn vị chưa nhận được">
            {refused.map(({ code, message }) => (
              <List.Item key={code}>{message}</List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}
