/** What is said at the first start. */
import { z } from 'zod';
import { Failure, type Finding } from '../../failure.ts';
import { requireGoodPassword } from '../password/rules.ts';
import { fullName, typedPassword, username } from '../people/forms.ts';
import { newOrganisation } from '../tree/forms.ts';

export const firstAdmin = z.strictObject({
  organisation: newOrganisation.omit({ parentId: true }),
  username,
  fullName,
  password: typedPassword,
});
export type FirstAdmin = z.infer<typeof firstAdmin>;

/** An admin who is added from outside: there may be an organisation already. */
const newAdmin = firstAdmin.partial({ organisation: true });
export type NewAdmin = z.infer<typeof newAdmin>;

const newPerson = firstAdmin.omit({ organisation: true });

/** @throws Failure `accounts.wrong-form` (kind `usage`) with a sentence for each fault */
function read<T>(schema: z.ZodType<T>, told: unknown): T {
  const result = schema.safeParse(told);
  if (result.success) return result.data;
  const findings = result.error.issues.map(({ path, message }): Finding => ({
    code: 'accounts.wrong-form',
    severity: 'error',
    path: path.join('.'),
    message,
  }));
  throw new Failure('usage', 'accounts.wrong-form', findings.map(({ message }) => message).join(' '), findings);
}

/** @throws Failure `accounts.wrong-form` (kind `usage`) */
export function readNewAdmin(told: unknown): NewAdmin {
  return read(newAdmin, told);
}

/** @throws Failure `accounts.wrong-form` (kind `usage`), `accounts.weak-password` (kind `input`) */
export function readNewPerson(told: unknown): z.infer<typeof newPerson> {
  const person = read(newPerson, told);
  requireGoodPassword(person.password, person.username);
  return person;
}

export const setupForm = firstAdmin.extend({
  token: z.string().max(100).describe('Mã in ra khi khởi động lần đầu / printed at the first start'),
});
