import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { fetchInbox, fetchUnread } from '../api/inbox.ts';
import type { Inbox } from '../api/inbox.ts';

const unreadKey = ['inbox', 'unread'];
const lookAgainMs = 60_000;

/** How many messages are unread, asked again every minute while the page is looked at. */
export const useUnread = (): UseQueryResult<{ unread: number }> =>
  useQuery({ queryKey: unreadKey, queryFn: fetchUnread, refetchInterval: lookAgainMs });

/** One page of the inbox. */
export const useInbox = (page: number, unread: boolean): UseQueryResult<Inbox> =>
  useQuery({
    queryKey: ['inbox', 'page', page, unread],
    queryFn: () => fetchInbox({ page, ...(unread ? { unread } : {}) }),
    placeholderData: keepPreviousData,
  });

/** Takes over what the server has answered to a reading. */
export function useAfterReading(): (answer: { unread: number }) => Promise<void> {
  const client = useQueryClient();
  return async (answer) => {
    client.setQueryData(unreadKey, answer);
    await client.invalidateQueries({ queryKey: ['inbox', 'page'] });
  };
}
