import type { ReactElement } from 'react';

/** Tells search engines to keep nothing of the page; React puts it into the head and takes it out again. */
export function Unindexed(): ReactElement {
  return <meta name="robots" content="noindex, nofollow, noarchive" />;
}
