import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/index.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { SecondStep } from '../parts/second-step.tsx';
import { problemText } from '../problem-text.ts';
import { sessionKey, signIn } from '../session.ts';
import type { Session } from '../session.ts';

type Fields = { readonly signInName: string; readonly password: string };

type Props = { readonly awaited: Session['secondFactor'] };

/** Where staff sign in; shown at every address of the workbench while nobody is. */
export function SignInPage({ awaited }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-brand">
          <img src="/icon.svg" alt="" width="44" height="44" />
          <span>
            <b>{t('work.brand')}</b>
            <span className="soft">{t('work.brandLong')}</span>
          </span>
        </p>
        {awaited ? <SecondStep methods={awaited.methods} /> : <PasswordStep />}
        <p className="sign-in-foot">
          <a href="/">{t('work.toPortal')}</a> <LanguageSwitch />
        </p>
      </div>
    </main>
  );
}

function PasswordStep(): ReactElement {
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
      setFailure(inLanguage(problemText(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h1>{t('work.signInTitle')}</h1>
      {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
      <Form layout="vertical" onFinish={(fields: Fields) => void submit(fields)} requiredMark={false} size="large">
        <Form.Item
          name="signInName"
          label={t('work.name')}
          rules={[{ required: true, whitespace: true, message: t('work.nameMissing') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" maxLength={64} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('work.password')}
          rules={[{ required: true, message: t('work.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('work.signIn')}
        </Button>
      </Form>
    </>
  );
}
