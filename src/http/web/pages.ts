/** The browser's side of the service, as `npm run build` leaves it in dist/web. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { registerStatic } from '../plugins/external/static.ts';

/** As far from `src/http/web` as from `dist/http/web`. */
const built = fileURLToPath(new URL('../../../dist/web/', import.meta.url));

/** The folder of the pages; nothing where they have not been built. */
export function builtPages(folder = built): string | undefined {
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

/** The names of files under `assets/` hold the hash of their content: what stands under a name stands there for ever. */
const forEver = { maxAge: '365d', immutable: true } as const;

/** No way into another folder. */
const plainName = /^[\w-][\w.-]*$/;

const open = { config: { access: 'public' }, schema: { hide: true } } as const;

/** Files beside index.html, such as the icon. */
function filesBeside(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map(({ name }) => name);
}

/** The help, docs/huong-dan, as scripts/help-pages makes it: what a page is named stands at its address without an ending. */
function registerHelp(app: FastifyInstance): void {
  const send = (reply: FastifyReply, path: string) => reply.sendFile(`tro-giup/${path}`);
  app.get('/tro-giup', open, (_request, reply) => reply.redirect('/tro-giup/'));
  app.get('/tro-giup/', open, (_request, reply) => send(reply, 'index.html'));
  app.get<{ Params: { name: string } }>('/tro-giup/:name', open, ({ params: { name } }, reply) =>
    plainName.test(name) ? send(reply, name.includes('.') ? name : `${name}.html`) : reply.callNotFound(),
  );
  app.get<{ Params: { name: string } }>('/tro-giup/hinh/:name', open, ({ params: { name } }, reply) =>
    plainName.test(name) ? send(reply, `hinh/${name}`) : reply.callNotFound(),
  );
}

export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  await registerStatic(app, folder);
  app.get('/', open, (_request, reply) => reply.sendFile('index.html'));
  app.get<{ Params: { name: string } }>('/assets/:name', open, ({ params: { name } }, reply) =>
    plainName.test(name) ? reply.sendFile(`assets/${name}`, forEver) : reply.callNotFound(),
  );
  registerHelp(app);
  for (const name of filesBeside(folder)) app.get(`/${name}`, open, (_request, reply) => reply.sendFile(name));
}

/** Under these, an unknown address is a fault of a program, not a page. */
const forPrograms = ['/api', '/docs', '/assets', '/metrics', '/tro-giup/hinh'];

/** Whether a browser asks for a page: every page is index.html, which knows by the address what to show. */
export function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return (
    (method === 'GET' || method === 'HEAD') &&
    (headers.accept ?? '').includes('text/html') &&
    !forPrograms.some((folder) => path === folder || path.startsWith(`${folder}/`))
  );
}

export function answerWithPage(reply: FastifyReply): FastifyReply {
  return reply.code(200).sendFile('index.html');
}
