/** Which panel is open: part of the address, so that a page that is loaded again opens where it was. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Plan } from '../../../../plan/model/plan.ts';
import type { EditorDocument } from '../state/document.ts';
import { existingPanel, type PanelId } from '../state/panels.ts';

export function useCurrentPlan(document: EditorDocument): Plan {
  return useSyncExternalStore(document.subscribe, document.plan);
}

const form =
  /^(general|decision-(head|preamble|articles|end)|plan-(head|preamble|closing|end)|sections|section-\d{1,4}|unplaced|appendices|appendix-\d{1,4}|other)$/;

function fromAddress(): PanelId {
  const wanted = location.hash.slice(1);
  return form.test(wanted) ? (wanted as PanelId) : 'general';
}

export function usePanel(plan: Plan): [PanelId, (panel: PanelId) => void] {
  const [panel, setPanel] = useState(fromAddress);
  useEffect(() => {
    const follow = () => setPanel(fromAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const open = useCallback((next: PanelId): void => {
    setPanel(next);
    history.replaceState(history.state, '', `#${next}`);
  }, []);
  return [existingPanel(plan, panel), open];
}
