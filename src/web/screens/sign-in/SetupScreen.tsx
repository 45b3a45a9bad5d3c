import { Button, Divider, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { Redirect, useLocation } from 'wouter';
import { setUp, setupNeeded, type OrganisationKind } from '../../api/session.ts';
import { organisationKinds } from '../../parts/organisation-kinds.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { UnitCodePicker } from '../../parts/UnitCodePicker.tsx';
import { routes } from '../../routes.ts';
import { sessionKey } from '../../session/session-context.ts';
import { newPasswordRules, passwordAdvice, showPassword } from '../../parts/passwords.ts';
import { SignInPage } from './SignInPage.tsx';

interface Fields {
  token: string;
  organisation: string;
  kind: OrganisationKind;
  /** Two digits or five. */
  unitCode: string | null;
  fullName: string;
  username: string;
  password: string;
  again: string;
}

/** The first organisation and its first administrator, for who has the token that the service printed when it first started. */
export function SetupScreen() {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const setup = useQuery({ queryKey: ['setup'], queryFn: setupNeeded });
  const { register, handleSubmit, control, getValues, setValue, formState } = useForm<Fields>({
    defaultValues: { kind: 'commune', unitCode: null, token: tokenInAddress() },
  });
  const { errors } = formState;
  const kind = useWatch({ control, name: 'kind' });
  const begin = useMutation({
    mutationFn: ({ token, organisation, kind, unitCode, fullName, username, password }: Fields) =>
      setUp({
        token: token.trim(),
        organisation: { name: organisation.trim(), kind, ...(unitCode && kind !== 'other' ? { unitCode } : {}) },
        fullName: fullName.trim(),
        username: username.trim(),
        password,
      }),
    onSuccess: (session) => {
      queries.setQueryData(sessionKey, session);
      queries.removeQueries({ queryKey: ['setup'] });
      go(routes.plans, { replace: true });
    },
  });
  if (setup.data && !setup.data.needed && !begin.isSuccess) return <Redirect to={routes.signIn} replace />;

  return (
    <SignInPage title="Thiết lập lần đầu" width={520}>
      <Text size="sm" c="dimmed">
        Dịch vụ chưa có ai. Hãy tạo cơ quan đầu tiên và người quản trị của cơ quan đó.
      </Text>
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => begin.mutate(fields))(event)}>
        <Stack>
          <TextInput
            label="Mã thiết lập"
            description="In ra một lần ở cửa sổ dòng lệnh khi dịch vụ khởi động lần đầu"
            autoComplete="off"
            spellCheck={false}
            withAsterisk
            error={errors.token?.message}
            {...register('token', { required: 'Hãy chép mã thiết lập vào đây.' })}
          />
          <Divider label="Cơ quan" labelPosition="left" />
          <TextInput
            label="Tên cơ quan"
            placeholder="UBND xã …"
            withAsterisk
            error={errors.organisation?.message}
            {...register('organisation', { required: 'Hãy ghi tên cơ quan.' })}
          />
          <Controller
            name="kind"
            control={control}
            render={({ field }) => (
              <Select
                label="Cấp"
                data={organisationKinds}
                allowDeselect={false}
                {...field}
                onChange={(next) => {
                  field.onChange(next);
                  setValue('unitCode', null);
                }}
              />
            )}
          />
          {kind !== 'other' && (
            <Controller
              name="unitCode"
              control={control}
              render={({ field }) => (
                <UnitCodePicker
                  key={kind}
                  label="Đơn vị hành chính"
                  description="Kế hoạch mới lấy tên đơn vị từ đây; có thể chọn sau ở mục Quản trị"
                  level={kind}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
          )}
          <Divider label="Người quản trị" labelPosition="left" />
          <TextInput
            label="Họ và tên"
            autoComplete="name"
            withAsterisk
            error={errors.fullName?.message}
            {...register('fullName', { required: 'Hãy ghi họ và tên.' })}
          />
          <TextInput
            label="Tên đăng nhập"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            withAsterisk
            error={errors.username?.message}
            {...register('username', { required: 'Hãy ghi tên đăng nhập.' })}
          />
          <PasswordInput
            label="Mật khẩu"
            description={passwordAdvice}
            autoComplete="new-password"
            withAsterisk
            visibilityToggleButtonProps={showPassword}
            error={errors.password?.message}
            {...register('password', newPasswordRules)}
          />
          <PasswordInput
            label="Nhắc lại mật khẩu"
            autoComplete="new-password"
            withAsterisk
            visibilityToggleButtonProps={showPassword}
            error={errors.again?.message}
            {...register('again', {
              validate: (again) => again === getValues('password') || 'Hai lần ghi mật khẩu chưa giống nhau.',
            })}
          />
          <ProblemNotice error={begin.error} />
          <Button type="submit" loading={begin.isPending}>
            Tạo và đăng nhập
          </Button>
        </Stack>
      </form>
    </SignInPage>
  );
}

/** The printed address carries the token behind `#`, which browsers keep to themselves. */
const tokenInAddress = (): string => decodeURIComponent(window.location.hash.slice(1));
