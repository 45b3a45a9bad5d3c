/** A text, or a rich text: what a person sees as one field. */
export function isField(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.some((piece) => typeof piece === 'object' && piece !== null && ('bold' in piece || 'italic' in piece))
  );
}
