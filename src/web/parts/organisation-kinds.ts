import type { OrganisationKind } from '../api/session.ts';

export const organisationKinds: { value: OrganisationKind; label: string }[] = [
  { value: 'commune', label: 'Xã, phường, đặc khu' },
  { value: 'province', label: 'Tỉnh, thành phố' },
  { value: 'other', label: 'Cơ quan khác' },
];

export const organisationKindLabel = (kind: string): string =>
  organisationKinds.find(({ value }) => value === kind)?.label ?? kind;
