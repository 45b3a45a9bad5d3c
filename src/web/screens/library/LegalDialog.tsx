import { Autocomplete, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import {
  addLegalDocument,
  changeLegalDocument,
  type LegalDocument,
  type LegalStatus,
} from '../../api/legal-documents.ts';
import { DayInput, isDay } from '../../parts/DayInput.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { LegalPicker } from './LegalPicker.tsx';
import { legalStatusChoices } from './statuses.ts';

interface Props {
  /** Which is to change; without, a new one. */
  document?: LegalDocument;
  onClose(): void;
}

interface Fields {
  kind: string;
  symbol: string;
  issuedOn: string;
  organ: string;
  subject: string;
  status: LegalStatus;
  effectiveFrom: string;
  effectiveTo: string;
  replacedById: string | null;
  note: string;
}

const usualKinds = [
  'Luật',
  'Pháp lệnh',
  'Nghị định',
  'Nghị quyết',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Kế hoạch',
  'Công văn',
];

/** Kinds that have neither number nor organ where they are cited. */
const isLaw = (kind: string): boolean => kind === 'Luật' || kind === 'Pháp lệnh' || kind === 'Bộ luật';

export function LegalDialog({ document, onClose }: Props) {
  const queries = useQueryClient();
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    defaultValues: {
      kind: document?.kind ?? 'Nghị định',
      symbol: document?.symbol ?? '',
      issuedOn: document?.issuedOn ?? '',
      organ: document?.organ ?? '',
      subject: document?.subject ?? '',
      status: document?.status ?? 'in-force',
      effectiveFrom: document?.effectiveFrom ?? '',
      effectiveTo: document?.effectiveTo ?? '',
      replacedById: document?.replacedById ?? null,
      note: document?.note ?? '',
    },
  });
  const { errors } = formState;
  const [kind, status] = useWatch({ control, name: ['kind', 'status'] });
  const save = useMutation({
    mutationFn: (fields: Fields) => {
      const body = {
        ...fields,
        issuedOn: fields.issuedOn || null,
        effectiveFrom: fields.effectiveFrom || null,
        effectiveTo: fields.effectiveTo || null,
        replacedById: fields.status === 'replaced' ? fields.replacedById : null,
      };
      return document ? changeLegalDocument(document.id, body) : addLegalDocument(body);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['legal-documents'] });
      onClose();
    },
  });
  const needs = (sentence: string) => (isLaw(kind) ? {} : { required: sentence });
  const dayField = (name: 'issuedOn' | 'effectiveFrom' | 'effectiveTo', label: string) => (
    <Controller
      name={name}
      control={control}
      rules={{ validate: isDay }}
      render={({ field }) => <DayInput label={label} error={errors[name]?.message} {...field} />}
    />
  );
  return (
    <Modal opened onClose={onClose} title={document ? 'Sửa văn bản pháp luật' : 'Thêm văn bản pháp luật'} size="lg">
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => save.mutate(fields))(event)}>
        <Stack>
          <Group grow align="start" preventGrowOverflow={false}>
            <Controller
              name="kind"
              control={control}
              rules={{ required: 'Hãy ghi loại văn bản.' }}
              render={({ field }) => (
                <Autocomplete
                  label="Loại văn bản"
                  withAsterisk
                  data={usualKinds}
                  error={errors.kind?.message}
                  {...field}
                />
              )}
            />
            <TextInput
              label="Số, ký hiệu"
              placeholder="30/2020/NĐ-CP"
              withAsterisk={!isLaw(kind)}
              error={errors.symbol?.message}
              {...register('symbol', needs('Hãy ghi số, ký hiệu.'))}
            />
            {dayField('issuedOn', 'Ngày ban hành')}
          </Group>
          <TextInput
            label="Cơ quan ban hành"
            placeholder="Chính phủ"
            withAsterisk={!isLaw(kind)}
            error={errors.organ?.message}
            {...register('organ', needs('Hãy ghi cơ quan ban hành.'))}
          />
          <Textarea
            label={isLaw(kind) ? 'Tên' : 'Trích yếu'}
            autosize
            minRows={2}
            withAsterisk
            error={errors.subject?.message}
            {...register('subject', { required: 'Hãy ghi trích yếu.' })}
          />
          <Group grow align="start" preventGrowOverflow={false}>
            <Controller
              name="status"
              control={control}
              render={({ field }) => (
                <Select label="Hiệu lực" data={legalStatusChoices} allowDeselect={false} {...field} />
              )}
            />
            {dayField('effectiveFrom', 'Có hiệu lực từ')}
            {dayField('effectiveTo', 'Còn hiệu lực đến')}
          </Group>
          {status === 'replaced' && (
            <Controller
              name="replacedById"
              control={control}
              rules={{ required: 'Hãy chọn văn bản thay thế.' }}
              render={({ field }) => (
                <LegalPicker
                  label="Văn bản thay thế"
                  except={document?.id}
                  known={document?.replacedBy ?? undefined}
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.replacedById?.message}
                />
              )}
            />
          )}
          <TextInput label="Ghi chú" {...register('note')} />
          <ProblemNotice error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={save.isPending}>
              {document ? 'Lưu' : 'Thêm'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
