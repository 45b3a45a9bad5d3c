import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { passwordAdvice, showPassword } from './passwords.ts';

/** A password that is being chosen. */
export function NewPasswordInput(props: PasswordInputProps) {
  return (
    <PasswordInput
      description={passwordAdvice}
      autoComplete="new-password"
      withAsterisk
      visibilityToggleButtonProps={showPassword}
      {...props}
    />
  );
}
