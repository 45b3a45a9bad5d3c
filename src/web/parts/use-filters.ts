/** What a list is narrowed to, kept in the address, so that reloading, going back and sending the link keep it. */
import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

export interface Filters<Name extends string> {
  /** Empty where the address says nothing. */
  values: Record<Name, string>;
  /** From 1. */
  page: number;
  isNarrowed: boolean;
  /** Starts again at page 1. */
  set(name: Name, value: string): void;
  turnTo(page: number): void;
  clear(): void;
}

/** @param names how the filters are called in the address, `q`, `nam` */
export function useFilters<Name extends string>(names: readonly Name[]): Filters<Name> {
  const [words, setWords] = useSearchParams();
  const change = useCallback(
    (name: string, value: string) =>
      setWords(
        (before) => {
          const next = new URLSearchParams(before);
          if (name !== pageName) next.delete(pageName);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setWords],
  );
  const values = Object.fromEntries(names.map((name) => [name, words.get(name) ?? ''])) as Record<Name, string>;
  return {
    values,
    page: Math.max(1, Math.floor(Number(words.get(pageName))) || 1),
    isNarrowed: names.some((name) => values[name] !== ''),
    set: change,
    turnTo: (page) => change(pageName, page > 1 ? String(page) : ''),
    clear: () => setWords({}, { replace: true }),
  };
}

const pageName = 'trang';
