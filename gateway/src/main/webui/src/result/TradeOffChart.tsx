import { useId, useRef } from 'react';
import { Table } from '@digdir/designsystemet-react';
import { useText, type Text } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { Icon } from '../ui/Icon';
import { TableScroll } from '../ui/TableScroll';
import { useOrigin } from '../ui/origin';
import { useWidth } from '../ui/useWidth';
import type { Assessed, OptionResult } from './model/assessed';
import { levelLine, readBy, type Standing } from './model/ranking';
import { downloadPng, downloadSvg } from './exportPicture';
import { OptionMark } from './OptionMark';
import { tradeOffPicture, type Mark, type Placed } from './picture/tradeOff';
import { admissionText, range } from './words';

interface Props {
  assessed: Assessed;
  standings: Standing[];
  front: string[];
  /** The share of sovereignty that the order is by, 0 to 1. */
  share: number;
  title: string;
  chosen: string | undefined;
  onChoose: (option: string) => void;
}

interface Shown extends Placed {
  result: OptionResult;
}

/** Sovereignty against competitiveness: the picture that answers first. */
export function TradeOffChart({
  assessed,
  standings,
  front,
  share,
  title,
  chosen,
  onChoose,
}: Props) {
  const text = useText();
  const [ref, measured] = useWidth(720);
  const width = Math.max(260, measured);
  const svg = useRef<SVGSVGElement>(null);
  const shown = shownOf(assessed, standings);
  const picture = tradeOffPicture(shown, front, readBy(assessed.matrix.reading), width);
  const { plot, height, marks } = picture;
  return (
    <Figure
      title={text('result.picture.title', { count: shown.length })}
      summary={summaryOf(shown, front, text)}
      table={<Coordinates shown={shown} front={front} />}
    >
      {({ labelledBy, describedBy }) => (
        <>
          <div ref={ref} className="trade-off" data-chosen={chosen !== undefined}>
            <svg
              ref={svg}
              width={width}
              height={height}
              role="group"
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
            >
              <Axes picture={picture} />
              <LevelLine picture={picture} line={lineOf(assessed, standings, share)} />
              <path className="front" d={picture.front} aria-hidden="true" />
              {marks.map((mark) => (
                <Reach key={mark.option.id} mark={mark} chosen={chosen === mark.option.id} />
              ))}
              {/* The best ranked one is painted last, above the others; the order of tabbing is that of ranks. */}
              {marks.map((mark) => (
                <OptionLink
                  key={mark.option.id}
                  mark={mark}
                  onFront={front.includes(mark.option.id)}
                  chosen={chosen === mark.option.id}
                  onChoose={onChoose}
                />
              ))}
              <rect
                className="plot-frame"
                x={plot.left}
                y={plot.top}
                width={plot.right - plot.left}
                height={plot.bottom - plot.top}
                aria-hidden="true"
              />
            </svg>
          </div>
          <p className="subtle how">{text('result.picture.how')}</p>
          <div className="picture-foot">
            <Legend />
            <div className="actions">
              <button
                type="button"
                className="setting"
                onClick={() => svg.current && downloadSvg(svg.current, title)}
              >
                <Icon name="download" />
                {text('result.export.svg')}
              </button>
              <button
                type="button"
                className="setting"
                onClick={() => svg.current && void downloadPng(svg.current, title)}
              >
                <Icon name="download" />
                {text('result.export.png')}
              </button>
            </div>
          </div>
        </>
      )}
    </Figure>
  );
}

function shownOf({ options }: Assessed, standings: Standing[]): Shown[] {
  return standings.flatMap(({ id, rank, sovereignty, competitiveness }) => {
    const result = options.find(({ option }) => option === id);
    return result ? [{ id, name: result.name, rank, sovereignty, competitiveness, result }] : [];
  });
}

function summaryOf(shown: Shown[], front: string[], text: Text): string {
  const names = shown.filter(({ id }) => front.includes(id)).map(({ name }) => name);
  const excluded = shown.filter(({ rank }) => rank === undefined).length;
  return [
    text('result.picture.front', { count: names.length, names: text.list(names) }),
    excluded > 0 ? text('result.picture.excluded', { count: excluded }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The line on which everything scores as much as the first; it turns as weights move. */
function lineOf({ matrix }: Assessed, [first]: Standing[], share: number) {
  const read = readBy(matrix.reading);
  return first?.rank === 1
    ? levelLine(
        { sovereignty: read(first.sovereignty), competitiveness: read(first.competitiveness) },
        share,
      )
    : undefined;
}

function LevelLine({
  picture: { plot },
  line,
}: {
  picture: ReturnType<typeof tradeOffPicture<Shown>>;
  line: ReturnType<typeof levelLine>;
}) {
  const clip = useId();
  const [from, to] = line ?? [];
  if (!from || !to) {
    return null;
  }
  const y = (sovereignty: number) => plot.bottom - (sovereignty / 100) * (plot.bottom - plot.top);
  return (
    <g aria-hidden="true">
      <clipPath id={clip}>
        <rect
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top}
        />
      </clipPath>
      <line
        className="level-line"
        clipPath={`url(#${clip})`}
        x1={plot.left}
        x2={plot.right}
        y1={y(from.sovereignty)}
        y2={y(to.sovereignty)}
      />
    </g>
  );
}

function Axes({ picture }: { picture: ReturnType<typeof tradeOffPicture<Shown>> }) {
  const text = useText();
  const { plot, xTicks, yTicks, height } = picture;
  return (
    <g aria-hidden="true">
      {xTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="grid" x1={at} x2={at} y1={plot.top} y2={plot.bottom} />
          <text className="tick" x={at} y={plot.bottom + 18} textAnchor="middle">
            {text.number(value)}
          </text>
        </g>
      ))}
      {yTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="grid" x1={plot.left} x2={plot.right} y1={at} y2={at} />
          <text className="tick" x={plot.left - 8} y={at + 4} textAnchor="end">
            {text.number(value)}
          </text>
        </g>
      ))}
      <text
        className="axis-name"
        x={(plot.left + plot.right) / 2}
        y={height - 8}
        textAnchor="middle"
      >
        {text('result.axis.competitiveness')} →
      </text>
      <text
        className="axis-name"
        transform={`translate(13 ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {text('result.axis.sovereignty')} →
      </text>
    </g>
  );
}

/** How far what is not known may carry an option; the whole field of it when it is chosen. */
function Reach({ mark, chosen }: { mark: Mark<Shown>; chosen: boolean }) {
  const { x, y, reach, option } = mark;
  return (
    <g
      className="reach"
      data-excluded={option.rank === undefined}
      data-chosen={chosen}
      aria-hidden="true"
    >
      {chosen && (
        <rect
          className="reach-field"
          x={reach.left}
          y={reach.top}
          width={Math.max(0, reach.right - reach.left)}
          height={Math.max(0, reach.bottom - reach.top)}
        />
      )}
      <line x1={reach.left} x2={reach.right} y1={y} y2={y} />
      <line x1={x} x2={x} y1={reach.top} y2={reach.bottom} />
      <line x1={reach.right} x2={reach.right} y1={y - 4} y2={y + 4} />
      <line x1={x - 4} x2={x + 4} y1={reach.top} y2={reach.top} />
    </g>
  );
}

function OptionLink({
  mark,
  onFront,
  chosen,
  onChoose,
}: {
  mark: Mark<Shown>;
  onFront: boolean;
  chosen: boolean;
  onChoose: (option: string) => void;
}) {
  const text = useText();
  const originOf = useOrigin();
  const { option, x, y, label } = mark;
  return (
    <a
      className="option-link"
      href={`#option-${option.id}`}
      aria-label={describe(option, onFront, text)}
      aria-current={chosen ? 'true' : undefined}
      data-excluded={option.rank === undefined}
      data-front={onFront}
      onClick={(event) => {
        event.preventDefault();
        onChoose(option.id);
      }}
    >
      <title>{describe(option, onFront, text)}</title>
      <circle className="hit" cx={x} cy={y} r={18} />
      <OptionMark
        x={x}
        y={y}
        origin={originOf(option.result.supplierControl ?? 'unknown')}
        admission={option.result.admission}
        rank={option.rank}
      />
      {label && (
        <text className="mark-label" x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </a>
  );
}

function describe(
  { name, rank, sovereignty, competitiveness, result }: Shown,
  onFront: boolean,
  text: Text,
): string {
  return text('result.picture.option', {
    name,
    place: rank === undefined ? admissionText(result, text) : text('result.place', { rank }),
    sovereignty: range(sovereignty, text),
    competitiveness: range(competitiveness, text),
    front: onFront ? 'yes' : 'no',
  });
}

function Legend() {
  const text = useText();
  const origins = ['eu', 'near', 'third', 'unknown'] as const;
  return (
    <ul className="legend">
      {origins.map((origin) => (
        <li key={origin}>
          <svg width="22" height="22" aria-hidden="true" viewBox="0 0 28 28">
            <OptionMark x={14} y={14} origin={origin} admission="admitted" rank={undefined} />
          </svg>
          {text(`result.origin.${origin}`)}
        </li>
      ))}
      <li>
        <svg width="22" height="22" aria-hidden="true" viewBox="0 0 28 28">
          <OptionMark x={14} y={14} origin="eu" admission="undecided" rank={undefined} />
        </svg>
        {text('result.legend.undecided')}
      </li>
      <li>
        <svg width="30" height="22" aria-hidden="true" viewBox="0 0 30 22">
          <path className="front" d="M1 6H16V18H29" />
        </svg>
        {text('result.legend.front')}
      </li>
      <li>
        <svg width="30" height="22" aria-hidden="true" viewBox="0 0 30 22">
          <line className="level-line" x1="3" x2="27" y1="3" y2="19" />
        </svg>
        {text('result.legend.level')}
      </li>
      <li>
        <svg width="30" height="22" aria-hidden="true" viewBox="0 0 30 22" className="reach">
          <line x1="2" x2="28" y1="11" y2="11" />
          <line x1="28" x2="28" y1="7" y2="15" />
        </svg>
        {text('result.legend.reach')}
      </li>
    </ul>
  );
}

function Coordinates({ shown, front }: { shown: Shown[]; front: string[] }) {
  const text = useText();
  return (
    <TableScroll label={text('result.picture.title', { count: shown.length })}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('result.rank')}</Table.HeaderCell>
            <Table.HeaderCell>{text('result.option')}</Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('result.axis.sovereignty')}
            </Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('result.axis.competitiveness')}
            </Table.HeaderCell>
            <Table.HeaderCell>{text('result.legend.front')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {shown.map(({ id, name, rank, sovereignty, competitiveness, result }) => (
            <Table.Row key={id}>
              <Table.Cell>{rank ?? admissionText(result, text)}</Table.Cell>
              <Table.Cell translate="no">{name}</Table.Cell>
              <Table.Cell className="number">{range(sovereignty, text)}</Table.Cell>
              <Table.Cell className="number">{range(competitiveness, text)}</Table.Cell>
              <Table.Cell>{text(front.includes(id) ? 'work.yes' : 'work.no')}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
