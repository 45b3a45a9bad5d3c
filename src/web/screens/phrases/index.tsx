import { Button, Select } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addStarterPhrases, listPhrases, type Phrase, type PhraseKind, type PhraseStatus } from '../../api/phrases.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { useSession } from '../../session/session-context.ts';
import { phraseKindChoices, phraseStatusChoices } from './kinds.ts';
import { PhraseDialog } from './PhraseDialog.tsx';
import { PhraseTable, type Opened } from './PhraseTable.tsx';
import { UsesDialog } from './UsesDialog.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';

const size = 25;

/** Sentences that clerks put into plans. Everyone reads them; legal staff keep those of their own organisation. */
export function PhrasesScreen() {
  const { values, page, isNarrowed, set, turnTo, clear } = useFilters(['q', 'loai', 'don-vi', 'trang-thai']);
  const { roles } = useSession().user;
  const mayEdit = roles.includes('legal') || roles.includes('admin');
  const [open, setOpen] = useState<{ what: Opened; phrase?: Phrase }>();
  const query = {
    q: values.q,
    kind: (values.loai || undefined) as PhraseKind | undefined,
    unit: values['don-vi'] || undefined,
    status: (values['trang-thai'] || undefined) as PhraseStatus | undefined,
    page,
    size,
  };
  const phrases = useQuery({
    queryKey: ['phrases', 'list', query],
    queryFn: () => listPhrases(query),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: addStarterPhrases,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['phrases'] }),
  });
  const close = () => setOpen(undefined);
  const filter = (name: 'loai' | 'don-vi' | 'trang-thai', label: string, every: string, data: Choices) => (
    <Select
      label={label}
      placeholder={every}
      clearable
      clearButtonProps={{ 'aria-label': `Bỏ lọc theo ${label.toLowerCase()}` }}
      data={data}
      value={values[name] || null}
      onChange={(value) => set(name, value ?? '')}
    />
  );
  return (
    <Page title="Câu mẫu" actions={mayEdit && <Button onClick={() => setOpen({ what: 'edit' })}>Thêm câu mẫu</Button>}>
      <FilterBar label="Tìm câu mẫu">
        <SearchField
          label="Tìm"
          placeholder="Tên hoặc vài chữ của câu; có dấu hoặc không dấu"
          value={values.q}
          onSearch={(q) => set('q', q)}
        />
        {filter('loai', 'Loại', 'Mọi loại', phraseKindChoices)}
        {filter('don-vi', 'Đơn vị', 'Mọi đơn vị', phrases.data?.units ?? [])}
        {filter('trang-thai', 'Trạng thái', 'Mọi câu', phraseStatusChoices)}
      </FilterBar>
      <ListResult result={phrases}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <PhraseTable rows={items} mayEdit={mayEdit} onOpen={(what, phrase) => setOpen({ what, phrase })} />
              <Pager page={page} size={size} total={total} things="câu mẫu" onChange={turnTo} />
            </>
          ) : isNarrowed ? (
            <EmptyState
              title="Không có câu mẫu nào như vậy"
              action={
                <Button variant="default" onClick={clear}>
                  Bỏ mọi điều kiện tìm
                </Button>
              }
            >
              Thử chỉ gõ vài chữ của câu.
            </EmptyState>
          ) : (
            <EmptyState
              title="Chưa có câu mẫu nào"
              action={
                mayEdit && (
                  <>
                    <Button loading={start.isPending} onClick={() => start.mutate()}>
                      Thêm bộ câu mẫu có sẵn
                    </Button>
                    <ProblemNotice error={start.error} />
                  </>
                )
              }
            >
              Câu ghi ở đây người soạn chèn được vào kế hoạch, ở cơ quan mình và các cơ quan cấp dưới. Có thể bắt đầu từ
              bộ câu về cải cách hành chính có sẵn, hoặc thêm từng câu.
            </EmptyState>
          )
        }
      </ListResult>
      {open?.what === 'edit' && <PhraseDialog phrase={open.phrase} onClose={close} />}
      {open?.what === 'versions' && open.phrase && <VersionsDialog phrase={open.phrase} onClose={close} />}
      {open?.what === 'uses' && open.phrase && <UsesDialog phrase={open.phrase} onClose={close} />}
    </Page>
  );
}

type Choices = string[] | { value: string; label: string }[];
