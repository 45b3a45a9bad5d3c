/** What the PDF engines are called at every door; `auto` chooses by document. */
export const engineNames = ['auto', 'native', 'libreoffice'] as const;

export type EngineName = (typeof engineNames)[number];
