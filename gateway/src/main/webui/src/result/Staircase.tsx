import { scaleLinear } from 'd3-scale';
import { useText } from '../i18n/text';
import { useWidth } from '../ui/useWidth';

const HEIGHT = 260;
const LEAST_WIDTH = 260;
const LETTER_PX = 7.2;
/** Between two steps. */
const GAP_PX = 1;

export interface Stair {
  /** Where it begins and ends, as shares of the whole width, 0 to 1. */
  from: number;
  to: number;
  /** Absent where nobody reaches it. */
  price: number | undefined;
  /** Above the step, as far as there is room for it. */
  label: string;
}

interface Props {
  stairs: Stair[];
  /** The price at which the picture ends, for pictures to be compared. */
  top: number;
  /** Below the steps, at shares of the width. */
  ticks: { at: number; label: string }[];
  axis: string;
  labelledBy: string;
  describedBy: string;
}

/** Prices as steps that go up with what is asked for, left to right. */
export function Staircase({ stairs, top, ticks, axis, labelledBy, describedBy }: Props) {
  const text = useText();
  const [ref, measured] = useWidth(560);
  const width = Math.max(LEAST_WIDTH, measured);
  const plot = { left: 60, right: width - 12, top: 26, bottom: HEIGHT - 44 };
  const x = scaleLinear().range([plot.left, plot.right]);
  const y = scaleLinear()
    .domain([0, top || 1])
    .range([plot.bottom, plot.top])
    .nice(4);
  return (
    <div ref={ref} className="stairs">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      >
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line className="grid" x1={plot.left} x2={plot.right} y1={y(value)} y2={y(value)} />
            <text className="tick" x={plot.left - 8} y={y(value) + 4} textAnchor="end">
              {text.number(value, 2)}
            </text>
          </g>
        ))}
        {ticks.map(({ at, label }) => (
          <text key={at} className="tick" x={x(at)} y={plot.bottom + 18} textAnchor="middle">
            {label}
          </text>
        ))}
        <text
          className="axis-name"
          x={(plot.left + plot.right) / 2}
          y={HEIGHT - 6}
          textAnchor="middle"
        >
          {axis} →
        </text>
        {stairs.map(({ from, to, price, label }) => {
          const [start, end] = [x(from), x(to)];
          const wide = Math.max(1, end - start - GAP_PX);
          return price === undefined ? (
            <rect
              key={from}
              className="stair-none"
              x={start}
              y={plot.top}
              width={wide}
              height={plot.bottom - plot.top}
            />
          ) : (
            <g key={from}>
              <rect
                className="stair"
                x={start}
                y={y(price)}
                width={wide}
                height={plot.bottom - y(price)}
              />
              <line
                className="stair-top"
                x1={start}
                x2={start + wide}
                y1={y(price)}
                y2={y(price)}
              />
              <text
                className="stair-label"
                x={start + wide / 2}
                y={y(price) - 7}
                textAnchor="middle"
              >
                {cut(label, wide / LETTER_PX)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Nothing rather than a few letters. */
function cut(label: string, longest: number): string {
  if (label.length <= longest + 1) {
    return label;
  }
  return longest < 8 ? '' : `${label.slice(0, Math.floor(longest) - 1)}…`;
}
