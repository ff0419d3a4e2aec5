import { startAuthentication } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { askPasskey, showCode, showPasskey, showRecoveryCode } from '../../api/security.ts';
import { sessionKey, signOut } from '../session.ts';
import type { Session } from '../session.ts';
import { Outcome, useActing } from './outcome.tsx';

type Method = NonNullable<Session['secondFactor']>['methods'][number];

/** After the password: a code of the app, a passkey, or a recovery code. */
export function SecondStep({ methods }: { readonly methods: readonly Method[] }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const acting = useActing();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [recovering, setRecovering] = useState(!methods.includes('totp') && !methods.includes('passkey'));
  const enter = (session: Session): undefined => void client.setQueryData(sessionKey, session);
  const submit = (code: string): Promise<boolean> =>
    acting.act(async () => enter(await (recovering ? showRecoveryCode(code.trim()) : showCode(code.trim()))));
  const withPasskey = (): Promise<boolean> =>
    acting.act(async () => {
      const optionsJSON = (await askPasskey()) as Parameters<typeof startAuthentication>[0]['optionsJSON'];
      const response = await startAuthentication({ optionsJSON }).catch(() => undefined);
      if (!response) return acting.say('error', t('security.step.noPasskey')) as undefined;
      return enter(await showPasskey(response));
    });
  const back = (): Promise<boolean> => acting.act(async () => enter(await signOut()));
  const asksCode = recovering || methods.includes('totp');
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('security.step.title')}
      </h1>
      <Outcome of={acting} />
      {asksCode ? (
        <Form
          key={String(recovering)}
          layout="vertical"
          onFinish={({ code }: { code: string }) => void submit(code)}
          requiredMark={false}
          size="large"
        >
          <Form.Item
            name="code"
            label={t(recovering ? 'security.step.recovery' : 'security.step.app')}
            extra={recovering ? t('security.step.recoveryHint') : undefined}
            rules={[{ required: true, whitespace: true, message: t('security.step.missing') }]}
          >
            <Input
              autoComplete="one-time-code"
              inputMode={recovering ? 'text' : 'numeric'}
              maxLength={recovering ? 30 : 6}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={acting.busy}>
            {t('security.step.next')}
          </Button>
        </Form>
      ) : null}
      <div className="stacked">
        {methods.includes('passkey') && !recovering ? (
          <button type="button" className="quiet" onClick={() => void withPasskey()}>
            {t('security.step.passkey')}
          </button>
        ) : null}
        {methods.includes('recovery') ? (
          <button type="button" className="quiet" onClick={() => setRecovering(!recovering)}>
            {t(recovering ? 'security.step.useApp' : 'security.step.useRecovery')}
          </button>
        ) : null}
        <button type="button" className="quiet" onClick={() => void back()}>
          {t('security.step.back')}
        </button>
      </div>
    </>
  );
}
