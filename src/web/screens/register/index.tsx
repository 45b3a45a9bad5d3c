import { Button, NumberInput, Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listRegister, registerSheetAddress } from '../../api/register.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { usePermission } from '../../session/session-context.ts';
import { HandEntryDialog } from './HandEntryDialog.tsx';
import { documentKinds } from './kinds.ts';
import { RegisterTable } from './RegisterTable.tsx';

const size = 50;

/** Sổ đăng ký văn bản đi. */
export function RegisterScreen() {
  const { values, page, isNarrowed, set, turnTo, clear } = useFilters(['q', 'nam', 'loai']);
  const [isEntering, setEntering] = useState(false);
  const mayIssue = usePermission('issue');
  const setYear = useDebouncedCallback((year: string) => set('nam', year), 300);
  const year = /^\d{4}$/.test(values.nam) ? Number(values.nam) : undefined;
  const query = { q: values.q, year, kind: values.loai, page, size };
  const entries = useQuery({
    queryKey: ['register', query],
    queryFn: () => listRegister(query),
    placeholderData: keepPreviousData,
  });

  const actions = (
    <>
      <Button component="a" variant="default" href={registerSheetAddress(year)} download>
        Tải sổ (Excel)
      </Button>
      {mayIssue && <Button onClick={() => setEntering(true)}>Ghi số bằng tay</Button>}
    </>
  );
  return (
    <Page title="Sổ đăng ký văn bản đi" actions={actions} width={1_320}>
      <FilterBar label="Tìm trong sổ">
        <SearchField
          label="Tìm"
          placeholder="Trích yếu, ký hiệu, người ký"
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
          defaultValue={year ?? ''}
          onChange={(next) => setYear(/^\d{4}$/.test(String(next)) ? String(next) : '')}
        />
        <Select
          label="Loại văn bản"
          placeholder="Mọi loại"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ lọc theo loại' }}
          data={documentKinds}
          value={values.loai || null}
          onChange={(kind) => set('loai', kind ?? '')}
        />
      </FilterBar>
      <ListResult result={entries}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <RegisterTable rows={items} mayVoid={mayIssue} />
              <Pager page={page} size={size} total={total} things="văn bản" onChange={turnTo} />
            </>
          ) : isNarrowed ? (
            <EmptyState
              title="Không có văn bản nào như vậy"
              action={
                <Button variant="default" onClick={clear}>
                  Bỏ mọi điều kiện tìm
                </Button>
              }
            >
              Thử bớt chữ trong ô tìm, hoặc đổi năm và loại văn bản.
            </EmptyState>
          ) : (
            <EmptyState title="Sổ chưa có văn bản nào">
              Khi ban hành một kế hoạch đã duyệt, số và ngày được ghi vào đây. Văn bản ban hành ngoài hệ thống thì ghi
              bằng tay.
            </EmptyState>
          )
        }
      </ListResult>
      {isEntering && <HandEntryDialog onClose={() => setEntering(false)} />}
    </Page>
  );
}
