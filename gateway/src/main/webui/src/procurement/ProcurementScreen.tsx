import { Link, useParams } from '@tanstack/react-router';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { StateTag } from '../ui/tags';
import { Waiting } from '../ui/Waiting';
import { Cancellation } from './Cancellation';
import { contentOf, type Procurement } from './draft/content';
import { LifeCycleBar } from './LifeCycleBar';
import { LotAmongLots, LotsPanel } from './LotsPanel';
import { NextDeed } from './NextDeed';
import { Options } from './Options';
import { Above, ProcurementNav } from './ProcurementNav';
import { SealedOffers } from './SealedOffers';
import { TaskList } from './TaskList';
import { Versions } from './Versions';

/** One procurement: where it stands, who acts next, and what it is made of. */
export function ProcurementScreen() {
  const text = useText();
  const { procurement: id } = useParams({ from: '/procurements/$procurement' });
  const procurement = api.useQuery('get', '/api/v1/procurements/{id}', {
    params: { path: { id } },
  });
  return (
    <Screen
      title={procurement.data?.title ?? text('nav.procurements')}
      translate="no"
      above={<Above procurement={procurement.data} />}
      actions={procurement.data && <StateTag state={procurement.data.state} />}
      lead={<p translate="no">{procurement.data?.need}</p>}
    >
      <ProcurementNav procurement={id} />
      <Loaded query={procurement} skeleton={<Waiting lines={3} height={120} />}>
        {(of) => (
          <>
            <div className="panel">
              <LifeCycleBar state={of.state} />
              <NextDeed procurement={of} />
            </div>
            <div className="workspace">
              <section className="panel" aria-labelledby="tasks">
                <h2 id="tasks">{text(of.state === 'draft' ? 'draft.tasks' : 'work.frozen')}</h2>
                {of.state === 'draft' ? (
                  <TaskList procurement={of} content={contentOf(of)} violations={[]} />
                ) : (
                  <Frozen procurement={of} />
                )}
              </section>
              {of.state === 'published' && <SealedOffers procurement={of} />}
              {of.state === 'divided' && <LotsPanel whole={of} />}
              {of.state !== 'published' && (of.state !== 'divided' || of.options.length > 0) && (
                <Options procurement={of} />
              )}
            </div>
            {of.lots.length > 0 && of.state !== 'divided' && <LotsPanel whole={of} />}
            <LotAmongLots procurement={of} />
            <Versions procurement={of} />
            <Cancellation procurement={of} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** What publication froze, and by what it is known. */
function Frozen({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const { id, timetable, publishedAt, publishedBy, criteriaDigest, criteriaVersion } = procurement;
  return (
    <>
      <dl className="check">
        <div>
          <dt>{text('work.frozen.by')}</dt>
          <dd>{text('work.frozen.at', { who: publishedBy, at: text.instant(publishedAt) })}</dd>
        </div>
        <div>
          <dt>{text('field.offersUntil')}</dt>
          <dd>{text.instant(timetable?.offersUntil)}</dd>
        </div>
        <div>
          <dt>{text('field.openingFrom')}</dt>
          <dd>{text.instant(timetable?.openingFrom)}</dd>
        </div>
        <div>
          <dt>{text('field.tieBreak')}</dt>
          <dd>{text(`tie.${procurement.tieBreak ?? 'sovereignty'}`)}</dd>
        </div>
        <div>
          <dt>{text('work.frozen.digest', { version: criteriaVersion })}</dt>
          <dd>
            <code className="digest">{criteriaDigest}</code>
          </dd>
        </div>
      </dl>
      <Link to="/procurements/$procurement/draft/$step" params={{ procurement: id, step: 'check' }}>
        {text('work.frozen.read')}
      </Link>
    </>
  );
}
