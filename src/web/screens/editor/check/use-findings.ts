/** What is still missing or doubtful in the plan: told by the schema here, by placeholders and consistency on the server. */
import { useEffect, useState } from 'react';
import type { Finding } from '../../../../failure.ts';
import { stillOpen, type CarriedFinding } from '../../../../plan/compare/carried-finding.ts';
import { checkPlanData } from '../../../../plan/parse.ts';
import type { EditorDocument } from '../state/document.ts';
import { checkPlan } from '../server/document.ts';

/** From the last change to the checks, in milliseconds: the pages come first. */
const pause = 1_000;

export interface Findings {
  findings: readonly Finding[];
  /** The server's part could not be asked for. */
  partly: boolean;
}

/** @param carried what the server said of the plan when it was made from another, such as of old citations */
export function useFindings(document: EditorDocument, carried: readonly CarriedFinding[]): Findings {
  const [missing, setMissing] = useState<readonly Finding[]>([]);
  const [left, setLeft] = useState<readonly Finding[]>([]);
  const [doubtful, setDoubtful] = useState<readonly Finding[]>([]);
  const [partly, setPartly] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let request: AbortController | undefined;
    const check = (): void => {
      const plan = document.plan();
      setMissing(checkPlanData(plan).findings);
      setLeft(stillOpen(carried, plan));
      request?.abort();
      const mine = (request = new AbortController());
      checkPlan(plan, mine.signal).then(
        (findings) => {
          setDoubtful(findings);
          setPartly(false);
        },
        () => {
          if (!mine.signal.aborted) setPartly(true);
        },
      );
    };
    const end = document.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(check, pause);
    });
    timer = setTimeout(check, 0);
    return () => {
      end();
      clearTimeout(timer);
      request?.abort();
    };
  }, [document, carried]);

  return { findings: [...missing, ...left, ...doubtful], partly };
}
