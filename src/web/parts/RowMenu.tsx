import { ActionIcon, Menu } from '@mantine/core';

export interface RowAction {
  label: string;
  run(): void;
}

/** What can be done with one row. */
export function RowMenu({ label, actions }: { label: string; actions: readonly RowAction[] }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray.8" aria-label={label}>
          <svg width="18" height="18" viewBox="0 0 18 18" fill="currentColor" aria-hidden>
            <circle cx="9" cy="3.5" r="1.6" />
            <circle cx="9" cy="9" r="1.6" />
            <circle cx="9" cy="14.5" r="1.6" />
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label: text, run }) => (
          <Menu.Item key={text} onClick={run}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
