/** What the portal reads of the handbook; the shapes are those of GET /api/handbook and /api/handbook/{id}. */
export type Text = { readonly zh: string; readonly en: string };
export type Named = Text & { readonly code: string };
export type Cited = Text & { readonly source: string; readonly article?: string };

export type PolicyEntry = {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly summary: Text;
  readonly department: Named;
  readonly categories: readonly Named[];
  readonly situations: readonly Named[];
  readonly subject: 'person' | 'household';
  readonly period: 'month' | 'year' | 'once' | 'none';
  readonly byApplication: boolean;
  readonly illustrative: boolean;
  /** Everyday words, pinyin and initials, in lower case. */
  readonly search: { readonly words: readonly string[]; readonly pinyin: string; readonly initials: string };
};

export type ParameterRecord = {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly values: readonly {
    readonly from: string;
    readonly announced?: string;
    readonly value: number;
    readonly area?: string;
    readonly source: Cited;
    readonly status: 'official' | 'derived' | 'illustrative';
    readonly note?: Text;
  }[];
};

export type PolicyRecord = Omit<PolicyEntry, 'search'> & {
  readonly conditions: readonly { readonly id: string; readonly text: Text; readonly formula: Text; readonly article: Cited }[];
  readonly amount?: { readonly text: Text; readonly formula: Text; readonly article: Cited };
  readonly terms: readonly { readonly label: Text; readonly formula: Text }[];
  readonly parameters: readonly ParameterRecord[];
  readonly basis: readonly Cited[];
  readonly guide: {
    readonly papers: readonly Text[];
    readonly where: Text;
    readonly steps: readonly Text[];
    readonly limits: readonly {
      readonly step: Text;
      readonly limit: number;
      readonly unit: 'wd' | 'cd' | 'hours';
      readonly article: Cited;
      readonly illustrative?: boolean;
    }[];
    readonly notice: Text;
    readonly recheck: Text;
  };
};

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

export const fetchEntries = async (): Promise<readonly PolicyEntry[]> =>
  (await read<{ policies: readonly PolicyEntry[] }>('/api/handbook')).policies;

export const fetchPolicy = (id: string): Promise<PolicyRecord> =>
  read<PolicyRecord>(`/api/handbook/${encodeURIComponent(id)}`);
