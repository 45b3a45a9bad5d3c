import { Box, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listOrganisations, type Organisation } from '../../api/people.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { organisationKindLabel } from '../../parts/organisation-kinds.ts';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { branchesOf, type Branch } from './organisation-tree.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';

type Open = { under: Organisation } | { change: Organisation };

export function OrganisationsPanel() {
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: listOrganisations });
  const [open, setOpen] = useState<Open>();
  const tools: Column<Branch> = {
    label: 'Việc khác',
    width: '3em',
    tools: true,
    cell: ({ organisation }) => (
      <RowMenu
        label={`Việc khác với ${organisation.name}`}
        actions={[
          { label: 'Sửa…', run: () => setOpen({ change: organisation }) },
          { label: 'Thêm cơ quan cấp dưới…', run: () => setOpen({ under: organisation }) },
        ]}
      />
    ),
  };
  return (
    <ListResult result={organisations}>
      {({ items }) => {
        const branches = branchesOf(items);
        return (
          <>
            <Group justify="flex-end" mb="md">
              <Button onClick={() => setOpen({ under: branches[0]!.organisation })}>Thêm cơ quan cấp dưới</Button>
            </Group>
            <DataTable
              caption="Cơ quan"
              columns={[...columns, tools]}
              rows={branches}
              keyOf={({ organisation }) => organisation.id}
            />
            {open && <OrganisationDialog {...open} all={branches} onClose={() => setOpen(undefined)} />}
          </>
        );
      }}
    </ListResult>
  );
}

const columns: Column<Branch>[] = [
  {
    label: 'Tên cơ quan',
    bare: true,
    cell: ({ organisation, depth }) => (
      <Box component="span" pl={depth * 20} fw={depth === 0 ? 600 : undefined} display="inline-block">
        {organisation.name}
      </Box>
    ),
  },
  { label: 'Cấp', width: '14em', cell: ({ organisation }) => organisationKindLabel(organisation.kind) },
  { label: 'Mã đơn vị hành chính', width: '14em', cell: ({ organisation }) => organisation.unitCode },
];
