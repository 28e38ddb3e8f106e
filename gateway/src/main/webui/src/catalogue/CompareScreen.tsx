import { useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Table } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Jurisdictions } from '../ui/Jurisdiction';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { TableScroll } from '../ui/TableScroll';
import { AssuranceTag } from '../ui/tags';
import { Waiting } from '../ui/Waiting';
import { ClaimValue } from './Claims';
import './catalogue.css';

const route = getRouteApi('/catalogue/compare');

/** Up to six offerings side by side. */
export function CompareScreen() {
  const text = useText();
  const { offering } = route.useSearch();
  const enough = offering.length > 1;
  const comparison = api.useQuery(
    'get',
    '/api/v1/offerings/comparison',
    { params: { query: { offering } } },
    { enabled: enough },
  );
  return (
    <Screen
      title={text('compare.title')}
      above={
        <Link to="/catalogue" search={{ compare: offering }}>
          {text('nav.catalogue')}
        </Link>
      }
    >
      {enough ? (
        <Loaded query={comparison} skeleton={<Waiting lines={10} height={36} />}>
          {(data) => <Comparison comparison={data} />}
        </Loaded>
      ) : (
        <Empty icon="scales" title={text('compare.few')}>
          <p>
            <Link to="/catalogue">{text('compare.choose')}</Link>
          </p>
        </Empty>
      )}
    </Screen>
  );
}

function Comparison({ comparison }: { comparison: Catalogue['Comparison'] }) {
  const text = useText();
  const navigate = route.useNavigate();
  const [differing, setDiffering] = useState(true);
  const { offerings, exposures } = comparison;
  const rows = differing ? comparison.rows.filter(({ differs }) => differs) : comparison.rows;
  return (
    <>
      <label className="facet-value">
        <input
          type="checkbox"
          checked={differing}
          onChange={(event) => setDiffering(event.target.checked)}
        />
        <span>{text('compare.differing')}</span>
      </label>
      <TableScroll label={text('compare.title')}>
        <Table className="compare-table" data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{text('claims.property')}</Table.HeaderCell>
              {offerings.map(({ id, name, organisation }) => (
                <Table.HeaderCell key={id} translate="no">
                  <Link to="/catalogue/$offering" params={{ offering: id }}>
                    {name}
                  </Link>
                  <br />
                  <small>{organisation?.name}</small>
                  {offerings.length > 2 && (
                    <div>
                      <Button
                        variant="tertiary"
                        data-size="sm"
                        aria-label={text('compare.remove', { name })}
                        onClick={() =>
                          void navigate({
                            search: ({ offering }) => ({
                              offering: offering.filter((other) => other !== id),
                            }),
                          })
                        }
                      >
                        {text('compare.less')}
                      </Button>
                    </div>
                  )}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            <Table.Row>
              <Table.HeaderCell scope="row">{text('catalogue.controlled')}</Table.HeaderCell>
              {offerings.map(({ id, organisation }) => (
                <Table.Cell key={id}>
                  <Jurisdictions codes={organisation?.controlledFrom ?? []} />
                </Table.Cell>
              ))}
            </Table.Row>
            <Table.Row>
              <Table.HeaderCell scope="row">{text('catalogue.exposed')}</Table.HeaderCell>
              {offerings.map(({ id }, index) => (
                <Table.Cell key={id}>
                  <ExposedTo exposures={exposures} index={index} />
                </Table.Cell>
              ))}
            </Table.Row>
            {rows.map(({ property, qualifier, cells }) => (
              <Table.Row key={`${property}/${qualifier ?? ''}`}>
                <Table.HeaderCell scope="row">
                  {text.term('property', property)}
                  {qualifier && ` (${qualifier})`}
                </Table.HeaderCell>
                {cells.map((claims, index) => (
                  <Table.Cell key={offerings[index]?.id}>
                    {claims.length === 0 ? (
                      <span className="unknown">{text('app.unknown')}</span>
                    ) : (
                      claims.map((claim) => (
                        <div key={claim.id} className="claim-value">
                          <ClaimValue claim={claim} /> <AssuranceTag assurance={claim.assurance} />
                        </div>
                      ))
                    )}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </TableScroll>
    </>
  );
}

function ExposedTo({
  exposures,
  index,
}: {
  exposures: Catalogue['ComparisonExposure'][];
  index: number;
}) {
  const held = (by: 'certain' | 'possible') =>
    exposures
      .filter(({ cells }) => (cells[index]?.[by].length ?? 0) > 0)
      .map(({ jurisdiction = 'unknown' }) => jurisdiction);
  return <Jurisdictions codes={held('certain')} possible={held('possible')} />;
}
