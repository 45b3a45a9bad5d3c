import { Checkbox, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeTemplateSettings, readTemplateSettings } from '../../../api/templates.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';

const key = ['template-settings'];

/** Whether two people have to agree before a version is used. Everyone sees it; administrators change it. */
export function SecondPersonSetting({ mayChange }: { mayChange: boolean }) {
  const queries = useQueryClient();
  const settings = useQuery({ queryKey: key, queryFn: readTemplateSettings });
  const change = useMutation({
    mutationFn: changeTemplateSettings,
    onSuccess: (changed) => {
      queries.setQueryData(key, changed);
      void queries.invalidateQueries({ queryKey: ['template'] });
    },
  });
  if (!settings.data) return null;
  const { secondPerson } = change.isPending ? change.variables : settings.data;
  if (!mayChange) {
    return (
      <Text size="sm" c="dimmed">
        {secondPerson
          ? 'Một bản mẫu chỉ có hiệu lực khi người thứ hai duyệt; người quản trị của cơ quan đổi được điều này.'
          : 'Một bản mẫu có hiệu lực không cần người thứ hai duyệt; người quản trị của cơ quan đổi được điều này.'}
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <Checkbox
        label="Cần người thứ hai duyệt trước khi một bản mẫu có hiệu lực"
        description="Người duyệt có vai trò pháp chế, không phải người đề nghị, cũng không phải người tải bản ấy lên."
        checked={secondPerson}
        onChange={({ currentTarget }) => change.mutate({ secondPerson: currentTarget.checked })}
      />
      <ProblemNotice error={change.error} />
    </Stack>
  );
}
