/** Which of the documents in a source is the decision, which the plan, which an appendix. */
import type { Component, FormDocument, Recognised } from '../nd30/document.ts';

export interface Arrangement {
  decision: readonly Component[] | undefined;
  /** Components of all that is neither decision nor appendix. */
  plan: readonly Component[];
  appendices: readonly (readonly Component[])[];
}

const isDecision = ({ kindName, role }: FormDocument) => kindName === 'quyet dinh' && role !== 'appendix';

export function arrange({ documents }: Recognised): Arrangement {
  const first = documents[0];
  const decision = first !== undefined && isDecision(first) ? first : undefined;
  const plan: Component[] = [];
  const appendices: (readonly Component[])[] = [];
  for (const document of documents) {
    if (document === decision) continue;
    if (document.role === 'appendix') appendices.push(document.components);
    else plan.push(...document.components);
  }
  return { decision: decision?.components, plan, appendices };
}
