import { Link } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { markRead, markReadUpTo } from '../../api/inbox.ts';
import type { InboxNotice } from '../../api/inbox.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useAfterReading, useInbox } from '../inbox-queries.ts';
import { Pager } from '../parts/pager.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { problemText } from '../problem-text.ts';
import { showCount, showMoment } from '../show.ts';

/** What an office and its people have been told; opening what a message is about marks it as read. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [unread, setUnread] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const inbox = useInbox(page, unread);
  const afterReading = useAfterReading();
  const read = (marking: Promise<{ unread: number }>): void => {
    setFailure(undefined);
    marking.then(afterReading, setFailure);
  };
  const newest = inbox.data?.notices[0]?.id;
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      <p className="soft">{t('inbox.lead')}</p>
      <div className="bar">
        <Checkbox
          checked={unread}
          onChange={({ target }) => {
            setUnread(target.checked);
            setPage(1);
          }}
        >
          {t('inbox.onlyUnread')}
        </Checkbox>
        {page === 1 && newest !== undefined && (inbox.data?.unread ?? 0) > 0 ? (
          <Button onClick={() => read(markReadUpTo(newest))}>{t('inbox.readAll')}</Button>
        ) : null}
      </div>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {inbox.data ? (
        <>
          <p role="status">
            {inbox.data.total === 0 ? t('inbox.none') : t('work.total', { total: showCount(inbox.data.total) })}
          </p>
          <ul className="plain">
            {inbox.data.notices.map((notice) => (
              <Notice key={notice.id} notice={notice} onRead={() => read(markRead(notice.id))} />
            ))}
          </ul>
          <Pager page={page} pageRows={inbox.data.pageRowsMax} total={inbox.data.total} onPage={setPage} />
        </>
      ) : (
        <Waiting query={inbox} />
      )}
    </>
  );
}

type NoticeProps = { readonly notice: InboxNotice; readonly onRead: () => void };

function Notice({ notice, onRead }: NoticeProps): ReactElement {
  const { t } = useTranslation();
  const { text, link, createdAt, readAt } = notice;
  const isNew = readAt === null;
  return (
    <li className="message" data-new={isNew}>
      <span>
        {isNew ? <b className="message-new">{t('inbox.new')}</b> : null} {inLanguage(text)}{' '}
        <time className="soft" dateTime={createdAt}>
          {showMoment(createdAt)}
        </time>
      </span>
      {link?.kind === 'case' ? (
        <Link to="/cases/$id" params={{ id: String(link.id) }} onClick={isNew ? onRead : undefined}>
          {t('inbox.open')}
        </Link>
      ) : isNew ? (
        <Button size="small" onClick={onRead}>
          {t('inbox.markRead')}
        </Button>
      ) : null}
    </li>
  );
}
