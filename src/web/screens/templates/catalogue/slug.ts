/** `Kế hoạch của Sở Nội vụ` → `ke-hoach-cua-so-noi-vu`: what a template is called in commands and addresses. */
export const slugOf = (title: string): string =>
  title
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
