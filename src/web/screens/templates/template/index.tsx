/** One template: its versions, the way to a new one, and what was put into effect when. */
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { readTemplate, type Template } from '../../../api/templates.ts';
import { formatInstant } from '../../../parts/dates.ts';
import { ListResult } from '../../../parts/ListResult.tsx';
import { Page } from '../../../parts/Page.tsx';
import { routes } from '../../../routes.ts';
import { useRole, useSession } from '../../../session/session-context.ts';
import { inEffectSince } from '../in-effect-since.ts';
import { formNames } from '../words.ts';
import { ChangeSection } from './ChangeSection.tsx';
import { History } from './History.tsx';
import { RollbackDialog } from './RollbackDialog.tsx';
import { VersionsTable } from './VersionsTable.tsx';

export function TemplateScreen({ id }: { id: string }) {
  const template = useQuery({ queryKey: ['template', id], queryFn: () => readTemplate(id) });
  const [isRollingBack, setRollingBack] = useState(false);
  const mayWrite = useRole('legal');
  const known = template.data;
  const rollback = mayWrite && known?.rollsBack != null && (
    <Button variant="default" onClick={() => setRollingBack(true)}>
      Quay lại trước đó…
    </Button>
  );
  return (
    <Page title={known?.title ?? 'Mẫu văn bản'} actions={rollback}>
      <ListResult result={template}>
        {(found) => (
          <Stack gap="xl">
            <About template={found} />
            <VersionsTable template={found} />
            {mayWrite && <ChangeSection template={found} />}
            <History template={found} />
            {isRollingBack && <RollbackDialog template={found} onClose={() => setRollingBack(false)} />}
          </Stack>
        )}
      </ListResult>
    </Page>
  );
}

function About({ template }: { template: Template }) {
  const { form, serves, keptBy, from, version } = template;
  const { organisation } = useSession();
  const since = inEffectSince(template);
  const whose = (keeper: Template['keptBy']): string =>
    keeper === null
      ? 'có sẵn trong chương trình'
      : keeper.organisationId === organisation.id
        ? 'của cơ quan mình'
        : `của ${keeper.name}`;
  return (
    <Text size="sm" c="dimmed" mt={-8}>
      <Anchor component={Link} href={routes.templates} size="sm" underline="always">
        Mẫu văn bản
      </Anchor>{' '}
      · {formNames[serves]} · {form}
      <br />
      {version === null
        ? 'Hôm nay không có bản nào hiệu lực: kế hoạch mới chưa dùng mẫu này được.'
        : `Đang hiệu lực: bản ${version}, ${whose(from)}${since ? `, từ ${formatInstant(since)}` : ''}.`}
      {keptBy?.organisationId !== from?.organisationId && ` Các bản dưới đây: ${whose(keptBy)}.`}
    </Text>
  );
}
