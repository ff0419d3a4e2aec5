import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';

const route = getRouteApi('/simulations');

/** What stands in the address of the page. */
export type Question = {
  readonly area?: string | undefined;
  readonly date?: string | undefined;
  /** The scenarios in the words of `scenario-code.ts`. */
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  /** Policies whose numbers are shown, one after the other. */
  readonly p?: string | undefined;
  /** Sums go two levels down. */
  readonly by?: 'second' | undefined;
};

type Change = (change: Question, options?: { readonly replace: boolean }) => void;

/** The question of the address, and how to change parts of it. */
export function useQuestion(): readonly [Question, Change] {
  const question: Question = route.useSearch();
  const navigate = useNavigate();
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  }, [question]);
  const change = useCallback<Change>(
    (parts, { replace } = { replace: false }) => {
      latest.current = { ...latest.current, ...parts };
      void navigate({ to: '/simulations', search: latest.current, replace, resetScroll: false });
    },
    [navigate],
  );
  return [question, change];
}
