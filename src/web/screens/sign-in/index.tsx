import { Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Redirect, useSearch } from 'wouter';
import { readSession, setupNeeded, signIn, signInWays } from '../../api/session.ts';
import { Notice } from '../../parts/Notice.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { oidcAddress, pageAfterSignIn, routes } from '../../routes.ts';
import { sessionKey } from '../../session/session-context.ts';
import { showPassword } from '../../parts/passwords.ts';
import { refusalIn } from './oidc-refusals.ts';
import { SignInPage } from './SignInPage.tsx';

interface Fields {
  username: string;
  password: string;
}

export function SignInScreen() {
  const search = useSearch();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: Infinity });
  const setup = useQuery({ queryKey: ['setup'], queryFn: setupNeeded });
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: signInWays });
  const { register, handleSubmit, setFocus, resetField, formState } = useForm<Fields>();
  const enter = useMutation({
    mutationFn: ({ username, password }: Fields) => signIn(username.trim(), password),
    onSuccess: (session) => queries.setQueryData(sessionKey, session),
    onError: () => {
      resetField('password');
      setFocus('password');
    },
  });
  if (session.data) return <Redirect to={pageAfterSignIn(search)} replace />;
  if (setup.data?.needed) return <Redirect to={routes.setup} replace />;

  const other = ways.data?.oidc;
  const refusal = refusalIn(search);
  return (
    <SignInPage title="Đăng nhập" width={420}>
      {!enter.error && refusal && <Notice tone="warning">{refusal}</Notice>}
      {!enter.error && !refusal && new URLSearchParams(search).has('tiep') && (
        <Notice tone="info">Hãy đăng nhập để mở trang này.</Notice>
      )}
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => enter.mutate(fields))(event)}>
        <Stack>
          <TextInput
            label="Tên đăng nhập"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            error={formState.errors.username?.message}
            {...register('username', { required: 'Hãy ghi tên đăng nhập.' })}
          />
          <PasswordInput
            label="Mật khẩu"
            autoComplete="current-password"
            visibilityToggleButtonProps={showPassword}
            error={formState.errors.password?.message}
            {...register('password', { required: 'Hãy ghi mật khẩu.' })}
          />
          <ProblemNotice error={enter.error} />
          <Button type="submit" loading={enter.isPending} fullWidth>
            Đăng nhập
          </Button>
        </Stack>
      </form>
      {other && (
        <>
          <Divider label="hoặc" />
          <Anchor href={oidcAddress(pageAfterSignIn(search))} ta="center">
            Đăng nhập bằng {other.name}
          </Anchor>
        </>
      )}
    </SignInPage>
  );
}
