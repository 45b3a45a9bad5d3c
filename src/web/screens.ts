/** The screens. Each is a file of its own that the browser loads when it is opened, or beforehand in a quiet moment. */
import { lazy, type ComponentType } from 'react';
import { withRetries } from './loading.ts';

type Load<Props> = () => Promise<ComponentType<Props>>;

const loads: (() => Promise<unknown>)[] = [];

function screen<Props extends object>(load: Load<Props>) {
  loads.push(load);
  return lazy(async () => ({ default: await withRetries(load) }));
}

export const SignInScreen = screen(async () => (await import('./screens/sign-in/index.tsx')).SignInScreen);
export const SetupScreen = screen(async () => (await import('./screens/sign-in/SetupScreen.tsx')).SetupScreen);
export const PlansScreen = screen(async () => (await import('./screens/plans/index.tsx')).PlansScreen);
export const EditorScreen = screen(async () => (await import('./screens/editor/index.tsx')).EditorScreen);
export const ImportScreen = screen(async () => (await import('./screens/import/index.tsx')).ImportScreen);
export const BatchesScreen = screen(async () => (await import('./screens/batches/index.tsx')).BatchesScreen);
export const BatchScreen = screen(async () => (await import('./screens/batches/batch/index.tsx')).BatchScreen);
export const LibraryScreen = screen(async () => (await import('./screens/library/index.tsx')).LibraryScreen);
export const PhrasesScreen = screen(async () => (await import('./screens/phrases/index.tsx')).PhrasesScreen);
export const RegisterScreen = screen(async () => (await import('./screens/register/index.tsx')).RegisterScreen);
export const TemplatesScreen = screen(async () => (await import('./screens/templates/index.tsx')).TemplatesScreen);
export const TemplateScreen = screen(
  async () => (await import('./screens/templates/template/index.tsx')).TemplateScreen,
);
export const VersionScreen = screen(async () => (await import('./screens/templates/version/index.tsx')).VersionScreen);
export const WordCheckScreen = screen(async () => (await import('./screens/word-check/index.tsx')).WordCheckScreen);
export const TemplateTagsScreen = screen(
  async () => (await import('./screens/template-tags/index.tsx')).TemplateTagsScreen,
);
export const AdminScreen = screen(async () => (await import('./screens/admin/index.tsx')).AdminScreen);
export const AccountScreen = screen(async () => (await import('./screens/account/index.tsx')).AccountScreen);
export const NoSuchPage = screen(async () => (await import('./parts/NoSuchPage.tsx')).NoSuchPage);

/** Loads what is not there yet, one after another: who loses the network then still gets from page to page. */
export async function loadAllScreens(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
