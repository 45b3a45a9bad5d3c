import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeUser, listOrganisations, listUsers, type Organisation, type User } from '../../api/people.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { FirstPasswordDialog } from './FirstPasswordDialog.tsx';
import { permissionLabel, roleLabel } from './rights.ts';
import { UserDialog } from './UserDialog.tsx';

type Open = { what: 'new' } | { what: 'edit' | 'password'; user: User };

export function UsersPanel() {
  const queries = useQueryClient();
  const users = useQuery({ queryKey: ['users'], queryFn: listUsers });
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: listOrganisations });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const switchOnOff = useMutation({
    mutationFn: ({ id, active }: User) => changeUser(id, { active: !active }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
  const known = organisations.data?.items ?? [];
  const columns = [
    ...columnsWith(known),
    {
      label: 'Việc khác',
      width: '3em',
      tools: true,
      cell: (user: User) => (
        <RowMenu
          label={`Việc khác với ${user.fullName}`}
          actions={[
            { label: 'Sửa…', run: () => setOpen({ what: 'edit', user }) },
            { label: 'Đặt mật khẩu mới…', run: () => setOpen({ what: 'password', user }) },
            { label: user.active ? 'Ngừng tài khoản' : 'Mở lại tài khoản', run: () => switchOnOff.mutate(user) },
          ]}
        />
      ),
    },
  ];
  return (
    <>
      <Group justify="flex-end" mb="md">
        <Button onClick={() => setOpen({ what: 'new' })}>Thêm người dùng</Button>
      </Group>
      <ProblemNotice error={switchOnOff.error ?? organisations.error} />
      <ListResult result={users}>
        {({ items }) => (
          <DataTable
            caption="Người dùng"
            columns={columns}
            rows={[...items].sort(byName)}
            keyOf={({ id }) => id}
            isFaded={({ active }) => !active}
          />
        )}
      </ListResult>
      {open?.what === 'new' && <UserDialog organisations={known} onClose={close} />}
      {open?.what === 'edit' && <UserDialog user={open.user} organisations={known} onClose={close} />}
      {open?.what === 'password' && <FirstPasswordDialog user={open.user} onClose={close} />}
    </>
  );
}

/** As lists of people are kept in an office: by the given name, which stands last, then by the whole name. */
const byName = (a: User, b: User): number => {
  const order = new Intl.Collator('vi');
  const given = ({ fullName }: User): string => fullName.trim().split(/\s+/).at(-1) ?? '';
  return order.compare(given(a), given(b)) || order.compare(a.fullName, b.fullName);
};

const columnsWith = (organisations: readonly Organisation[]): Column<User>[] => [
  {
    label: 'Họ và tên',
    bare: true,
    cell: ({ fullName, active, mustChangePassword }) => (
      <Group gap={6}>
        <Text component="span" size="sm" fw={600}>
          {fullName}
        </Text>
        {!active && <Tag color="red">Đã ngừng</Tag>}
        {active && mustChangePassword && <Tag color="orange">Chưa đổi mật khẩu đầu</Tag>}
      </Group>
    ),
  },
  { label: 'Tên đăng nhập', width: '12em', cell: ({ username }) => username },
  {
    label: 'Cơ quan',
    width: '19em',
    cell: ({ organisationId }) => organisations.find(({ id }) => id === organisationId)?.name,
  },
  { label: 'Vai trò', width: '11em', cell: ({ roles }) => roles.map(roleLabel).join(', ') },
  { label: 'Quyền', width: '11em', cell: ({ permissions }) => permissions.map(permissionLabel).join(', ') },
];
