import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { enterByHand } from '../../api/register.ts';
import { DayInput, isDay } from '../../parts/DayInput.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { documentKinds } from './kinds.ts';

interface Fields {
  kind: string;
  number: number | string;
  issuedOn: string;
  subject: string;
  signer: string;
  signerTitle: string;
  recipients: string;
  pages: number | string;
  copies: number | string;
}

const count = (value: number | string): number | undefined => (value === '' ? undefined : Number(value));

/** A document that was issued outside of the service. */
export function HandEntryDialog({ onClose }: { onClose(): void }) {
  const queries = useQueryClient();
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    defaultValues: { kind: 'KH', issuedOn: '', number: '', pages: '', copies: '' },
  });
  const enter = useMutation({
    mutationFn: ({ number, pages, copies, signer, signerTitle, recipients, ...rest }: Fields) =>
      enterByHand({
        ...rest,
        number: count(number),
        pages: count(pages),
        copies: count(copies),
        signer: signer || undefined,
        signerTitle: signerTitle || undefined,
        recipients: recipients || undefined,
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['register'] });
      onClose();
    },
  });
  const { errors } = formState;
  const numberField = (name: 'number' | 'pages' | 'copies', label: string, description?: string) => (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <NumberInput
          label={label}
          description={description}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          {...field}
        />
      )}
    />
  );
  return (
    <Modal opened onClose={onClose} title="Ghi số bằng tay" size="lg">
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => enter.mutate(fields))(event)}>
        <Stack>
          <Text size="sm" c="dimmed">
            Dành cho văn bản ban hành ngoài hệ thống. Số để trống thì lấy số tiếp theo của loại văn bản trong năm.
          </Text>
          <Group grow align="start" preventGrowOverflow={false}>
            <Controller
              name="kind"
              control={control}
              render={({ field }) => (
                <Select label="Loại văn bản" data={documentKinds} allowDeselect={false} {...field} />
              )}
            />
            {numberField('number', 'Số')}
            <Controller
              name="issuedOn"
              control={control}
              rules={{ required: 'Hãy ghi ngày ban hành.', validate: isDay }}
              render={({ field }) => (
                <DayInput label="Ngày ban hành" withAsterisk error={errors.issuedOn?.message} {...field} />
              )}
            />
          </Group>
          <Textarea
            label="Trích yếu"
            withAsterisk
            autosize
            minRows={2}
            error={errors.subject?.message}
            {...register('subject', { required: 'Hãy ghi trích yếu.' })}
          />
          <Group grow align="start" preventGrowOverflow={false}>
            <TextInput label="Người ký" {...register('signer')} />
            <TextInput label="Chức vụ" {...register('signerTitle')} />
          </Group>
          <TextInput label="Nơi nhận" {...register('recipients')} />
          <Group grow align="start">
            {numberField('pages', 'Số trang')}
            {numberField('copies', 'Số bản')}
          </Group>
          <ProblemNotice error={enter.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={enter.isPending}>
              Ghi vào sổ
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
