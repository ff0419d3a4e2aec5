import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../design/scroll-box.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Sorts by this number, largest first. */
  readonly by?: (row: Row) => number;
  readonly numeric?: boolean;
};

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows shown before somebody asks for all; fewer on a phone. */
  readonly rowsMax?: number;
  /** Gives the first column a third of the width. */
  readonly wideFirst?: boolean;
};

const defaultRowsMax = (): number => (window.matchMedia('(width < 45rem)').matches ? 15 : 100);

/** A table on a desk, a list of cards on a phone; its first column names the row. */
export function DataTable<Row>(props: Props<Row>): ReactElement {
  const { label, columns, rows, rowKey, rowsMax = defaultRowsMax(), wideFirst = false } = props;
  const { t } = useTranslation();
  const [sorted, setSorted] = useState<string>();
  const [all, setAll] = useState(false);
  const by = columns.find((column) => column.key === sorted)?.by;
  const ordered = by ? rows.toSorted((a, b) => by(b) - by(a)) : rows;
  const shown = all ? ordered : ordered.slice(0, rowsMax);
  return (
    <>
      <ScrollBox label={label}>
        <table className={wideFirst ? 'data wide-first' : 'data'}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} sorted={sorted === column.key} onSort={setSorted} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} row={row} first={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.length < rows.length ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {t('work.showAll', { count: rows.length })}
        </button>
      ) : null}
    </>
  );
}

type HeadProps<Row> = {
  readonly column: Column<Row>;
  readonly sorted: boolean;
  readonly onSort: (key: string) => void;
};

function Head<Row>({ column, sorted, onSort }: HeadProps<Row>): ReactElement {
  const { t } = useTranslation();
  const kind = column.numeric ? 'num' : undefined;
  if (!column.by)
    return (
      <th scope="col" className={kind}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" className={kind} aria-sort={sorted ? 'descending' : 'none'}>
      <button type="button" className="sort" title={t('work.sort')} onClick={() => onSort(column.key)}>
        {column.title}
        <span aria-hidden="true">{sorted ? ' ▼' : ' ↕'}</span>
      </button>
    </th>
  );
}

type CellProps<Row> = { readonly column: Column<Row>; readonly row: Row; readonly first: boolean };

function Cell<Row>({ column, row, first }: CellProps<Row>): ReactElement {
  const kind = column.numeric ? 'num' : undefined;
  if (first)
    return (
      <th scope="row" className={kind}>
        {column.cell(row)}
      </th>
    );
  return (
    <td className={kind} data-label={column.title}>
      {column.cell(row)}
    </td>
  );
}
