import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCaseNotices } from '../../api/notices.ts';
import { NoticeSheet } from '../../design/notice-sheet.tsx';
import { Missing } from '../parts/missing.tsx';
import { Waiting } from '../parts/waiting.tsx';

const route = getRouteApi('/cases/$id/notices/$notice');

/** One notice as it hangs on the village board, to be printed on A4; also those that are on no web page. */
export function NoticeSheetPage(): ReactElement {
  const { t } = useTranslation();
  const { id, notice: noticeId } = route.useParams();
  const query = useQuery({ queryKey: ['case-notices', id], queryFn: () => fetchCaseNotices(Number(id)) });
  const notice = query.data?.notices.find((one) => String(one.id) === noticeId);
  if (!query.data)
    return (
      <>
        <h1>{t('caseNotices.sheet')}</h1>
        <Waiting query={query} />
      </>
    );
  if (!notice) return <Missing />;
  return (
    <>
      <div className="bar no-print">
        <Link to="/cases/$id" params={{ id }}>
          {t('caseNotices.back')}
        </Link>
        <Button type="primary" onClick={() => window.print()}>
          {t('caseNotices.print')}
        </Button>
      </div>
      <NoticeSheet notice={notice} />
    </>
  );
}
