import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { enterByHand } from '../../api/register.ts';
import { DayInput, isDay } from '../../parts/DayInput.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { useSession } from '../../session/session-context.ts';
import { documentKinds, typeNameOf, usualSymbol } from './kinds.ts';

interface Fields {
  kind: string;
  number: string;
  symbol: string;
  issuedOn: string;
  organName: string;
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
  const { organisation } = useSession();
  const { register, control, handleSubmit, setValue, formState } = useForm<Fields>({
    defaultValues: {
      kind: 'KH',
      number: '',
      symbol: usualSymbol('KH'),
      issuedOn: '',
      organName: organisation.name,
      pages: '',
      copies: '',
    },
  });
  const enter = useMutation({
    mutationFn: ({ number, pages, copies, signer, signerTitle, recipients, ...rest }: Fields) =>
      enterByHand({
        ...rest,
        typeName: typeNameOf(rest.kind),
        number: number.trim() || undefined,
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
  const numberField = (name: 'pages' | 'copies', label: string) => (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <NumberInput label={label} min={1} allowDecimal={false} allowNegative={false} {...field} />
      )}
    />
  );
  return (
    <Modal opened onClose={onClose} title="Ghi số bằng tay" size="lg">
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => enter.mutate(fields))(event)}>
        <Stack>
          <Text size="sm" c="dimmed">
            Dành cho văn bản ban hành ngoài hệ thống.
          </Text>
          <Group grow align="start" preventGrowOverflow={false}>
            <Controller
              name="kind"
              control={control}
              render={({ field }) => (
                <Select
                  label="Loại văn bản"
                  data={documentKinds}
                  searchable
                  allowDeselect={false}
                  {...field}
                  onChange={(kind) => {
                    field.onChange(kind);
                    if (kind && !formState.dirtyFields.symbol) setValue('symbol', usualSymbol(kind));
                  }}
                />
              )}
            />
            <TextInput
              label="Số"
              placeholder="tự lấy số tiếp theo"
              error={errors.number?.message}
              {...register('number', {
                pattern: { value: /^\s*\d{1,6}[a-zđ]?\s*$/i, message: 'Số có dạng 57 hoặc 12a.' },
              })}
            />
            <TextInput
              label="Ký hiệu"
              withAsterisk
              error={errors.symbol?.message}
              {...register('symbol', { required: 'Hãy ghi ký hiệu.' })}
            />
            <Controller
              name="issuedOn"
              control={control}
              rules={{ required: 'Hãy ghi ngày ban hành.', validate: isDay }}
              render={({ field }) => (
                <DayInput label="Ngày ban hành" withAsterisk error={errors.issuedOn?.message} {...field} />
              )}
            />
          </Group>
          <TextInput
            label="Cơ quan ban hành"
            withAsterisk
            error={errors.organName?.message}
            {...register('organName', { required: 'Hãy ghi cơ quan ban hành.' })}
          />
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
          <Textarea label="Nơi nhận" description="Mỗi nơi một dòng" autosize minRows={2} {...register('recipients')} />
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
