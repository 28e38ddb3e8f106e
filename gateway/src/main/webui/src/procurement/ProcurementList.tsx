import { Link } from '@tanstack/react-router';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { StateTag } from '../ui/tags';

export function ProcurementList({
  procurements,
}: {
  procurements: Assessments['ProcurementSummary'][];
}) {
  const text = useText();
  return (
    <ul className="list">
      {procurements.map(({ id, title, state, createdAt, createdBy }) => (
        <li key={id} className="list-row">
          <span>
            <Link to="/procurements/$procurement" params={{ procurement: id }}>
              {title}
            </Link>
            <br />
            <small>
              {text('procurement.begun', {
                date: text.date(createdAt?.slice(0, 10)),
                who: createdBy,
              })}
            </small>
          </span>
          <StateTag state={state} />
        </li>
      ))}
    </ul>
  );
}
