/** What those who write templates look up: /template-tags. */
import { api, bodyOf, type Told } from './client.ts';
import { addressOf } from './request.ts';

export type TagReference = Told<'TagReference'>;
export type ReferenceTag = Told<'TemplateTag'>;
export type ReferenceGroup = TagReference['groups'][number];

export const listTemplateTags = () => bodyOf(api.GET('/api/v1/template-tags'));

export const tagsFileAddress = addressOf('/template-tags/file');
