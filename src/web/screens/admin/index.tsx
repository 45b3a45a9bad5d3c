import { Tabs } from '@mantine/core';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { useRole } from '../../session/session-context.ts';
import { AuditPanel } from './AuditPanel.tsx';
import { OrganisationsPanel } from './OrganisationsPanel.tsx';
import { UsersPanel } from './UsersPanel.tsx';

const parts = [
  { name: 'nguoi-dung', label: 'Người dùng', Panel: UsersPanel },
  { name: 'co-quan', label: 'Cơ quan', Panel: OrganisationsPanel },
  { name: 'nhat-ky', label: 'Nhật ký', Panel: AuditPanel },
];

/** People, organisations, and who did what. */
export function AdminScreen() {
  const { part = parts[0]!.name } = useParams<{ part?: string }>();
  const [, go] = useLocation();
  if (!useRole('admin')) {
    return (
      <Page title="Quản trị">
        <EmptyState title="Trang này dành cho người quản trị">
          Nếu cần thêm người dùng hoặc đổi quyền, hãy nhờ người quản trị của cơ quan.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Quản trị">
      <Tabs value={part} onChange={(next) => go(`/quan-tri/${next}`)} keepMounted={false}>
        <Tabs.List mb="md">
          {parts.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map(({ name, Panel }) => (
          <Tabs.Panel key={name} value={name}>
            <Panel />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
