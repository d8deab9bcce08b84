// biome-ignore-all lint/a11y/noRedundantRoles: cards change the display of cells, and browsers then forget their roles
import type { ComponentChildren } from 'preact';
import { count, number } from '../format.ts';
import { T, useFrame, useSay } from '../frame.tsx';
import type {
  Column,
  FactsProps,
  FigureItem,
  FiguresProps,
  FilesProps,
  PaginationProps,
  TableProps,
} from '../props.tsx';
import { safeHref } from '../safe-href.ts';
import { Icon } from './icon.tsx';

/**
 * A table that becomes one card per row when its container is narrow. Roles are written out, because the display of a
 * card takes from the elements the roles they have by nature.
 */
export const Table = <Row,>(props: TableProps<Row>) => {
  if (props.rows.length === 0 && props.empty !== undefined) return <div id={props.id}>{props.empty}</div>;
  const look = ['table', !props.columnsWhenNarrow && 'table--cards', props.tight && 'table--tight'];
  return (
    <div class="wrap" id={props.id} data-scrolls>
      <table class={look.filter(Boolean).join(' ')} role="table">
        <caption class={props.captionHidden ? 'vh' : undefined}>{props.caption}</caption>
        <Head columns={props.columns} />
        <tbody role="rowgroup">
          {props.rows.map((row, index) => (
            <BodyRow key={props.rowKey(row)} table={props} row={row} index={index} />
          ))}
        </tbody>
        <Total columns={props.columns} />
      </table>
    </div>
  );
};

const Head = <Row,>({ columns }: { columns: readonly Column<Row>[] }) => (
  <thead role="rowgroup">
    <tr role="row">
      {columns.map((column) => (
        <th
          key={column.key}
          scope="col"
          role="columnheader"
          class={column.align === 'end' ? 'num' : undefined}
          aria-sort={column.sort?.direction}
        >
          {column.sort ? <SortLink column={column} /> : <HeadWords column={column} />}
        </th>
      ))}
    </tr>
  </thead>
);

const HeadWords = <Row,>({ column }: { column: Column<Row> }) => (
  <span class={column.hiddenHead ? 'vh' : undefined}>{column.head}</span>
);

const SortLink = <Row,>({ column }: { column: Column<Row> }) => (
  <a href={safeHref(column.sort?.href ?? '')}>
    {column.head}
    {column.sort?.direction && (
      <svg class="sort" viewBox="0 0 10 8" aria-hidden="true">
        <path d={column.sort.direction === 'ascending' ? 'M5 0l5 8H0z' : 'M0 0h10L5 8z'} />
      </svg>
    )}
  </a>
);

const BodyRow = <Row,>({ table, row, index }: { table: TableProps<Row>; row: Row; index: number }) => {
  const cut = table.cut?.(row, table.rows[index - 1]);
  return (
    <>
      {cut && (
        <tr class="cut" role="row">
          <td role="cell" colSpan={table.columns.length}>
            {cut}
          </td>
        </tr>
      )}
      <tr
        role="row"
        class={table.faulty?.(row) ? 'row-bad' : undefined}
        aria-current={table.current?.(row) ? 'true' : undefined}
      >
        {table.columns.map((column) => (
          <Cell key={column.key} column={column}>
            {column.cell(row, index)}
          </Cell>
        ))}
      </tr>
    </>
  );
};

const Cell = <Row,>({ column, children }: { column: Column<Row>; children?: ComponentChildren }) => {
  const say = useSay();
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader">
        {children}
      </th>
    );
  }
  const look = [column.align === 'end' && 'num', column.pick && 'pick'].filter(Boolean).join(' ');
  return (
    <td role="cell" class={look || undefined} data-l={column.pick ? undefined : say(column.head)}>
      {children}
    </td>
  );
};

const Total = <Row,>({ columns }: { columns: readonly Column<Row>[] }) =>
  columns.some((column) => column.total !== undefined) ? (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <Cell key={column.key} column={column}>
            {column.total}
          </Cell>
        ))}
      </tr>
    </tfoot>
  ) : null;

/** Pages by key: one goes on, or comes back; nobody counts a million rows to draw page numbers. */
export const Pagination = ({ previousHref, nextHref, total, shown, unit, label }: PaginationProps) => {
  const { lang } = useFrame();
  const say = useSay();
  if (previousHref === undefined && nextHref === undefined && total === undefined) return null;
  const whole = total === undefined ? undefined : count(total, unit);
  return (
    <nav class="pages" aria-label={say(label ?? { fr: 'Suite de la liste', en: 'Rest of the list' })}>
      {previousHref !== undefined && (
        <a href={safeHref(previousHref)} rel="prev">
          <T fr="Précédents" en="Previous" />
        </a>
      )}
      <p>
        {whole ? (
          <T fr={`${number(shown, lang)} sur ${whole.fr}`} en={`${number(shown, lang)} of ${whole.en}`} />
        ) : (
          <T fr={`${count(shown, unit).fr} ici`} en={`${count(shown, unit).en} here`} />
        )}
      </p>
      {nextHref !== undefined && (
        <a href={safeHref(nextHref)} rel="next">
          <T fr="Suivants" en="Next" />
        </a>
      )}
    </nav>
  );
};

export const Facts = ({ items }: FactsProps) => (
  <dl class="facts">
    {items.map((item, index) => (
      <div key={index}>
        <dt>{item.label}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
);

export const Figures = ({ items }: FiguresProps) => (
  <dl class="figures">
    {items.map((item, index) => (
      <Figure key={index} {...item} />
    ))}
  </dl>
);

const Figure = ({ label, value, sub, kept }: FigureItem) => (
  <div class="figure">
    <dt>{label}</dt>
    <dd>{value}</dd>
    {sub && (
      <dd class={kept ? 'sub known' : 'sub'}>
        {kept && <Icon name="check" />}
        <span>{sub}</span>
      </dd>
    )}
  </div>
);

export const Files = ({ label, items }: FilesProps) => (
  <ul class="files" aria-label={useSay()(label)}>
    {items.map((item, index) => (
      <li key={index}>
        <Icon name={item.download ? 'download' : 'file'} />
        <div>
          {item.href === undefined ? item.name : <a href={safeHref(item.href)}>{item.name}</a>}
          {item.detail && <small>{item.detail}</small>}
        </div>
        {item.tag}
        {item.action}
      </li>
    ))}
  </ul>
);
