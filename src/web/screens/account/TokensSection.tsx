import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listTokens, revokeToken, type ApiToken } from '../../api/tokens.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatDay, formatInstant } from '../../parts/dates.ts';
import { ListResult } from '../../parts/ListResult.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { scopeLabel } from './scopes.ts';
import { TokenDialog } from './TokenDialog.tsx';

export function TokensSection() {
  const queries = useQueryClient();
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: listTokens });
  const [isMaking, setMaking] = useState(false);
  const revoke = useMutation({
    mutationFn: (id: string) => revokeToken(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const tools: Column<ApiToken> = {
    label: 'Thu hồi',
    width: '7em',
    tools: true,
    cell: ({ id, name }) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Thu hồi mã ${name}`}
        onClick={() => revoke.mutate(id)}
        loading={revoke.isPending && revoke.variables === id}
      >
        Thu hồi
      </Button>
    ),
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        Phần mềm khác gọi dịch vụ thay bạn bằng mã này. Mỗi mã chỉ hiện một lần; hãy thu hồi khi không dùng nữa.
      </Text>
      <ProblemNotice error={revoke.error} />
      <ListResult result={tokens}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Mã truy cập" columns={[...columns, tools]} rows={items} keyOf={({ id }) => id} />
          ) : (
            <Text size="sm">Chưa có mã nào.</Text>
          )
        }
      </ListResult>
      <Group mt="md">
        <Button variant="default" onClick={() => setMaking(true)}>
          Tạo mã truy cập
        </Button>
      </Group>
      {isMaking && <TokenDialog onClose={() => setMaking(false)} />}
    </>
  );
}

const columns: Column<ApiToken>[] = [
  {
    label: 'Tên',
    bare: true,
    cell: ({ name }) => (
      <Text component="span" size="sm" fw={600}>
        {name}
      </Text>
    ),
  },
  { label: 'Được làm', cell: ({ scopes }) => scopes.map(scopeLabel).join(', ') },
  { label: 'Hết hạn', width: '7em', cell: ({ expiresAt }) => formatDay(expiresAt) },
  { label: 'Dùng lần cuối', width: '10em', cell: ({ lastUsedAt }) => formatInstant(lastUsedAt) || 'Chưa dùng' },
];
