/** What is said at the first start. */
import { z } from 'zod';
import { fullName, typedPassword, username } from '../people/forms.ts';
import { newOrganisation } from '../tree/forms.ts';

export const firstAdmin = z.strictObject({
  organisation: newOrganisation.omit({ parentId: true }),
  username,
  fullName,
  password: typedPassword,
});
export type FirstAdmin = z.infer<typeof firstAdmin>;

export const setupForm = firstAdmin.extend({
  token: z.string().max(100).describe('Mã in ra khi khởi động lần đầu / printed at the first start'),
});
