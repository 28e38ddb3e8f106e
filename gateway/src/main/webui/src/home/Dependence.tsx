import { Table } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { Jurisdiction } from '../ui/Jurisdiction';
import { useOrigin } from '../ui/origin';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { Waiting } from '../ui/Waiting';

/** From what users see down to what it runs on. */
const LAYERS = ['application', 'inference', 'model', 'cloud', 'accelerator'];
const SHOWN = 4;

type Layer = Catalogue['LayerDependence'];
type Share = Catalogue['DependenceShare'];

/** Of each layer's offerings, how many depend on whom. */
export function Dependence() {
  const text = useText();
  const dependence = api.useQuery('get', '/api/v1/insights/dependence');
  return (
    <Loaded query={dependence} skeleton={<Waiting lines={10} height={24} />}>
      {({ items }) => {
        const layers = LAYERS.flatMap((name) => items.filter(({ layer }) => layer === name));
        return (
          <Figure
            title={text('home.dependence.title')}
            summary={<Summary layers={layers} />}
            table={<Figures layers={layers} />}
          >
            {() => (
              <div className="dependence">
                {layers.map((layer) => (
                  <LayerBars key={layer.layer} layer={layer} />
                ))}
              </div>
            )}
          </Figure>
        );
      }}
    </Loaded>
  );
}

function shareIn(layers: Layer[], name: string, country: string): number {
  return (
    layers.find(({ layer }) => layer === name)?.jurisdictions.find(({ on }) => on === country)
      ?.share ?? 0
  );
}

function Summary({ layers }: { layers: Layer[] }) {
  const text = useText();
  const originOf = useOrigin();
  const first = layers
    .find(({ layer }) => layer === 'application')
    ?.jurisdictions.find(
      ({ on, certain }) => (certain ?? 0) > 0 && originOf(on ?? '') === 'third',
    )?.on;
  return first
    ? text('home.dependence.summary', {
        share: text.percent(shareIn(layers, 'application', first)),
        inference: text.percent(shareIn(layers, 'inference', first)),
        country: text.country(first),
      })
    : null;
}

function LayerBars({ layer }: { layer: Layer }) {
  const text = useText();
  const total = layer.offerings ?? 0;
  return (
    <div className="dependence-layer">
      <h4>
        {text.term('layer', layer.layer)}
        <small>{text('home.dependence.offerings', { count: total })}</small>
      </h4>
      <ul className="dependence-bars">
        {layer.jurisdictions
          .filter(({ certain }) => (certain ?? 0) > 0)
          .slice(0, SHOWN)
          .map((share) => (
            <Bar key={share.on} share={share} total={total} />
          ))}
      </ul>
    </div>
  );
}

function Bar({ share, total }: { share: Share; total: number }) {
  const text = useText();
  const originOf = useOrigin();
  const code = share.on ?? 'unknown';
  const partOf = (count: number | undefined) => (total === 0 ? 0 : (count ?? 0) / total);
  return (
    <li>
      <Jurisdiction code={code} />
      <span
        className="bar"
        data-origin={originOf(code)}
        title={text('home.dependence.bar', {
          country: text.country(code),
          certain: share.certain,
          possible: share.possible,
          total,
        })}
      >
        <span className="bar-possible" style={{ width: `${partOf(share.possible) * 100}%` }} />
        <span className="bar-certain" style={{ width: `${partOf(share.certain) * 100}%` }} />
      </span>
      <span className="number">{text.percent(share.share)}</span>
    </li>
  );
}

function Figures({ layers }: { layers: Layer[] }) {
  const text = useText();
  return (
    <TableScroll label={text('home.dependence.title')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('home.dependence.layer')}</Table.HeaderCell>
            <Table.HeaderCell>{text('home.dependence.on')}</Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('home.dependence.certain')}
            </Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('home.dependence.possible')}
            </Table.HeaderCell>
            <Table.HeaderCell className="number">{text('home.dependence.share')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {layers.flatMap(({ layer, jurisdictions }) =>
            jurisdictions.map(({ on, certain, possible, share }) => (
              <Table.Row key={`${layer}/${on}`}>
                <Table.Cell>{text.term('layer', layer)}</Table.Cell>
                <Table.Cell>{text.country(on ?? 'unknown')}</Table.Cell>
                <Table.Cell className="number">{text.number(certain)}</Table.Cell>
                <Table.Cell className="number">{text.number(possible)}</Table.Cell>
                <Table.Cell className="number">{text.percent(share)}</Table.Cell>
              </Table.Row>
            )),
          )}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
