import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSimulationWorkbook } from '../../../api/simulations.ts';
import type { SimulationAsked } from '../../../api/simulations.ts';
import { chosenLanguage, inLanguage } from '../../../i18n/index.ts';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { showCount, showYuan } from '../../show.ts';
import { barsOf, measuredOutside, signed } from './measures.ts';
import type { Measure } from './measures.ts';
import { isSmall, shownMin } from './outside.ts';
import { paintSheet } from './picture.ts';
import type { Sheet } from './picture.ts';
import { toldOf } from './sides.ts';
import type { Answered, Told } from './sides.ts';

/** Gives a file to the browser to keep. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The address of the question for somebody else, on another day: with area and date, and nothing of residents. */
function linkTo({ area, date }: Answered['answer']): string {
  const link = new URL(location.href);
  link.searchParams.set('area', area.code);
  link.searchParams.set('date', date);
  link.hash = '';
  return link.href;
}

type Props = { readonly answered: Answered; readonly asked: SimulationAsked };

/** Takes the answer out of the office: as a workbook, as a picture, or as the address of the question. */
export function Exports({ answered, asked }: Props): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const link = useRef<HTMLInputElement>(null);
  const { area, date } = answered.answer;
  const name = t('simulation.fileName', { area: area.code, date });
  const workbook = async (): Promise<string> => {
    save(await fetchSimulationWorkbook(asked, chosenLanguage()), `${name}.xlsx`);
    return t('simulation.saved');
  };
  const picture = async (): Promise<string> => {
    save(await paintSheet(sheetOf(answered, t)), `${name}.png`);
    return t('simulation.saved');
  };
  const copy = async (): Promise<string> => {
    link.current?.select();
    // Without TLS a browser has no clipboard for pages; then the address stands there selected.
    try {
      await navigator.clipboard.writeText(linkTo(answered.answer));
      return t('simulation.copied');
    } catch {
      return t('simulation.selected');
    }
  };
  return (
    <section className="panel">
      <h2>{t('simulation.export')}</h2>
      <div className="bar">
        <Button disabled={acting.busy} onClick={() => void acting.act(workbook)}>
          {t('simulation.workbook')}
        </Button>
        <Button disabled={acting.busy} onClick={() => void acting.act(picture)}>
          {t('simulation.picture')}
        </Button>
        <Button onClick={() => void acting.act(copy)}>{t('simulation.copy')}</Button>
      </div>
      <div className="labelled">
        <label htmlFor="simulation-link">{t('simulation.link')}</label>
        <input id="simulation-link" ref={link} className="field sim-link" readOnly value={linkTo(answered.answer)} />
      </div>
      <Outcome of={acting} />
      <p className="soft">{t('simulation.small', { min: shownMin })}</p>
    </section>
  );
}

/** What the picture shows: no number from 1 to 4, as in every file that leaves the office. */
function sheetOf(answered: Answered, t: TFunction): Sheet {
  const told = toldOf(answered);
  const nameOf = (side: Told['side']): string => t(`simulation.side.${side}`);
  const charts: readonly Measure[] = ['month', 'gained'];
  const withAreas = (told[0]?.result.areas.length ?? 0) > 0;
  return {
    title: `${t('simulation.title')} · ${inLanguage(answered.answer.area.name)}`,
    lines: told.map(({ side, result }) =>
      t('simulation.pictureLine', {
        side: nameOf(side),
        date: result.date,
        households: showCount(result.households),
        people: showCount(result.people),
      }),
    ),
    rows: [
      [t('simulation.what'), ...told.map(({ side }) => nameOf(side))],
      ...cells.map(([key, cell]) => [t(`simulation.card.${key}`), ...told.map((one) => cell(one, t))]),
    ],
    charts: withAreas
      ? charts.map((measure) => ({
          title: t('simulation.byAreaOf', { measure: t(`simulation.measure.${measure}`) }),
          bars: barsOf(told, { measure, of: measuredOutside, nameOf }),
        }))
      : [],
    note: t('simulation.pictureNote', { min: shownMin }),
  };
}

type Pair = { readonly before: number; readonly after: number };

const few = (count: number): string => (isSmall(count) ? `<${shownMin}` : showCount(count));

const money = ({ result: { total } }: Told, pair: Pair, t: TFunction): string =>
  [total.betterOff, total.worseOff, total.gaining.households, total.losing.households].some(isSmall)
    ? '—'
    : t('simulation.ofYuan', { amount: signed(pair.after - pair.before, showYuan) });

const cells: readonly (readonly [string, (told: Told, t: TFunction) => string])[] = [
  [
    'gaining',
    ({ result: { total } }, t) =>
      t('simulation.reach', { households: few(total.gaining.households), people: few(total.gaining.people) }),
  ],
  [
    'losing',
    ({ result: { total } }, t) =>
      t('simulation.reach', { households: few(total.losing.households), people: few(total.losing.people) }),
  ],
  ['month', (told, t) => money(told, told.result.total.monthFen, t)],
  ['year', (told, t) => money(told, told.result.total.yearFen, t)],
];
