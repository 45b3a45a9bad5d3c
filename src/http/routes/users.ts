/** People, kept by the admins of their organisation and of those above: `/api/v1/users`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newUser, typedPassword, userChange } from '../../accounts/people/forms.ts';
import { changeUser, createUser, listUsers, setFirstPassword } from '../../accounts/people/users.ts';
import { actorOf } from '../plugins/caller.ts';
import type { Declared } from '../plugins/access.ts';
import { byId, done, userSchema } from '../schemas/accounts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const forAdmins = { access: { role: 'admin' }, scope: 'admin' } as const satisfies Declared;

export function userRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/users',
    config: forAdmins,
    schema: {
      operationId: 'listUsers',
      tags: ['accounts'],
      summary: 'Người dùng của cơ quan và các cơ quan trực thuộc / people of the organisation and those below',
      response: { 200: z.object({ items: z.array(userSchema) }), ...accountRefusals },
    },
    handler: async (request) => ({ items: await listUsers(db, actorOf(request)) }),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/users',
    config: forAdmins,
    schema: {
      operationId: 'createUser',
      tags: ['accounts'],
      summary: 'Thêm người dùng / add a person',
      body: newUser,
      response: { 201: userSchema, ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await createUser(db, actorOf(request), request.body, clock())),
  });
  typed.route({
    method: 'PATCH',
    url: '/api/v1/users/:id',
    config: forAdmins,
    schema: {
      operationId: 'changeUser',
      tags: ['accounts'],
      summary: 'Sửa tên, vai trò, quyền; khóa hoặc mở / change name, roles, permissions; lock out or let in',
      params: byId,
      body: userChange,
      response: { 200: userSchema, ...accountRefusals, 422: refusals[422] },
    },
    handler: (request) => changeUser(db, actorOf(request), request.params.id, request.body, clock()),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/users/:id/password',
    config: forAdmins,
    schema: {
      operationId: 'setFirstPassword',
      tags: ['accounts'],
      summary: 'Đặt mật khẩu đầu; phải đổi khi đăng nhập / set a first password, to be changed at sign-in',
      params: byId,
      body: z.strictObject({ password: typedPassword }),
      response: { 204: done, ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) => {
      await setFirstPassword(db, actorOf(request), request.params.id, request.body.password, clock());
      return reply.code(204).send(null);
    },
  });
}
