import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Template, Version } from '../../../../api/templates.ts';
import { useRole } from '../../../../session/session-context.ts';
import { ActivationDialog } from './ActivationDialog.tsx';
import { RetireDialog } from './RetireDialog.tsx';

type Open = 'activate' | 'retire';

/** What legal staff can do with a version of their own organisation. */
export function VersionActions({ template, version }: { template: Template; version: Version }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  if (!useRole('legal') || !template.own) return null;
  const { status, valid, request } = version;
  return (
    <>
      {status !== 'retired' && (
        <Button variant="default" onClick={() => setOpen('retire')}>
          Ngừng dùng…
        </Button>
      )}
      {valid && !request && (
        <Button variant={status === 'active' ? 'default' : 'filled'} onClick={() => setOpen('activate')}>
          {status === 'active' ? 'Đổi thời hạn…' : template.secondPerson ? 'Gửi duyệt…' : 'Đưa vào hiệu lực…'}
        </Button>
      )}
      {open === 'activate' && <ActivationDialog template={template} version={version} onClose={close} />}
      {open === 'retire' && <RetireDialog template={template} version={version} onClose={close} />}
    </>
  );
}
