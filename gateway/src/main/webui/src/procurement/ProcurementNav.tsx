import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/text';

/** Between the screens of one procurement. */
export function ProcurementNav({ procurement }: { procurement: string }) {
  const text = useText();
  const params = { procurement };
  return (
    <nav className="sub-nav" aria-label={text('work.nav')}>
      <Link to="/procurements/$procurement" params={params} activeOptions={{ exact: true }}>
        {text('work.nav.workspace')}
      </Link>
      <Link to="/procurements/$procurement/result" params={params}>
        {text('work.nav.result')}
      </Link>
      <Link to="/procurements/$procurement/decision" params={params}>
        {text('work.nav.decision')}
      </Link>
    </nav>
  );
}

/** Where one is: the list of procurements above. */
export function ToProcurements() {
  const text = useText();
  return <Link to="/procurements">{text('nav.procurements')}</Link>;
}
