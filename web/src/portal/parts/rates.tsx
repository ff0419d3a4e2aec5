import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterRecord } from '../../api/handbook.ts';
import { ScrollBox } from '../../design/scroll-box.tsx';
import { countyName } from '../../i18n/counties.ts';
import { inLanguage } from '../../i18n/index.ts';
import { showQuantity } from '../../i18n/quantity.ts';
import { RateChart } from './rate-chart.tsx';

type Props = { readonly parameters: readonly ParameterRecord[] };
type Value = ParameterRecord['values'][number];

const ofTheCity = (parameter: ParameterRecord): readonly Value[] =>
  parameter.values.filter(({ area }) => area === undefined);

/** Every number of a policy: those that changed as small charts with their figures, the others in one table. */
export function Rates({ parameters }: Props): ReactElement {
  const { t } = useTranslation();
  const changed = parameters.filter((parameter) => ofTheCity(parameter).length > 1);
  const fixed = parameters.filter((parameter) => !changed.includes(parameter));
  return (
    <>
      <div className="charts">
        {changed.map((parameter) => (
          <Changed key={parameter.id} parameter={parameter} />
        ))}
      </div>
      {fixed.length > 0 ? (
        <>
          {changed.length > 0 ? <h3>{t('policy.otherRates')}</h3> : null}
          <FixedTable parameters={fixed} />
        </>
      ) : null}
    </>
  );
}

function Changed({ parameter }: { readonly parameter: ParameterRecord }): ReactElement {
  const { t } = useTranslation();
  const values = ofTheCity(parameter);
  const last = values.at(-1);
  return (
    <figure className="figure">
      <figcaption>
        <b>{inLanguage(parameter.label)}</b>
        {last ? <span> {showQuantity(last.value, parameter.unit)}</span> : null}{' '}
        {last?.status === 'illustrative' ? <Status of={last} /> : null}
      </figcaption>
      <RateChart parameter={parameter} values={values} />
      {values.some(({ status }) => status === 'illustrative') ? <p className="small">{t('policy.hollow')}</p> : null}
      <details>
        <summary>{t('policy.table')}</summary>
        <ValueTable parameter={parameter} />
      </details>
    </figure>
  );
}

function Status({ of }: { readonly of: Value }): ReactElement {
  const { t } = useTranslation();
  const kind = of.status === 'illustrative' ? 'tag warn' : 'small';
  return (
    <span className={kind} title={t(`policy.${of.status}`)}>
      {t(`policy.status.${of.status}`)}
    </span>
  );
}

function Source({ of }: { readonly of: Value }): ReactElement {
  return (
    <>
      {inLanguage(of.source)} <Status of={of} />
      {of.note ? <span className="small"> {inLanguage(of.note)}</span> : null}
    </>
  );
}

function ValueTable({ parameter }: { readonly parameter: ParameterRecord }): ReactElement {
  const { t } = useTranslation();
  return (
    <ScrollBox label={inLanguage(parameter.label)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('policy.from')}</th>
            <th scope="col">{t('policy.value')}</th>
            <th scope="col">{t('policy.source')}</th>
          </tr>
        </thead>
        <tbody>
          {parameter.values.map((value) => (
            <tr key={`${value.from}${value.area ?? ''}`}>
              <td>
                <span className="date">{value.from}</span>
                {value.announced ? (
                  <span className="small"> {t('policy.announced', { date: value.announced })}</span>
                ) : null}
              </td>
              <td>
                {value.area ? <span className="small">{countyName(value.area)} </span> : null}
                {showQuantity(value.value, parameter.unit)}
              </td>
              <td>
                <Source of={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function FixedTable({ parameters }: Props): ReactElement {
  const { t } = useTranslation();
  const rows = parameters.flatMap((parameter) => parameter.values.map((value) => ({ parameter, value })));
  return (
    <ScrollBox label={t('policy.otherRates')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('policy.item')}</th>
            <th scope="col">{t('policy.value')}</th>
            <th scope="col">{t('policy.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ parameter, value }) => (
            <tr key={`${parameter.id}${value.from}${value.area ?? ''}`}>
              <td>
                {inLanguage(parameter.label)}
                {value.area ? <span className="small"> {countyName(value.area)}</span> : null}
              </td>
              <td>{showQuantity(value.value, parameter.unit)}</td>
              <td>
                <Source of={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
