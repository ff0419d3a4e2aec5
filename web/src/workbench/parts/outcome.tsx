import { Alert } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';

type Told = { readonly kind: 'success' | 'error'; readonly text: string };

export type Acting = {
  /** Does something and tells how it went; undefined says nothing. Resolves to whether it went well. */
  readonly act: (work: () => Promise<string | undefined>) => Promise<boolean>;
  readonly say: (kind: Told['kind'], text: string) => void;
  readonly busy: boolean;
  readonly told: Told | undefined;
};

/** One thing at a time, with its outcome in words. */
export function useActing(): Acting {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const act = async (work: () => Promise<string | undefined>): Promise<boolean> => {
    setBusy(true);
    setTold(undefined);
    try {
      const text = await work();
      if (text !== undefined) setTold({ kind: 'success', text });
      return true;
    } catch (error) {
      setTold({ kind: 'error', text: inLanguage(problemText(error)) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, told, say: (kind, text) => setTold({ kind, text }) };
}

/** What `useActing` has to tell; read out by screen readers when it comes. */
export function Outcome({ of: { told } }: { readonly of: Acting }): ReactElement {
  return (
    <div aria-live="polite">
      {told ? (
        <Alert type={told.kind} showIcon role={told.kind === 'error' ? 'alert' : 'status'} title={told.text} />
      ) : null}
    </div>
  );
}
