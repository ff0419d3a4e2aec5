import { randomUUID } from 'node:crypto';
import { clientAreas } from './plan.ts';
import type { Random } from './random.ts';

/** One change that a client wants, once. The marker is written into the database with it, and nowhere else. */
export type Order = {
  readonly kind: 'donation' | 'request' | 'grant' | 'payment' | 'batch';
  readonly client: number;
  readonly key: string;
  readonly marker: string;
  readonly path: string;
  readonly body: object;
  readonly amountFen: number;
};

export type OrderPlan = {
  readonly client: number;
  readonly households: readonly number[];
  readonly random: Random;
  /** Sends an order until it is answered; the id in the answer. */
  readonly place: (order: Order) => Promise<number>;
};

const causes = ['illness', 'disaster', 'emergency', 'living'] as const;
const firstYear = 2017;
const years = 8;
const donorsPerGrant = 2;
const seats = ['甲委员', '乙委员', '丙委员'];

/** Two donations, one family's request, its grant and its payment; the n-th such story of a client. */
export async function liveOneStory({ client, households, random, place }: OrderPlan, n: number): Promise<void> {
  const at = Math.floor(n / households.length);
  const cause = causes[at % causes.length] ?? 'living';
  const year = firstYear + (Math.floor(at / causes.length) % years);
  const order = (kind: Order['kind'], path: string, amountFen: number, body: (marker: string) => object): Order => {
    const marker = `${kind}-${client}-${randomUUID().slice(0, 18)}`;
    return { kind, client, key: randomUUID(), marker, path, body: body(marker), amountFen };
  };
  for (let one = 0; one < donorsPerGrant; one += 1) {
    const amountFen = 100_000 + random.below(500_000);
    const earmark = random.below(2) === 0 ? 'none' : cause;
    await place(
      order('donation', '/fund/donations', amountFen, (name) => ({
        donor: { kind: 'organisation', name },
        earmark,
        amountFen,
        receivedOn: '2017-01-05',
      })),
    );
  }
  const askedFen = 1_000 + random.below(90_000);
  const requestId = await place(
    order('request', '/fund/requests', askedFen, (situation) => ({
      householdId: households[n % households.length] ?? 0,
      cause,
      askedFen,
      situation,
      statutoryAid: '已享受',
      statutoryLookedAtOn: `${year}-06-01`,
      requestedOn: `${year}-06-02`,
    })),
  );
  await place(
    order('grant', '/fund/meetings', askedFen, (reason) => ({
      heldOn: `${year}-06-10`,
      seats: seats.length,
      decisions: [{ requestId, reason, amountFen: askedFen, votes: seats.map((name) => ({ name, vote: 'for' })) }],
    })),
  );
  await place(
    order('payment', `/fund/requests/${requestId}/payment`, askedFen, (bankReference) => ({
      paidOn: `${year}-06-11`,
      bankReference,
    })),
  );
}

export const clientsMax = clientAreas.length;
