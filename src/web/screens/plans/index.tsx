import { Button, NumberInput, Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { listDrafts, type DraftStatus } from '../../api/drafts.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { routes } from '../../routes.ts';
import { useSession } from '../../session/session-context.ts';
import { mayWrite } from './actions.ts';
import { PlansTable } from './PlansTable.tsx';
import { statusChoices } from './statuses.ts';
import { WaitingForMe } from './WaitingForMe.tsx';
import { CreatePlanDialog } from './create/CreatePlanDialog.tsx';

const size = 20;

/** The plans of the organisation: find one, open it, begin another. */
export function PlansScreen() {
  const { values, page, isNarrowed, set, turnTo, clear } = useFilters(['q', 'nam', 'trang-thai', 'kho']);
  const [isCreating, setCreating] = useState(false);
  const setYear = useDebouncedCallback((year: string) => set('nam', year), 300);
  const query = {
    q: values.q,
    year: /^\d{4}$/.test(values.nam) ? Number(values.nam) : undefined,
    status: (values['trang-thai'] || undefined) as DraftStatus | undefined,
    archived: values['kho'] === 'co' ? ('true' as const) : undefined,
    page,
    size,
  };
  const drafts = useQuery({
    queryKey: ['drafts', query],
    queryFn: () => listDrafts(query),
    placeholderData: keepPreviousData,
  });
  const mayCreate = mayWrite(useSession().user);
  const create = mayCreate && <Button onClick={() => setCreating(true)}>Tạo kế hoạch</Button>;
  const importing = mayCreate && (
    <Button component={Link} href={routes.importDocument} variant="default">
      Nhập từ văn bản cũ…
    </Button>
  );

  return (
    <Page
      title="Kế hoạch"
      actions={
        <>
          {importing}
          {create}
        </>
      }
    >
      <WaitingForMe />
      <FilterBar label="Tìm kế hoạch">
        <SearchField
          label="Tìm"
          placeholder="Tên kế hoạch, nội dung; có dấu hoặc không dấu"
          value={values.q}
          onSearch={(q) => set('q', q)}
        />
        <NumberInput
          key={values.nam === '' ? 'any' : 'one'}
          label="Năm"
          placeholder="Mọi năm"
          min={1945}
          max={2100}
          allowDecimal={false}
          hideControls
          defaultValue={query.year ?? ''}
          onChange={(year) => setYear(/^\d{4}$/.test(String(year)) ? String(year) : '')}
        />
        <Select
          label="Trạng thái"
          placeholder="Mọi trạng thái"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ lọc theo trạng thái' }}
          data={statusChoices}
          value={values['trang-thai'] || null}
          onChange={(status) => set('trang-thai', status ?? '')}
        />
        <Select
          label="Nơi để"
          allowDeselect={false}
          data={[
            { value: '', label: 'Đang dùng' },
            { value: 'co', label: 'Trong kho' },
          ]}
          value={values['kho']}
          onChange={(archived) => set('kho', archived ?? '')}
        />
      </FilterBar>
      <ListResult result={drafts}>
        {({ items, total }) =>
          total === 0 ? (
            isNarrowed ? (
              <EmptyState
                title="Không có kế hoạch nào như vậy"
                action={
                  <Button variant="default" onClick={clear}>
                    Bỏ mọi điều kiện tìm
                  </Button>
                }
              >
                Thử bớt chữ trong ô tìm, đổi năm hoặc trạng thái; kế hoạch cũ có thể ở mục «Trong kho».
              </EmptyState>
            ) : (
              <EmptyState title="Chưa có kế hoạch nào" action={create}>
                Bắt đầu từ trang trống, từ mẫu có sẵn, hoặc từ văn bản của năm trước.
              </EmptyState>
            )
          ) : (
            <>
              <PlansTable rows={items} />
              <Pager page={page} size={size} total={total} things="kế hoạch" onChange={turnTo} />
            </>
          )
        }
      </ListResult>
      {isCreating && <CreatePlanDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
