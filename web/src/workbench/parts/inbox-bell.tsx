import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../inbox-queries.ts';

const shownMax = 99;

/** The way to the inbox, with how many messages are new. */
export function InboxBell(): ReactElement {
  const { t } = useTranslation();
  const count = useUnread().data?.unread ?? 0;
  const label = count === 0 ? t('inbox.bellEmpty') : t('inbox.bell', { count });
  return (
    <Link to="/inbox" className="bell" aria-label={label} title={label}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 3v1h16v-1l-2-3V9a6 6 0 0 0-6-6Zm-2.5 15a2.5 2.5 0 0 0 5 0Z"
          fill="currentColor"
        />
      </svg>
      {count === 0 ? null : (
        <span className="bell-count" aria-hidden="true">
          {count > shownMax ? `${shownMax}+` : count}
        </span>
      )}
    </Link>
  );
}
