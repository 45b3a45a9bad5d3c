import { Button, Collapse, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '../../../api/batches.ts';
import { Items } from '../items/Items.tsx';
import { count } from '../words.ts';

/** The units that have been chosen, to look through. */
export function ChosenList({ batch }: { batch: Batch }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        size="sm"
        aria-expanded={isOpen}
        aria-controls="don-vi-da-chon"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Ẩn danh sách' : `Xem ${count(batch.units)} đơn vị đã chọn`}
      </Button>
      <Collapse expanded={isOpen} id="don-vi-da-chon" w="100%">
        {isOpen && <Items batch={batch} />}
      </Collapse>
    </Stack>
  );
}
