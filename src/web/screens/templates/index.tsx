/** The templates that documents are made with. Everyone reads; legal staff keep those of their own organisation. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { listTemplates, starterAddress } from '../../api/templates.ts';
import { ListResult } from '../../parts/ListResult.tsx';
import { Page } from '../../parts/Page.tsx';
import { routes } from '../../routes.ts';
import { useRole } from '../../session/session-context.ts';
import { CatalogueTable } from './catalogue/CatalogueTable.tsx';
import { NewTemplateDialog } from './catalogue/NewTemplateDialog.tsx';
import { SecondPersonSetting } from './catalogue/SecondPersonSetting.tsx';

export function TemplatesScreen() {
  const [isAdding, setAdding] = useState(false);
  const mayWrite = useRole('legal');
  const isAdmin = useRole('admin');
  const templates = useQuery({ queryKey: ['templates'], queryFn: listTemplates });
  return (
    <Page title="Mẫu văn bản" actions={mayWrite && <Button onClick={() => setAdding(true)}>Thêm mẫu mới…</Button>}>
      <Stack gap="lg">
        <Text size="sm" maw={820}>
          Mẫu Word quyết định chữ cố định và hình thức của văn bản; thẻ như {'{Kế hoạch.Trích yếu}'} là chỗ nội dung
          được điền vào. Tải mẫu về, sửa trong Word, tải lên lại: bản mới chỉ được dùng khi đã đưa vào hiệu lực.
        </Text>
        <ListResult result={templates}>{({ templates: rows }) => <CatalogueTable rows={rows} />}</ListResult>
        <Group gap="xs" align="baseline">
          <Text size="sm">Để soạn mẫu:</Text>
          <Anchor component={Link} href={routes.templateTags} size="sm" underline="always">
            Các thẻ dùng được
          </Anchor>
          <Anchor href={starterAddress('decision')} download size="sm" underline="always">
            Mẫu khởi đầu cho quyết định kèm kế hoạch (Word)
          </Anchor>
          <Anchor href={starterAddress('plan')} download size="sm" underline="always">
            Mẫu khởi đầu cho kế hoạch ban hành riêng (Word)
          </Anchor>
        </Group>
        <SecondPersonSetting mayChange={isAdmin} />
      </Stack>
      {isAdding && <NewTemplateDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
