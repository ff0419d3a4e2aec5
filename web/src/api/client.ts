/** A refusal of the server in the form every route uses. */
export type Problem = { readonly code: string; readonly message: { readonly zh: string; readonly en: string }; readonly field?: string };

/** Thrown by `call` when the server refuses or cannot be reached. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
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
  message: { zh: '连不上服务器，请检查网络后重试', en: 'The server cannot be reached; check the network and try again' },
};

/** Header that a page of another site cannot send. */
const ownHeader = { 'x-zhuni': '1' };

type Call = { readonly method?: 'GET' | 'POST' | 'DELETE'; readonly body?: unknown; readonly form?: FormData; readonly signal?: AbortSignal };

/** Asks the API and reads its JSON; throws CallFailed with the server's words. */
export async function call<T>(path: string, { method = 'GET', body, form, signal }: Call = {}): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { accept: 'application/json', ...ownHeader, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((): never => {
    throw new CallFailed(0, unreachable);
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const problem = isProblem(answer) ? answer : { ...unreachable, code: `http-${response.status}` };
  throw new CallFailed(response.status, problem);
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}

/** A path with its query, leaving out what is not set. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
