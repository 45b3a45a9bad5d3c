import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Batch } from '../../../api/batches.ts';
import { RowMenu } from '../../../parts/RowMenu.tsx';
import { routes } from '../../../routes.ts';
import { DeleteDialog } from '../DeleteDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';

type Open = 'rename' | 'delete';

/** What is rarely done with a batch. */
export function BatchMenu({ batch }: { batch: Batch }) {
  const [, go] = useLocation();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <RowMenu
        label="Việc khác với đợt này"
        actions={[
          ...(batch.allowed.includes('change') ? [{ label: 'Đổi tên…', run: () => setOpen('rename') }] : []),
          ...(batch.allowed.includes('remove') ? [{ label: 'Xóa đợt…', run: () => setOpen('delete') }] : []),
        ]}
      />
      {open === 'rename' && <RenameDialog batch={batch} onClose={close} />}
      {open === 'delete' && <DeleteDialog batch={batch} onDone={() => go(routes.batches)} onClose={close} />}
    </>
  );
}
