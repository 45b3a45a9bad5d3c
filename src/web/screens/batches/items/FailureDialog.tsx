import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readItemValues, type Batch, type BatchItem } from '../../../api/batches.ts';
import { ListResult } from '../../../parts/ListResult.tsx';
import { capital } from '../words.ts';
import { MendForm } from './MendForm.tsx';

interface Props {
  batch: Batch;
  item: BatchItem;
  onClose(): void;
}

/** Why a unit got no documents, with its values to be mended and tried again. */
export function FailureDialog({ batch, item, onClose }: Props) {
  const mayMend = batch.allowed.includes('mend');
  const values = useQuery({
    queryKey: ['batch', batch.id, 'values', item.code],
    queryFn: () => readItemValues(batch.id, item.code),
    enabled: mayMend,
  });
  return (
    <Modal opened onClose={onClose} title={`${capital(item.unitName)}: chưa lập được`} size="lg">
      <Stack>
        <Why item={item} />
        {mayMend ? (
          <ListResult result={values}>
            {({ values: known }) => <MendForm batch={batch} item={item} values={known} onClose={onClose} />}
          </ListResult>
        ) : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Đóng
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function Why({ item: { error } }: { item: BatchItem }) {
  const findings = error?.findings ?? [];
  return (
    <Alert color="red" variant="light">
      {findings.length > 1 ? (
        <List size="sm">
          {findings.map(({ path, code, message }) => (
            <List.Item key={`${path} ${code} ${message}`}>{message}</List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm">{findings[0]?.message ?? error?.message}</Text>
      )}
    </Alert>
  );
}
