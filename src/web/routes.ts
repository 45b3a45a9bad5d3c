/** The addresses of the pages. src/http serves index.html for each of them. */
export const routes = {
  plans: '/',
  signIn: '/dang-nhap',
  setup: '/thiet-lap',
  draft: '/ke-hoach/:id',
  library: '/van-ban',
  register: '/so-dang-ky',
  admin: '/quan-tri/:part?',
  account: '/tai-khoan',
} as const;

/** The pages of docs/huong-dan, which are files of their own (src/http/web/pages.ts). */
export const helpAddress = '/tro-giup/';

export const draftAddress = (id: string): string => `/ke-hoach/${id}`;

/** Where to go after signing in: the page that was asked for, never another site. */
export function pageAfterSignIn(search: string): string {
  const wanted = new URLSearchParams(search).get('tiep') ?? '';
  return /^\/(?![/\\])/.test(wanted) && wanted !== routes.signIn ? wanted : routes.plans;
}

export const signInAddress = (from: string): string =>
  from === routes.plans ? routes.signIn : `${routes.signIn}?tiep=${encodeURIComponent(from)}`;
