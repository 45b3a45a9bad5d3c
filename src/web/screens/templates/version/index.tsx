/** One version of a template: what was found in it, its pages, what it changes, and its way into effect. */
import { Anchor, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { readTemplate, readVersion, type Template, type Version } from '../../../api/templates.ts';
import { formatInstant } from '../../../parts/dates.ts';
import { ListResult } from '../../../parts/ListResult.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useFilters } from '../../../parts/use-filters.ts';
import { templateAddress } from '../../../routes.ts';
import { StatusTags } from '../StatusTags.tsx';
import { validityWords, versionName } from '../words.ts';
import { VersionActions } from './activation/VersionActions.tsx';
import { WaitingNotice } from './activation/WaitingNotice.tsx';
import { ComparisonTab } from './comparison/ComparisonTab.tsx';
import { LintTab } from './lint/LintTab.tsx';

export function VersionScreen({ id, number }: { id: string; number: number }) {
  const template = useQuery({ queryKey: ['template', id], queryFn: () => readTemplate(id) });
  const version = useQuery({
    queryKey: ['template', id, number],
    queryFn: () => readVersion(id, number),
    enabled: template.data !== undefined,
  });
  const { values, set } = useFilters(['xem', 'voi', 'mau']);
  const title = template.data ? `${template.data.title}, ${versionName(number).toLocaleLowerCase('vi')}` : 'Bản mẫu';
  return (
    <Page
      title={title}
      width={1_480}
      actions={template.data && version.data && <VersionActions template={template.data} version={version.data} />}
    >
      <ListResult result={template}>
        {(of) => (
          <ListResult result={version}>
            {(found) => (
              <Stack gap="md">
                <About template={of} version={found} />
                <WaitingNotice template={of} version={found} />
                <Tabs value={values.xem || 'kiem-tra'} onChange={(tab) => set('xem', tab ?? '')} keepMounted={false}>
                  <Tabs.List mb="md">
                    <Tabs.Tab value="kiem-tra">Kiểm tra và xem trước</Tabs.Tab>
                    <Tabs.Tab value="khac">Khác với bản khác</Tabs.Tab>
                  </Tabs.List>
                  <Tabs.Panel value="kiem-tra">
                    <LintTab
                      template={of}
                      version={found}
                      material={values.mau}
                      onMaterial={(next) => set('mau', next)}
                    />
                  </Tabs.Panel>
                  <Tabs.Panel value="khac">
                    <ComparisonTab
                      template={of}
                      version={found}
                      than={Number(values.voi) || undefined}
                      onThan={(next) => set('voi', String(next))}
                      material={values.mau}
                      onMaterial={(next) => set('mau', next)}
                    />
                  </Tabs.Panel>
                </Tabs>
              </Stack>
            )}
          </ListResult>
        )}
      </ListResult>
    </Page>
  );
}

function About({ template: { id, title }, version }: { template: Template; version: Version }) {
  const { createdBy, createdAt, basedOn, note, fileName, status } = version;
  const facts = [
    status === 'active' && `dùng cho ${validityWords(version)}`,
    createdBy ? `${createdBy.fullName} tải lên lúc ${formatInstant(createdAt)}` : 'có sẵn trong chương trình',
    basedOn !== null && `sửa từ bản ${basedOn}`,
    fileName,
  ].filter(Boolean);
  return (
    <div>
      <Group gap="xs" align="baseline" mt={-8}>
        <StatusTags version={version} />
        <Text size="sm" c="dimmed">
          <Anchor component={Link} href={templateAddress(id)} size="sm" underline="always">
            {title}
          </Anchor>{' '}
          · {facts.join(' · ')}
        </Text>
      </Group>
      {note && <Text size="sm">Ghi chú: {note}</Text>}
    </div>
  );
}
