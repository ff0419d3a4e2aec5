import type { ReactElement, ReactNode } from 'react';

type Props = { readonly id: string; readonly label: string; readonly children: ReactNode };

/** A control under its label; the label is no part of the control, so that its name stays short. */
export function Field({ id, label, children }: Props): ReactElement {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
