import { useState } from 'react';
import { Table } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { useWidth } from '../ui/useWidth';
import { Waiting } from '../ui/Waiting';
import { gapPicture } from './gapGeometry';

type Measure = 'benchmark' | 'capability-arena' | 'euroeval-rank';

const HEIGHT = 320;
const COLOURS = 5;

/** How far each jurisdiction is behind the frontier, over time. */
export function CapabilityGap() {
  const text = useText();
  const [chosen, setChosen] = useState('capability-arena/');
  const [measure, qualifier] = chosen.split('/', 2);
  const measures = api.useQuery('get', '/api/v1/insights/capability-measures');
  const gap = api.useQuery('get', '/api/v1/insights/capability-gap', {
    params: {
      query: { measure: measure as Measure, ...(qualifier ? { qualifier } : {}) },
    },
  });
  return (
    <>
      <div className="gap-measure">
        <label>
          {text('home.gap.measure')}{' '}
          <select className="setting" value={chosen} onChange={(e) => setChosen(e.target.value)}>
            {(measures.data?.items ?? [{ measure: 'capability-arena' }]).map((item) => (
              <option key={keyOf(item)} value={keyOf(item)}>
                {nameOf(item, text)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded query={gap} skeleton={<Waiting lines={1} height={HEIGHT} />}>
        {(data) =>
          data.groups.length === 0 ? <p>{text('home.gap.none')}</p> : <Picture gap={data} />
        }
      </Loaded>
    </>
  );
}

function keyOf({ measure, qualifier }: Catalogue['CapabilityMeasure']): string {
  return `${measure ?? ''}/${qualifier ?? ''}`;
}

function nameOf({ measure, qualifier }: Catalogue['CapabilityMeasure'], text: Text): string {
  switch (measure) {
    case 'capability-arena':
      return text('measure.capability-arena');
    case 'euroeval-rank':
      return text('measure.euroeval-rank', {
        language: new Intl.DisplayNames([text.locale], { type: 'language' }).of(qualifier ?? 'en'),
      });
    default:
      return qualifier ?? measure ?? '';
  }
}

function Picture({ gap }: { gap: Catalogue['CapabilityGap'] }) {
  const text = useText();
  const [ref, width] = useWidth();
  const { series, xTicks, yTicks, plot } = gapPicture(gap, new Date(), width, HEIGHT);
  // The Union has its own colour wherever it stands.
  const others = series.filter(({ group }) => group !== 'EU').map(({ group }) => group);
  const colourOf = (group: string) =>
    group === 'EU' ? 0 : Math.min(others.indexOf(group) + 1, COLOURS - 1);
  return (
    <Figure
      title={text('home.gap.title')}
      summary={summaryOf(gap, text)}
      table={<Steps gap={gap} />}
    >
      {({ labelledBy, describedBy }) => (
        <div ref={ref}>
          <svg
            width={width}
            height={HEIGHT}
            role="group"
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
          >
            <g aria-hidden="true">
              {yTicks.map(({ y, score }) => (
                <g key={score}>
                  <line className="axis" x1={plot.left} x2={plot.right} y1={y} y2={y} />
                  <text className="tick" x={plot.left - 8} y={y + 4} textAnchor="end">
                    {text.number(score)}
                  </text>
                </g>
              ))}
              {xTicks.map(({ x, date }) => (
                <text key={x} className="tick" x={x} y={HEIGHT - 6} textAnchor="middle">
                  {new Intl.DateTimeFormat(text.locale, {
                    month: 'short',
                    year: '2-digit',
                    timeZone: 'UTC',
                  }).format(date)}
                </text>
              ))}
            </g>
            {series.map(({ group, path, points, label }) => (
              <g key={group} data-series={colourOf(group)}>
                <path className="gap-line" data-group={group} d={path} aria-hidden="true" />
                {points.map((point) => (
                  <a
                    key={point.offering}
                    className="gap-link"
                    href={`/catalogue/${point.offering}`}
                    aria-label={text('home.gap.point', {
                      name: point.name,
                      country: text.country(group),
                      date: text.date(point.date),
                      score: text.number(point.score),
                    })}
                  >
                    <circle className="gap-hit" cx={point.x} cy={point.y} r="14" />
                    <circle className="gap-point" cx={point.x} cy={point.y} r="5" />
                  </a>
                ))}
                <text className="series-label" x={label.x} y={label.y} aria-hidden="true">
                  {group}
                </text>
              </g>
            ))}
          </svg>
        </div>
      )}
    </Figure>
  );
}

function summaryOf(gap: Catalogue['CapabilityGap'], text: Text): string {
  const europe = gap.groups.find(({ group }) => group === 'EU');
  const best = europe?.steps.at(-1);
  const offerings = gap.offerings ?? 0;
  if (!europe || !best) {
    return text('home.gap.nobody', { offerings });
  }
  return europe.pointsBehind
    ? text('home.gap.summary', {
        model: best.name,
        points: text.number(europe.pointsBehind),
        unit: text.term('unit', gap.unit ?? ''),
        months: europe.monthsBehind ?? 0,
        offerings,
      })
    : text('home.gap.first', { model: best.name, offerings });
}

function Steps({ gap }: { gap: Catalogue['CapabilityGap'] }) {
  const text = useText();
  return (
    <TableScroll label={text('home.gap.title')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('home.gap.group')}</Table.HeaderCell>
            <Table.HeaderCell>{text('home.gap.date')}</Table.HeaderCell>
            <Table.HeaderCell>{text('home.gap.model')}</Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('home.gap.score', { unit: text.term('unit', gap.unit ?? '') })}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {gap.groups.flatMap((group) =>
            group.steps.map((step) => (
              <Table.Row key={step.offering}>
                <Table.Cell>{text.country(group.group ?? 'unknown')}</Table.Cell>
                <Table.Cell>{text.date(step.date)}</Table.Cell>
                <Table.Cell translate="no">{step.name}</Table.Cell>
                <Table.Cell className="number">{text.number(step.score, 1)}</Table.Cell>
              </Table.Row>
            )),
          )}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
