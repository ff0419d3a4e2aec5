import { startRegistration } from '@simplewebauthn/browser';
import { Button, QRCode } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addPasskey,
  beginPasskey,
  beginTotp,
  confirmTotp,
  removeFactor,
  renewRecoveryCodes,
} from '../../api/security.ts';
import type { Security } from '../../api/security.ts';
import { showMoment } from '../show.ts';
import { Field } from './field.tsx';
import { Outcome, useActing } from './outcome.tsx';
import type { Acting } from './outcome.tsx';

type Props = {
  readonly security: Security;
  /** The present password, as typed above; every change asks for it. */
  readonly password: string;
  readonly onChange: () => Promise<void>;
};

/** What the parts of the section do: each change needs the password and is followed by a look at the new state. */
type Work = {
  readonly acting: Acting;
  readonly change: (work: (password: string) => Promise<readonly string[] | undefined>) => void;
};

/** App, passkeys and recovery codes: what is set up, adding and removing. */
export function SecondFactors({ security, password, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const change: Work['change'] = (work) => {
    if (password === '') return acting.say('error', t('security.presentMissing'));
    void acting.act(async () => {
      const fresh = await work(password);
      if (fresh && fresh.length > 0) setCodes(fresh);
      await onChange();
      return undefined;
    });
  };
  const { factorRequired, totpSince, passkeys, recoveryCodesLeft } = security;
  const some = totpSince !== null || passkeys.length > 0;
  return (
    <section className="panel step-form">
      <h2>{t('security.factors.title')}</h2>
      <p className="soft">{t(factorRequired ? 'security.factors.required' : 'security.factors.optional')}</p>
      <Outcome of={acting} />
      {codes.length > 0 ? <FreshCodes codes={codes} onKept={() => setCodes([])} /> : null}
      <AppPart since={totpSince} work={{ acting, change }} />
      <PasskeyPart passkeys={passkeys} work={{ acting, change }} />
      {some ? (
        <div>
          <h3>{t('security.factors.codes')}</h3>
          <p>{t('security.factors.codesLeft', { count: recoveryCodesLeft })}</p>
          <Button onClick={() => change(renewRecoveryCodes)}>{t('security.factors.newCodes')}</Button>
        </div>
      ) : null}
    </section>
  );
}

function FreshCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>
        <b>{t('security.factors.codesShown')}</b>
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onKept}>{t('security.factors.saved')}</Button>
    </div>
  );
}

type Fresh = { readonly secret: string; readonly address: string };

function AppPart({ since, work }: { readonly since: string | null; readonly work: Work }): ReactElement {
  const { t } = useTranslation();
  const [fresh, setFresh] = useState<Fresh>();
  const begin = (): void =>
    work.change(async (password) => {
      setFresh(await beginTotp(password));
      return undefined;
    });
  const remove = (): void =>
    work.change(async (password) => void (await removeFactor({ kind: 'totp', password })) as undefined);
  return (
    <div>
      <h3>{t('security.factors.app')}</h3>
      {since === null ? (
        <>
          <p>{t('security.factors.none')}</p>
          {fresh ? (
            <AppSetUp fresh={fresh} work={work} onDone={() => setFresh(undefined)} />
          ) : (
            <Button onClick={begin}>{t('security.factors.setApp')}</Button>
          )}
        </>
      ) : (
        <>
          <p>{t('security.factors.appSince', { date: showMoment(since) })}</p>
          <Button onClick={remove}>{t('security.factors.removeApp')}</Button>
        </>
      )}
    </div>
  );
}

type SetUpProps = { readonly fresh: Fresh; readonly work: Work; readonly onDone: () => void };

function AppSetUp({ fresh, work, onDone }: SetUpProps): ReactElement {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const confirm = (): void =>
    work.change(async () => {
      const codes = await confirmTotp(code.trim());
      onDone();
      return codes;
    });
  return (
    <>
      <p>{t('security.factors.scan')}</p>
      <QRCode value={fresh.address} size={200} aria-label={t('security.factors.qr')} />
      <p>
        {t('security.factors.secret')} <code>{fresh.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Field id="totp-code" label={t('security.factors.code')}>
        <input
          id="totp-code"
          className="field"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
      </Field>
      <Button type="primary" onClick={confirm} disabled={!/^\d{6}$/.test(code)}>
        {t('security.factors.enable')}
      </Button>
    </>
  );
}

type PasskeyProps = { readonly passkeys: Security['passkeys']; readonly work: Work };

function PasskeyPart({ passkeys, work }: PasskeyProps): ReactElement {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const usable = window.isSecureContext && !/^\d+\.\d+\.\d+\.\d+$/.test(location.hostname);
  const add = (): void => {
    if (label.trim() === '') return work.acting.say('error', t('security.factors.passkeyLabelMissing'));
    work.change(async (password) => {
      const optionsJSON = (await beginPasskey(password)) as Parameters<typeof startRegistration>[0]['optionsJSON'];
      const response = await startRegistration({ optionsJSON }).catch(() => undefined);
      if (!response) return work.acting.say('error', t('security.step.noPasskey')) as undefined;
      const codes = await addPasskey({ label: label.trim(), response });
      setLabel('');
      return codes;
    });
  };
  const remove = (id: string): void =>
    work.change(async (password) => void (await removeFactor({ kind: 'passkey', id, password })) as undefined);
  return (
    <div>
      <h3>{t('security.factors.passkeys')}</h3>
      {passkeys.length === 0 ? <p>{t('security.factors.none')}</p> : null}
      <ul className="plain">
        {passkeys.map((key) => (
          <li key={key.id} className="bar">
            <b>{key.label}</b>
            <span className="soft">
              {t('security.factors.added', { date: showMoment(key.createdAt) })}
              {key.usedAt ? ` · ${t('security.factors.used', { date: showMoment(key.usedAt) })}` : ''}
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={t('security.factors.removeOf', { name: key.label })}
              onClick={() => remove(key.id)}
            >
              {t('security.factors.remove')}
            </button>
          </li>
        ))}
      </ul>
      {usable ? (
        <div className="bar">
          <Field id="passkey-label" label={t('security.factors.passkeyLabel')}>
            <input
              id="passkey-label"
              className="field"
              maxLength={60}
              value={label}
              onChange={({ currentTarget }) => setLabel(currentTarget.value)}
            />
          </Field>
          <Button onClick={add}>{t('security.factors.addPasskey')}</Button>
        </div>
      ) : (
        <p className="soft">{t('security.step.passkeyAddress')}</p>
      )}
    </div>
  );
}
