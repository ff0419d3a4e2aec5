import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/client.ts';

export type Session = Answer<'/api/session', 'get'>;
export type Account = NonNullable<Session['account']>;

export const sessionKey = ['session'];

/** Nobody is signed in. */
export const noSession: Session = { account: null, secondFactor: null };

const staleMs = 60_000;

export const useSession = (): UseQueryResult<Session> =>
  useQuery({ queryKey: sessionKey, queryFn: () => answerOf(api.GET('/api/session')), staleTime: staleMs });

/** The member of staff who is signed in; only for pages behind the sign-in. */
export function useAccount(): Account {
  const session = useSession();
  if (!session.data?.account) throw new Error('this page stands behind the sign-in');
  return session.data.account;
}

export const signIn = (signInName: string, password: string): Promise<Session> =>
  answerOf(api.POST('/api/session', { body: { signInName, password } }));

export const signOut = (): Promise<Session> => answerOf(api.DELETE('/api/session'));
