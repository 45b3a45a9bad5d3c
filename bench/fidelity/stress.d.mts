/** Types of stress.mjs, for the tests that change its documents. */
export function stressDocuments(): Promise<{ name: string; docx: Uint8Array }[]>;
