import createClient from 'openapi-fetch';
import type { paths } from './schema.d.ts';

/** A refusal of the server in the form every route uses. */
export type Problem = {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly field?: string;
};

/** Thrown by `answerOf` when the server refuses or cannot be reached. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  /** 0 when the server was not reached. */
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.message.en);
    this.status = status;
    this.problem = problem;
  }
}

const unreachable: Problem = {
  code: 'network',
  message: {
    zh: '连不上服务器，请检查网络后重试。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
};

/** Every route of server/openapi.json, typed; the header is one that a page of another site cannot send. */
export const api = createClient<paths>({ headers: { accept: 'application/json', 'x-zhuni': '1' } });

/** What a route answers when it succeeds. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  readonly responses: infer Responses;
}
  ? Extract<Responses[keyof Responses & (200 | 201 | 202)], { readonly content: unknown }> extends {
      readonly content: { readonly 'application/json': infer Body };
    }
    ? Body
    : never
  : never;

type Called<Body> = Promise<{ readonly data?: Body; readonly error?: unknown; readonly response: Response }>;

let whenSignedOut = (): void => undefined;

/** Names what happens when the server no longer knows who is signed in. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act;
}

/** The body of a successful answer; throws CallFailed with the server's words otherwise. */
export async function answerOf<Body>(called: Called<Body>): Promise<Exclude<Body, undefined>> {
  const { data, error, response } = await called.catch((): never => {
    throw new CallFailed(0, unreachable);
  });
  if (response.ok && data !== undefined) return data as Exclude<Body, undefined>;
  if (response.status === 401) whenSignedOut();
  throw new CallFailed(response.status, isProblem(error) ? error : unreachable);
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}
