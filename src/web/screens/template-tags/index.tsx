/** What may stand in braces in a Word template: looked up, copied, printed; and templates to begin with. */
import { Button, Menu, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { starterAddress } from '../../api/templates.ts';
import { listTemplateTags, tagsFileAddress } from '../../api/template-tags.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { findGroups } from './search.ts';
import { TagGroup } from './TagGroup.tsx';
import { WritingTags } from './WritingTags.tsx';

const actions = (
  <>
    <Button component="a" variant="default" href={tagsFileAddress} download>
      Tải danh sách (Word)
    </Button>
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">Tải mẫu khởi đầu</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={starterAddress('decision')} download>
          Quyết định kèm Kế hoạch
        </Menu.Item>
        <Menu.Item component="a" href={starterAddress('plan')} download>
          Kế hoạch ban hành riêng
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </>
);

export function TemplateTagsScreen() {
  const { values, set, clear } = useFilters(['q']);
  const [said, setSaid] = useState('');
  const reference = useQuery({ queryKey: ['template-tags'], queryFn: listTemplateTags, staleTime: Infinity });
  return (
    <Page title="Các thẻ dùng trong mẫu" actions={actions}>
      <Stack gap="sm">
        <Text size="sm">
          Thẻ là chữ trong ngoặc nhọn ở mẫu Word; khi lập văn bản, dữ liệu của kế hoạch thế vào chỗ ấy. Bấm <b>Chép</b>{' '}
          rồi dán vào mẫu. Mẫu khởi đầu là mẫu gốc có lời giải thích ở lề cho từng thẻ.
        </Text>
        <FilterBar label="Tìm thẻ">
          <SearchField
            label="Tìm"
            placeholder="Trích yếu, nơi nhận, bảng…; có dấu hoặc không dấu"
            value={values.q}
            onSearch={(q) => set('q', q)}
          />
        </FilterBar>
      </Stack>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ListResult result={reference}>
        {(answer) => {
          const groups = findGroups(answer.groups, values.q);
          if (groups.length === 0) {
            return (
              <EmptyState
                title="Không có thẻ nào như vậy"
                action={
                  <Button variant="default" onClick={clear}>
                    Xem mọi thẻ
                  </Button>
                }
              >
                Thử một từ ngắn hơn, như tên phần của văn bản: căn cứ, nơi nhận, phụ lục.
              </EmptyState>
            );
          }
          return (
            <>
              {values.q === '' && <WritingTags reference={answer} />}
              {groups.map((group) => (
                <TagGroup key={group.part} group={group} onCopied={setSaid} />
              ))}
            </>
          );
        }}
      </ListResult>
    </Page>
  );
}
