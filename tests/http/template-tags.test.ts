import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tags } from '../../src/compose/tags.ts';
import type { TagReference } from '../../src/templates/tags/reference.ts';
import { openPackage } from '../../src/word/package.ts';
import { paragraphText } from '../../src/word/xml.ts';
import { startService } from './service-under-test.ts';

let app: FastifyInstance;
beforeAll(async () => ({ app } = await startService()));
afterAll(() => app.close());

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it('GET /api/v1/template-tags tells every tag once, in its group, as it is written in Word', async () => {
  const { groups, formatters } = (await app.inject('/api/v1/template-tags')).json<TagReference>();
  expect(groups.map(({ title }) => title)).toEqual(['Chung', 'Quyết định', 'Kế hoạch', 'Phụ lục', 'Bảng']);
  const told = groups.flatMap((group) => group.tags);
  expect(told.map(({ name }) => name).sort()).toEqual(tags.map(({ name }) => name).sort());
  for (const tag of told) for (const text of Object.values(tag)) expect(text, tag.name).not.toBe('');
  expect(told.find(({ name }) => name === 'Kế hoạch.Có ký')?.written).toBe('{#Kế hoạch.Có ký} … {/Kế hoạch.Có ký}');
  expect(formatters.find(({ name }) => name === 'chữ hoa')?.example).toBe('XÃ KHOÁI CHÂU');
});

it('GET /api/v1/template-tags/file is a Word file with all of it, the same each time', async () => {
  const answer = await app.inject('/api/v1/template-tags/file');
  expect(answer.headers['content-type']).toBe(docx);
  expect(answer.headers['content-disposition']).toContain('attachment; filename="Cac the dung trong mau.docx"');
  const text = paragraphText(String(openPackage(answer.rawPayload).get('word/document.xml')));
  for (const { name, meaning } of tags) {
    expect(text).toContain(`${name}}`);
    expect(text).toContain(meaning);
  }
  expect((await app.inject('/api/v1/template-tags/file')).rawPayload.equals(answer.rawPayload)).toBe(true);
});

it('GET /api/v1/template-starter is the template of the form that is asked for', async () => {
  const partsFor = async (query: string) => {
    const answer = await app.inject(`/api/v1/template-starter${query}`);
    expect(answer.headers['content-type']).toBe(docx);
    return openPackage(answer.rawPayload);
  };
  expect(String((await partsFor('')).get('word/document.xml'))).toContain('{Quyết định.Các điều}');
  const plan = await partsFor('?form=plan');
  expect(String(plan.get('word/document.xml'))).not.toContain('{Quyết định.');
  expect(String(plan.get('word/comments.xml'))).toContain('Kế hoạch ban hành riêng');
  const refused = await app.inject('/api/v1/template-starter?form=letter');
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code: 'http.bad-query' });
});
