import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Text } from '../api/handbook.ts';

export type Account = {
  readonly id: string;
  readonly name: Text;
  readonly role: { readonly code: string; readonly name: Text };
  readonly area: { readonly code: string; readonly level: string; readonly name: Text };
  readonly permissions: readonly string[];
};

type Session = { readonly account: Account | null };

export const sessionKey = ['session'];

export const useSession = (): UseQueryResult<Session> =>
  useQuery({ queryKey: sessionKey, queryFn: () => call<Session>('/session'), staleTime: 60_000 });

/** The member of staff who is signed in; only for pages behind the sign-in. */
export function useAccount(): Account {
  const session = useSession();
  if (!session.data?.account) throw new Error('this page stands behind the sign-in');
  return session.data.account;
}

export const signIn = (signInName: string, password: string): Promise<Session> =>
  call<Session>('/session', { method: 'POST', body: { signInName, password } });

export const signOut = (): Promise<Session> => call<Session>('/session', { method: 'DELETE' });
