import { Button, Select } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  addStarterDocuments,
  listLegalDocuments,
  type LegalDocument,
  type LegalStatus,
} from '../../api/legal-documents.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { useSession } from '../../session/session-context.ts';
import { LegalDialog } from './LegalDialog.tsx';
import { LegalTable } from './LegalTable.tsx';
import { legalStatusChoices } from './statuses.ts';

const size = 50;

/** The legal documents that plans cite. Everyone reads them; legal staff keep those of their own organisation. */
export function LibraryScreen() {
  const { values, page, isNarrowed, set, turnTo, clear } = useFilters(['q', 'hieu-luc']);
  const { roles } = useSession().user;
  const mayEdit = roles.includes('legal') || roles.includes('admin');
  const [open, setOpen] = useState<{ document?: LegalDocument }>();
  const query = { q: values.q, status: (values['hieu-luc'] || undefined) as LegalStatus | undefined, page, size };
  const documents = useQuery({
    queryKey: ['legal-documents', query],
    queryFn: () => listLegalDocuments(query),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: addStarterDocuments,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['legal-documents'] }),
  });
  const add = mayEdit && <Button onClick={() => setOpen({})}>Thêm văn bản</Button>;
  return (
    <Page title="Văn bản pháp luật" actions={add}>
      <FilterBar label="Tìm văn bản pháp luật">
        <SearchField
          label="Tìm"
          placeholder="Số, ký hiệu hoặc chữ trong trích yếu; có dấu hoặc không dấu"
          value={values.q}
          onSearch={(q) => set('q', q)}
        />
        <Select
          label="Hiệu lực"
          placeholder="Mọi văn bản"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ lọc theo hiệu lực' }}
          data={legalStatusChoices}
          value={values['hieu-luc'] || null}
          onChange={(status) => set('hieu-luc', status ?? '')}
        />
      </FilterBar>
      <ListResult result={documents}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <LegalTable rows={items} mayEdit={mayEdit} onEdit={(document) => setOpen({ document })} />
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
              Thử chỉ gõ số văn bản, hoặc vài chữ trong trích yếu.
            </EmptyState>
          ) : (
            <EmptyState
              title="Chưa có văn bản nào"
              action={
                mayEdit && (
                  <>
                    <Button loading={start.isPending} onClick={() => start.mutate()}>
                      Thêm bộ văn bản có sẵn
                    </Button>
                    <ProblemNotice error={start.error} />
                  </>
                )
              }
            >
              Văn bản ghi ở đây hiện ra khi gõ căn cứ trong kế hoạch, ở cơ quan mình và các cơ quan cấp dưới. Có thể bắt
              đầu từ bộ văn bản về cải cách hành chính có sẵn, hoặc thêm từng văn bản.
            </EmptyState>
          )
        }
      </ListResult>
      {open && <LegalDialog document={open.document} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
