import { Button, Select, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listBatchItems, type Batch, type ItemStatus } from '../../../api/batches.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FilterBar } from '../../../parts/FilterBar.tsx';
import { ListResult } from '../../../parts/ListResult.tsx';
import { Pager } from '../../../parts/Pager.tsx';
import { SearchField } from '../../../parts/SearchField.tsx';
import { useFilters } from '../../../parts/use-filters.ts';
import { itemStatusChoices } from '../statuses.ts';
import { ItemsTable } from './ItemsTable.tsx';

const size = 50;

/** The units of a batch: search, narrow, and what became of each. */
export function Items({ batch }: { batch: Batch }) {
  const { values, page, isNarrowed, set, turnTo, clear } = useFilters(['q', 'trang-thai']);
  const status = (values['trang-thai'] || undefined) as ItemStatus | undefined;
  const query = { status, search: values.q, page };
  const items = useQuery({
    queryKey: ['batch', batch.id, 'items', query],
    queryFn: () => listBatchItems(batch.id, query),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="cac-don-vi">
      <Title order={2} size="h4" mb="xs" id="cac-don-vi">
        Các đơn vị
      </Title>
      <FilterBar label="Tìm đơn vị">
        <SearchField
          label="Tìm"
          placeholder="Tên xã, tỉnh hoặc mã; có dấu hoặc không dấu"
          value={values.q}
          onSearch={(q) => set('q', q)}
        />
        <Select
          label="Kết quả"
          placeholder="Mọi đơn vị"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ lọc theo kết quả' }}
          data={itemStatusChoices}
          value={status ?? null}
          onChange={(next) => set('trang-thai', next ?? '')}
        />
      </FilterBar>
      <ListResult result={items}>
        {({ items: rows, total }) =>
          total === 0 ? (
            <EmptyState
              title="Không có đơn vị nào như vậy"
              action={
                isNarrowed && (
                  <Button variant="default" onClick={clear}>
                    Bỏ mọi điều kiện tìm
                  </Button>
                )
              }
            >
              {status === 'failed' && batch.counts.failed === 0
                ? 'Không đơn vị nào bị lỗi.'
                : 'Thử bớt chữ trong ô tìm, hoặc chọn kết quả khác.'}
            </EmptyState>
          ) : (
            <>
              <ItemsTable batch={batch} rows={rows} />
              <Pager page={page} size={size} total={total} things="đơn vị" onChange={turnTo} />
            </>
          )
        }
      </ListResult>
    </section>
  );
}
