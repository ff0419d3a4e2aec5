import { Refused } from '../../platform/http-kit/index.ts';
import { fundRefusals } from './refusals.ts';

/** What one member who was present did: voted, or stepped back for a conflict of interest. */
export type Vote = {
  readonly name: string;
  readonly vote?: 'for' | 'against' | 'abstain';
  readonly conflict?: string;
};

/**
 * The outcome of a vote: granted when more than half of those who vote are for it (who abstains counts as present).
 * Refused 422: a member neither votes nor declares a conflict, or both, or is named twice; or there is no quorum, which
 * is more than half of all seats, those with a conflict not counted (illustrative rules).
 */
export function countVotes(
  votes: readonly Vote[],
  { seats, field }: { readonly seats: number; readonly field: string },
): 'granted' | 'refused' {
  const wrong = votes.findIndex(({ vote, conflict }) => (vote === undefined) === (conflict === undefined));
  if (wrong >= 0) throw new Refused(fundRefusals.voteWrong, { field: `${field}.votes.${wrong}` });
  const twice = new Set(votes.map(({ name }) => name)).size < votes.length || votes.length > seats;
  if (twice) throw new Refused(fundRefusals.voteWrong, { field: `${field}.votes` });
  const voting = votes.filter(({ vote }) => vote !== undefined).length;
  if (voting * 2 <= seats) throw new Refused(fundRefusals.noQuorum, { field: `${field}.votes` });
  return votes.filter(({ vote }) => vote === 'for').length * 2 > voting ? 'granted' : 'refused';
}
