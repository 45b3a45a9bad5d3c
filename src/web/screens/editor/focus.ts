/** Fields say which place of the plan they edit by `data-path`; this finds them again. */
import { nearestField } from './state/findings.ts';
import { pathText, type Path } from './state/path.ts';

const attribute = 'data-path';

/** The field that edits a place, or the nearest one. */
export function fieldOf(container: ParentNode, path: Path): HTMLElement | undefined {
  const fields = [...container.querySelectorAll<HTMLElement>(`[${attribute}]`)];
  const names = fields.map((field) => field.getAttribute(attribute) ?? '');
  const name = nearestField(names, path);
  return name === undefined ? undefined : fields[names.indexOf(name)];
}

/** Puts the focus on the field of a place, opening what it is folded into. Gives whether there was one. */
export function focusField(container: ParentNode, path: Path): boolean {
  const field = fieldOf(container, path);
  if (!field) return false;
  for (let holder = field.closest('details'); holder; holder = holder.parentElement?.closest('details') ?? null)
    holder.open = true;
  field.scrollIntoView({ block: 'center' });
  const target = field.matches('input, textarea, select, button, [tabindex]')
    ? field
    : (field.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]') ?? field);
  target.focus({ preventScroll: true });
  return document.activeElement === target;
}

/** The caret into the text field of exactly this place. */
export function putCaret(container: ParentNode, path: Path, caret: number): void {
  const field = container.querySelector<HTMLTextAreaElement>(`textarea[${attribute}="${CSS.escape(pathText(path))}"]`);
  if (!field) return;
  field.focus();
  field.setSelectionRange(caret, caret);
}
