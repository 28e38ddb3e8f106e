import type { Assessments } from '../api/client';
import type { Origin } from '../ui/origin';

interface Props {
  x: number;
  y: number;
  origin: Origin;
  admission: Assessments['Admission'] | undefined;
  rank: number | undefined;
}

/** An option in pictures and lists: shape and colour say whence, filling whether its gates are passed. */
export function OptionMark({ x, y, origin, admission, rank }: Props) {
  return (
    <g
      className="mark"
      data-origin={origin}
      data-admission={admission ?? 'undecided'}
      transform={`translate(${x} ${y})`}
    >
      <Shape origin={origin} />
      {rank !== undefined && (
        <text className="mark-rank" y="5" textAnchor="middle">
          {rank}
        </text>
      )}
      {admission === 'excluded' && (
        <path className="mark-cross" d="M-4.500-4.500 4.500 4.500M4.500-4.500-4.500 4.500" />
      )}
    </g>
  );
}

function Shape({ origin }: { origin: Origin }) {
  switch (origin) {
    case 'eu':
      return <circle className="mark-shape" r="12" />;
    case 'near':
      return <path className="mark-shape" d="M0-14.500 14.500 0 0 14.500-14.500 0Z" />;
    case 'third':
      return <rect className="mark-shape" x="-11" y="-11" width="22" height="22" rx="2" />;
    case 'unknown':
      return <path className="mark-shape" d="M-7-12H7L13.500 0 7 12H-7L-13.500 0Z" />;
  }
}
