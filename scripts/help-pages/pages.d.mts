export interface HelpFile {
  fileName: string;
  source: string | Uint8Array;
}
export const source: string;
export function helpPages(): HelpFile[];
