import type { ReactElement, ReactNode } from 'react';

type Props = { readonly label: string; readonly children: ReactNode };

/** What is wider than the screen scrolls in here, so that the page itself never does. */
export function ScrollBox({ label, children }: Props): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls with the arrow keys
    <div className="scroll" role="region" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
