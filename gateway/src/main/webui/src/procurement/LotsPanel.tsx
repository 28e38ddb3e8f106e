import { Link } from '@tanstack/react-router';
import { Table } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { StateTag } from '../ui/tags';
import { TableScroll } from '../ui/TableScroll';
import type { Procurement } from './draft/content';

/**
 * The lots of a procurement: what was published of them, and from the opening on where the
 * procurement of each stands.
 *
 * @param current the id of the lot whose procurement is looked at
 */
export function LotsPanel({ whole, current }: { whole: Procurement; current?: string }) {
  const text = useText();
  const divided = Object.keys(whole.lotProcurements ?? {}).length > 0;
  return (
    <section className="panel" aria-labelledby="lots">
      <h2 id="lots">{text('lots.title')}</h2>
      <p className="subtle">{text(divided ? 'lots.divided' : 'lots.together')}</p>
      <TableScroll label={text('lots.title')}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{text('lots.lot')}</Table.HeaderCell>
              <Table.HeaderCell className="number">{text('field.budget')}</Table.HeaderCell>
              {divided && (
                <>
                  <Table.HeaderCell>{text('lots.state')}</Table.HeaderCell>
                  <Table.HeaderCell className="number">{text('work.offers')}</Table.HeaderCell>
                  <Table.HeaderCell>{text('lots.goTo')}</Table.HeaderCell>
                </>
              )}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {whole.lots.map((lot) => (
              <LotRow
                key={lot.id}
                lot={lot}
                procurement={whole.lotProcurements?.[lot.id]}
                current={lot.id === current}
              />
            ))}
          </Table.Body>
        </Table>
      </TableScroll>
    </section>
  );
}

function LotRow({
  lot,
  procurement: id,
  current,
}: {
  lot: Assessments['Lot'];
  procurement: string | undefined;
  current: boolean;
}) {
  const text = useText();
  const procurement = api.useQuery(
    'get',
    '/api/v1/procurements/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
  const params = { procurement: id ?? '' };
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <small translate="no">{lot.id}</small>{' '}
        {id === undefined || current ? (
          <span translate="no" aria-current={current ? 'true' : undefined}>
            {lot.title}
          </span>
        ) : (
          <Link to="/procurements/$procurement" params={params} translate="no">
            {lot.title}
          </Link>
        )}
      </Table.HeaderCell>
      <Table.Cell className="number">
        {lot.budget && text.money(Number(lot.budget.amount), lot.budget.currency)}
      </Table.Cell>
      {id !== undefined && (
        <>
          <Table.Cell>
            <StateTag state={procurement.data?.state} />
          </Table.Cell>
          <Table.Cell className="number">
            {procurement.data && text.number(procurement.data.options.length)}
          </Table.Cell>
          <Table.Cell>
            <Link to="/procurements/$procurement/result" params={params}>
              {text('work.nav.result')}
              <span className="sr-only"> {lot.title}</span>
            </Link>
            {' · '}
            <Link to="/procurements/$procurement/decision" params={params}>
              {text('work.nav.decision')}
              <span className="sr-only"> {lot.title}</span>
            </Link>
          </Table.Cell>
        </>
      )}
    </Table.Row>
  );
}

/** For the procurement of a lot: all lots of the whole, this one marked. */
export function LotAmongLots({ procurement }: { procurement: Procurement }) {
  const whole = api.useQuery(
    'get',
    '/api/v1/procurements/{id}',
    { params: { path: { id: procurement.procedure ?? '' } } },
    { enabled: procurement.procedure !== undefined },
  );
  return procurement.procedure === undefined ? null : (
    <Loaded query={whole}>
      {(of) => (
        <LotsPanel
          whole={of}
          {...(procurement.lot !== undefined && { current: procurement.lot })}
        />
      )}
    </Loaded>
  );
}
