import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Table } from '@digdir/designsystemet-react';
import { api, BY_PAGES } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { TableScroll } from '../ui/TableScroll';
import { ACTIONS, type EntrySearch } from './entries';
import { LogVerification } from './LogVerification';
import { MachineAccess } from './MachineAccess';
import './audit.css';

const route = getRouteApi('/audit');

/** The auditor's desk: what happened, the proof that nothing was changed, access for machines. */
export function AuditScreen() {
  const text = useText();
  const session = useSession();
  const mayExport = session?.roles.some((role) => ['approver', 'auditor', 'admin'].includes(role));
  return (
    <Screen title={text('audit.title')} lead={text('audit.lead')}>
      {mayExport && <LogVerification />}
      <Entries />
      <MachineAccess />
    </Screen>
  );
}

function Entries() {
  const text = useText();
  const search = route.useSearch();
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/audit/entries',
    { params: { query: { ...queryOf(search), limit: 50 } } },
    BY_PAGES,
  );
  return (
    <section className="panel" aria-labelledby="entries">
      <h2 id="entries">{text('audit.entries')}</h2>
      <Filters search={search} />
      <Loaded query={pages}>
        {(data) => {
          const entries = data.pages.flatMap(({ items }) => items);
          return entries.length === 0 ? (
            <Empty icon="search" title={text('audit.none')} />
          ) : (
            <>
              <TableScroll label={text('audit.entries')}>
                <Table data-size="sm">
                  <Table.Head>
                    <Table.Row>
                      <Table.HeaderCell className="number">{text('audit.number')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('audit.when')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('audit.who')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('audit.what')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('audit.subject')}</Table.HeaderCell>
                    </Table.Row>
                  </Table.Head>
                  <Table.Body>
                    {entries.map((entry) => (
                      <Table.Row key={entry.sequence}>
                        <Table.Cell className="number">
                          <Link
                            to="/audit/$sequence"
                            params={{ sequence: String(entry.sequence) }}
                            aria-label={text('audit.entry', { number: entry.sequence })}
                          >
                            {entry.sequence}
                          </Link>
                        </Table.Cell>
                        <Table.Cell className="moment">{text.instant(entry.at)}</Table.Cell>
                        <Table.Cell translate="no">{entry.who}</Table.Cell>
                        <Table.Cell>{text.term('action', entry.action)}</Table.Cell>
                        <Table.Cell>
                          <Subject type={entry.subjectType} id={entry.subject} />
                        </Table.Cell>
                      </Table.Row>
                    ))}
                  </Table.Body>
                </Table>
              </TableScroll>
              {pages.hasNextPage && (
                <Button
                  variant="secondary"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {text('app.more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function queryOf({ from, ...search }: EntrySearch) {
  return { ...search, ...(from && { from: new Date(from).toISOString() }) };
}

/** What is known by a name and not by a number that its beginning tells apart. */
const NAMED = new Set(['member', 'machine-client']);

function Subject({ type, id = '' }: { type: string | undefined; id: string | undefined }) {
  const text = useText();
  return (
    <>
      {text.term('auditSubject', type)}{' '}
      {type === 'procurement' ? (
        <Link to="/procurements/$procurement" params={{ procurement: id }} translate="no">
          {id.slice(0, 8)}
        </Link>
      ) : (
        <span translate="no">{NAMED.has(type ?? '') ? id : id.slice(0, 8)}</span>
      )}{' '}
      <Link to="/audit" search={{ subject: id }}>
        {text('audit.allOf')}
        <span className="sr-only"> {id}</span>
      </Link>
    </>
  );
}

function Filters({ search }: { search: EntrySearch }) {
  const text = useText();
  const navigate = route.useNavigate();
  const change = (changed: Partial<EntrySearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  return (
    <div className="filters">
      <label>
        {text('audit.what')}
        <select
          className="setting"
          value={search.action ?? ''}
          onChange={(event) => change({ action: event.target.value || undefined })}
        >
          <option value="">{text('audit.anything')}</option>
          {ACTIONS.map((action) => (
            <option key={action} value={action}>
              {text.term('action', action)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('audit.who')}
        <input
          className="setting"
          value={search.who ?? ''}
          onChange={(event) => change({ who: event.target.value || undefined })}
        />
      </label>
      <label>
        {text('audit.subjectId')}
        <input
          className="setting"
          value={search.subject ?? ''}
          onChange={(event) => change({ subject: event.target.value || undefined })}
        />
      </label>
      <label>
        {text('audit.from')}
        <input
          className="setting"
          type="date"
          value={search.from ?? ''}
          onChange={(event) => change({ from: event.target.value || undefined })}
        />
      </label>
      {Object.keys(search).length > 0 && (
        <Button variant="tertiary" onClick={() => void navigate({ search: {} })}>
          {text('audit.clear')}
        </Button>
      )}
    </div>
  );
}
