import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Table, Tag } from '@digdir/designsystemet-react';
import type { Catalogue } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { TableScroll } from '../ui/TableScroll';
import { AssuranceTag, StatusTag } from '../ui/tags';
import { Sources } from './Sources';

interface Props {
  subject: string;
  claims: Catalogue['Claim'][];
  sources: Catalogue['Source'][];
}

/** What is claimed, by whom, and how sure it is; conflicts first when asked for. */
export function Claims({ subject, claims, sources }: Props) {
  const text = useText();
  const [conflicts, setConflicts] = useState(false);
  const contended = claims.filter(({ conflictsWith }) => (conflictsWith?.length ?? 0) > 0);
  const shown = conflicts ? contended : claims;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 id="claims">{text('claims.title', { count: claims.length })}</h2>
        {contended.length > 0 && (
          <label className="facet-value">
            <input
              type="checkbox"
              checked={conflicts}
              onChange={(event) => setConflicts(event.target.checked)}
            />
            <span>{text('claims.conflicts', { count: contended.length })}</span>
          </label>
        )}
      </div>
      {claims.length === 0 ? (
        <Empty title={text('claims.none')} />
      ) : (
        <TableScroll label={text('claims.title', { count: claims.length })}>
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{text('claims.property')}</Table.HeaderCell>
                <Table.HeaderCell>{text('claims.value')}</Table.HeaderCell>
                <Table.HeaderCell>{text('claims.assurance')}</Table.HeaderCell>
                <Table.HeaderCell>{text('claims.source')}</Table.HeaderCell>
                <Table.HeaderCell>{text('claims.asOf')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {shown.map((claim) => (
                <Table.Row key={claim.id}>
                  <Table.Cell>
                    <Link to="/claims/$claim" params={{ claim: claim.id }}>
                      {text.term('property', claim.property)}
                      {claim.qualifier && ` (${claim.qualifier})`}
                      <span className="sr-only"> {subject}</span>
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="claim-value">
                    <ClaimValue claim={claim} />
                    {(claim.conflictsWith?.length ?? 0) > 0 && (
                      <div>
                        <Tag data-size="sm" data-color="warning">
                          {text('claims.contended', { count: claim.conflictsWith?.length ?? 0 })}
                        </Tag>
                      </div>
                    )}
                  </Table.Cell>
                  <Table.Cell>
                    <span className="tags">
                      <AssuranceTag assurance={claim.assurance} />
                      <StatusTag status={claim.status} />
                    </span>
                  </Table.Cell>
                  <Table.Cell>
                    <Sources ids={claim.sources} sources={sources} />
                  </Table.Cell>
                  <Table.Cell>{text.date(claim.asOf)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </TableScroll>
      )}
    </section>
  );
}

/** A value, its bounds where it is known as a range, and its unit. */
export function ClaimValue({ claim }: { claim: Catalogue['Claim'] }) {
  const text = useText();
  const range =
    claim.low !== undefined && claim.high !== undefined && claim.low !== claim.high
      ? `${text.number(claim.low, 3)}–${text.number(claim.high, 3)}`
      : undefined;
  const unit = claim.unit && text.term('unit', claim.unit);
  return (
    <span translate="no">
      {valueOf(claim, text)} {range === undefined && unit}
      {range !== undefined && (
        <small>
          {range} {unit}
        </small>
      )}
    </span>
  );
}

function valueOf({ property, value, unit }: Catalogue['Claim'], text: Text): string | undefined {
  if (property?.endsWith('-countries') || property?.endsWith('-country')) {
    return value?.split(';').map(text.country).join(', ');
  }
  return unit && value !== undefined && /^-?\d+(\.\d+)?$/.test(value)
    ? text.number(Number(value), 3)
    : value?.split(';').join('; ');
}
