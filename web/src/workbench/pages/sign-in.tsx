import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed } from '../../api/client.ts';
import { inLanguage } from '../../i18n/index.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { sessionKey, signIn } from '../session.ts';

type Fields = { readonly signInName: string; readonly password: string };

export function SignInPage(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async ({ signInName, password }: Fields): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      client.setQueryData(sessionKey, await signIn(signInName.trim(), password));
    } catch (error) {
      setFailure(error instanceof CallFailed ? inLanguage(error.problem.message) : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <Card>
        <h1>{t('work.signInTitle')}</h1>
        {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
        <Form layout="vertical" onFinish={(fields: Fields) => void submit(fields)} requiredMark={false}>
          <Form.Item name="signInName" label={t('work.name')} rules={[{ required: true, message: t('work.name') }]}>
            <Input autoComplete="username" maxLength={64} autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('work.password')} rules={[{ required: true, message: t('work.password') }]}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>
            {t('work.signIn')}
          </Button>
        </Form>
        <p className="sign-in-foot">
          <a href="/">{t('work.toPortal')}</a> <LanguageSwitch />
        </p>
      </Card>
    </main>
  );
}
