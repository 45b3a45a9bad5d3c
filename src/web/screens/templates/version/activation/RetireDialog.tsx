import { ReasonDialog } from '../../../../parts/ReasonDialog.tsx';
import { retire, type Template, type Version } from '../../../../api/templates.ts';
import { lastStepOf, useStep } from './use-step.ts';

/** Takes a version out of use, with the reason. */
export function RetireDialog({
  template,
  version: { number, inEffect },
  onClose,
}: {
  template: Template;
  version: Version;
  onClose(): void;
}) {
  const step = useStep(
    (note: string) => retire(template.id, number, { note, lastStep: lastStepOf(template) }),
    onClose,
  );
  const others = template.versions.some((one) => one.number !== number && one.status === 'active');
  const then =
    inEffect && !others
      ? ' Sau đó cơ quan không còn bản nào hiệu lực: kế hoạch mới chưa dùng mẫu này được cho tới khi có bản khác.'
      : '';
  return (
    <ReasonDialog
      title={`Ngừng dùng bản ${number}`}
      text={`Văn bản mới không dùng bản này nữa; văn bản đã lập từ bản này vẫn lập lại được.${then}`}
      label="Lý do ngừng"
      confirm="Ngừng dùng"
      busy={step.isPending}
      error={step.error}
      onConfirm={step.mutate}
      onClose={onClose}
    />
  );
}
