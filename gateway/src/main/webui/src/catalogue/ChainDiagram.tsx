import { Table } from '@digdir/designsystemet-react';
import type { Catalogue } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { Jurisdictions } from '../ui/Jurisdiction';
import { useOrigin } from '../ui/origin';
import { TableScroll } from '../ui/TableScroll';
import { useWidth } from '../ui/useWidth';
import { chainPicture, type ChainNode, type ChainPicture } from './chainGeometry';

const STRIP = 24;

/** Where an offering comes from: layers left to right, owners above, control marked. */
export function ChainDiagram({ chain }: { chain: Catalogue['Chain'] }) {
  const text = useText();
  const [ref, width] = useWidth(900);
  const picture = chainPicture(chain, width);
  return (
    <Figure
      title={text('chain.title')}
      level={2}
      summary={summaryOf(picture, text)}
      table={<ChainTable picture={picture} />}
    >
      {({ labelledBy, describedBy }) => (
        <div ref={ref}>
          {/* What scrolls has to be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="chain-scroll" role="group" aria-labelledby={labelledBy} tabIndex={0}>
            <svg
              className="chain"
              width={picture.width}
              height={picture.height}
              role="group"
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
            >
              <Arrow />
              {picture.columns.map(({ column, x }) => (
                <text key={column} className="chain-column" x={x} y="16">
                  {text.term('column', column)}
                </text>
              ))}
              {picture.edges.map((edge) => (
                <path
                  key={edge.key}
                  className="chain-edge"
                  data-certain={edge.certain}
                  d={edge.path}
                  markerEnd="url(#chain-arrow)"
                  aria-hidden="true"
                />
              ))}
              {picture.nodes.map((node) => (
                <Node key={node.key} node={node} />
              ))}
            </svg>
          </div>
          <Legend />
        </div>
      )}
    </Figure>
  );
}

function Arrow() {
  return (
    <defs>
      <marker
        id="chain-arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto-start-reverse"
      >
        <path className="chain-arrow" d="M0,0.500 8,4 0,7.500Z" />
      </marker>
    </defs>
  );
}

/** How many characters of a size fit; letters are about half as wide as high on average. */
function fit(value: string, width: number, size: number): string {
  const room = Math.floor(width / (size * 0.5));
  return value.length <= room ? value : `${value.slice(0, Math.max(1, room - 1))}…`;
}

function Node({ node }: { node: ChainNode }) {
  const text = useText();
  const originOf = useOrigin();
  const { x, y, width, height, ownersHeight, owners } = node;
  const [country] = node.controlledFrom;
  const origin = originOf(country ?? node.possiblyControlledFrom[0] ?? 'unknown');
  const top = y + ownersHeight;
  const shownOwners = owners.slice(0, ownersHeight / STRIP);
  const content = (
    <>
      {shownOwners.map((owner, index) => (
        <g key={owner.name} className="chain-owner" data-certain={owner.certain}>
          <rect x={x + 10} y={y + index * STRIP} width={width - 20} height={STRIP - 4} rx="4" />
          <text x={x + 18} y={y + index * STRIP + 14.5}>
            {fit(
              `↑ ${owner.name}${index === shownOwners.length - 1 && owners.length > shownOwners.length ? ` +${owners.length - shownOwners.length}` : ''}`,
              width - 36,
              12.5,
            )}
          </text>
        </g>
      ))}
      <rect
        className="chain-box"
        x={x}
        y={top}
        width={width}
        height={height - ownersHeight}
        rx="8"
      />
      <rect
        className="chain-side"
        x={x}
        y={top + 8}
        width="5"
        height={height - ownersHeight - 16}
        rx="2.500"
      />
      <text className="chain-name" x={x + 16} y={top + 24}>
        {fit(
          node.kind === 'unknown' ? text.term('chain.target', node.name) : node.name,
          width - 28,
          15,
        )}
      </text>
      {node.provider && (
        <text className="chain-provider" x={x + 16} y={top + 43}>
          {fit(node.provider, width - 28, 13)}
        </text>
      )}
      <Badges node={node} x={x + 16} y={top + 54} />
    </>
  );
  return (
    <g
      className="chain-node"
      data-origin={origin}
      data-kind={node.kind}
      data-certain={country !== undefined}
    >
      {node.page ? (
        <a href={node.page} aria-label={labelOf(node, text)}>
          <g aria-hidden="true">{content}</g>
        </a>
      ) : (
        <g role="img" aria-label={labelOf(node, text)}>
          {content}
        </g>
      )}
    </g>
  );
}

const BADGE = 30;

/** The countries of control as marks: round for the Union, angular elsewhere, dashed for possible. */
function Badges({ node, x, y }: { node: ChainNode; x: number; y: number }) {
  const originOf = useOrigin();
  const room = Math.max(1, Math.floor((node.width - 28) / (BADGE + 4)));
  const badges = [
    ...node.controlledFrom.map((code) => ({ code, certain: true })),
    ...node.possiblyControlledFrom.map((code) => ({ code, certain: false })),
  ];
  const shown = badges.length > 0 ? badges.slice(0, room) : [{ code: 'unknown', certain: false }];
  return shown.map(({ code, certain }, index) => {
    const origin = originOf(code);
    return (
      <g key={code} className="chain-badge" data-origin={origin} data-certain={certain}>
        <rect
          x={x + index * (BADGE + 4)}
          y={y}
          width={BADGE}
          height="20"
          rx={origin === 'eu' ? 10 : 3}
        />
        <text x={x + index * (BADGE + 4) + BADGE / 2} y={y + 14.5} textAnchor="middle">
          {code === 'unknown' ? '?' : code}
        </text>
      </g>
    );
  });
}

function labelOf(node: ChainNode, text: Text): string {
  const controlled = node.controlledFrom.map(text.country);
  return text('chain.node', {
    column: text.term('column', node.column),
    name: node.kind === 'unknown' ? text.term('chain.target', node.name) : node.name,
    provider: node.provider ?? '-',
    control: controlled.length > 0 ? text.list(controlled) : text('app.unknown'),
    owners: node.owners.length > 0 ? text.list(node.owners.map(({ name }) => name)) : '-',
  });
}

function summaryOf({ nodes, edges }: ChainPicture, text: Text): string {
  const countries = [...new Set(nodes.flatMap((node) => node.controlledFrom))].map(text.country);
  const open = nodes.filter(({ kind }) => kind === 'unknown').length;
  return text('chain.summary', {
    parts: nodes.length - open,
    links: edges.length,
    countries: countries.length > 0 ? text.list(countries) : text('app.unknown'),
    open,
  });
}

function Legend() {
  const text = useText();
  return (
    <ul className="chain-legend">
      {(['eu', 'near', 'third', 'unknown'] as const).map((origin) => (
        <li key={origin}>
          <span className="legend-mark" data-origin={origin} />
          {text.term('origin', origin)}
        </li>
      ))}
      <li>
        <span className="legend-line" />
        {text('chain.legend.certain')}
      </li>
      <li>
        <span className="legend-line" data-certain="false" />
        {text('chain.legend.possible')}
      </li>
    </ul>
  );
}

function ChainTable({ picture }: { picture: ChainPicture }) {
  const text = useText();
  const names = new Map(picture.nodes.map((node) => [node.key, node]));
  const nameOf = (key: string) => {
    const node = names.get(key);
    return node?.kind === 'unknown' ? text.term('chain.target', node.name) : node?.name;
  };
  return (
    <TableScroll label={text('chain.title')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('home.dependence.layer')}</Table.HeaderCell>
            <Table.HeaderCell>{text('chain.part')}</Table.HeaderCell>
            <Table.HeaderCell>{text('chain.provider')}</Table.HeaderCell>
            <Table.HeaderCell>{text('chain.owners')}</Table.HeaderCell>
            <Table.HeaderCell>{text('catalogue.controlled')}</Table.HeaderCell>
            <Table.HeaderCell>{text('catalogue.runsIn')}</Table.HeaderCell>
            <Table.HeaderCell>{text('chain.links')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {picture.nodes.map((node) => (
            <Table.Row key={node.key}>
              <Table.Cell>{text.term('column', node.column)}</Table.Cell>
              <Table.Cell>{nameOf(node.key)}</Table.Cell>
              <Table.Cell>{node.provider ?? '–'}</Table.Cell>
              <Table.Cell>
                {node.owners
                  .map(({ name, certain }) =>
                    certain ? name : text('jurisdiction.possible', { country: name }),
                  )
                  .join(', ') || '–'}
              </Table.Cell>
              <Table.Cell>
                <Jurisdictions codes={node.controlledFrom} possible={node.possiblyControlledFrom} />
              </Table.Cell>
              <Table.Cell>
                {node.kind === 'offering' && node.column !== 'model' ? (
                  <Jurisdictions codes={node.runsIn} />
                ) : (
                  '–'
                )}
              </Table.Cell>
              <Table.Cell>
                {picture.edges
                  .filter(({ from }) => from === node.key)
                  .map(
                    ({ relation, to }) => `${text.term('relation', relation)} ${nameOf(to) ?? ''}`,
                  )
                  .join('; ') || '–'}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
