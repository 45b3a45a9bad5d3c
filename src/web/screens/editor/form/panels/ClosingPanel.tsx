import { RichTextField } from '../fields/RichTextField.tsx';
import { TextsEditor } from '../fields/TextsEditor.tsx';

export function ClosingPanel() {
  return (
    <>
      <TextsEditor path={['plan', 'closing']} what="Đoạn kết" add="Thêm đoạn kết" />
      <RichTextField path={['plan', 'closingNote']} label="Ghi chú sau dấu ./." placeholder="(Có Phụ lục kèm theo)" />
    </>
  );
}
