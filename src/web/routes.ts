/** The addresses of the pages. src/http serves index.html for each of them. */
export const routes = {
  plans: '/',
  signIn: '/dang-nhap',
  setup: '/thiet-lap',
  draft: '/ke-hoach/:id',
  importDocument: '/nhap',
  batches: '/hang-loat',
  batch: '/hang-loat/:id',
  library: '/van-ban',
  phrases: '/cau-mau',
  register: '/so-dang-ky',
  templates: '/mau',
  templateTags: '/mau/the',
  template: '/mau/:id',
  templateVersion: '/mau/:id/:number',
  wordCheck: '/kiem-tra-word',
  admin: '/quan-tri/:part?',
  account: '/tai-khoan',
} as const;

/** The pages of docs/huong-dan, which are files of their own (src/http/web/pages.ts). */
export const helpAddress = '/tro-giup/';

export const draftAddress = (id: string): string => `/ke-hoach/${id}`;

export const batchAddress = (id: string): string => `/hang-loat/${id}`;

export const templateAddress = (id: string): string => `/mau/${encodeURIComponent(id)}`;

export const versionAddress = (id: string, number: number): string => `${templateAddress(id)}/${number}`;

/** What a version changes of another. */
export const differencesAddress = (id: string, number: number, than: number): string =>
  `${versionAddress(id, number)}?xem=khac&voi=${than}`;

/** Where to go after signing in: the page that was asked for, never another site. */
export function pageAfterSignIn(search: string): string {
  const wanted = new URLSearchParams(search).get('tiep') ?? '';
  return /^\/(?![/\\])/.test(wanted) && wanted !== routes.signIn ? wanted : routes.plans;
}

/** Where single sign-on begins. @param after the page to come back to; the list of plans unless told */
export const oidcAddress = (after: string = routes.plans): string =>
  after === routes.plans ? '/api/v1/oidc/login' : `/api/v1/oidc/login?tiep=${encodeURIComponent(after)}`;

export const signInAddress = (from: string): string =>
  from === routes.plans ? routes.signIn : `${routes.signIn}?tiep=${encodeURIComponent(from)}`;
