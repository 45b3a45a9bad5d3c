import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listBatches } from '../../api/batches.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { useSession } from '../../session/session-context.ts';
import { mayWrite } from '../plans/actions.ts';
import { BatchesTable } from './BatchesTable.tsx';
import { CreateBatchDialog } from './create/CreateBatchDialog.tsx';

const size = 20;

/** While something is being made, milliseconds. */
const lookAgain = 3_000;

/** Batches: one base plan, many units, documents for each. */
export function BatchesScreen() {
  const { page, turnTo } = useFilters([]);
  const [isCreating, setCreating] = useState(false);
  const writes = mayWrite(useSession().user);
  const batches = useQuery({
    queryKey: ['batches', page],
    queryFn: () => listBatches(page),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.batches.some(({ status }) => status === 'running') ? lookAgain : false,
  });
  const create = writes && <Button onClick={() => setCreating(true)}>Tạo đợt mới</Button>;
  return (
    <Page title="Lập văn bản hàng loạt" actions={create}>
      <ListResult result={batches}>
        {({ batches: rows, total }) =>
          total === 0 ? (
            <EmptyState title="Chưa có đợt nào" action={create}>
              Từ một kế hoạch gốc, lập văn bản riêng cho từng xã, phường, đặc khu của tỉnh: mỗi nơi một bộ Word và PDF
              với tên, số liệu, người ký của mình.
              {!writes && ' Người có vai trò văn phòng hoặc quản trị tạo được đợt mới.'}
            </EmptyState>
          ) : (
            <>
              <BatchesTable rows={rows} mayWrite={writes} />
              <Pager page={page} size={size} total={total} things="đợt" onChange={turnTo} />
            </>
          )
        }
      </ListResult>
      {isCreating && <CreateBatchDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
