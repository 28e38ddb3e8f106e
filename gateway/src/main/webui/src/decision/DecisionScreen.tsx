import { useParams } from '@tanstack/react-router';
import { api, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { LifeCycleBar } from '../procurement/LifeCycleBar';
import { LotsPanel } from '../procurement/LotsPanel';
import { Above, ProcurementNav } from '../procurement/ProcurementNav';
import { interval } from '../result/model/assessed';
import { decidedByTieBreak } from '../result/model/ranking';
import { TieBroken } from '../result/TieBroken';
import { Download } from '../ui/Download';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { StateTag } from '../ui/tags';
import { Waiting } from '../ui/Waiting';
import { CloseEvaluation } from './CloseEvaluation';
import { Contract } from './Contract';
import { ProposalForm } from './ProposalForm';
import { Signature } from './Signature';
import { Timeline } from './Timeline';
import './decision.css';

export type Procurement = Assessments['Procurement'];
export type Award = Assessments['Award'];

/** From the evaluation to the contract: reasons, two people, and what can be proven afterwards. */
export function DecisionScreen() {
  const text = useText();
  const { procurement: id } = useParams({ from: '/procurements/$procurement/decision' });
  const path = { id };
  const procurement = api.useQuery('get', '/api/v1/procurements/{id}', { params: { path } });
  const state = procurement.data?.state;
  const decided =
    state !== undefined && ['evaluated', 'proposed', 'awarded', 'contracted'].includes(state);
  const award = api.useQuery(
    'get',
    '/api/v1/procurements/{id}/award',
    { params: { path } },
    { enabled: decided },
  );
  return (
    <Screen
      title={procurement.data?.title ?? text('work.nav.decision')}
      translate="no"
      above={<Above procurement={procurement.data} />}
      actions={procurement.data && <StateTag state={state} />}
    >
      <ProcurementNav procurement={id} />
      <Loaded query={procurement} skeleton={<Waiting lines={3} height={120} />}>
        {(of) => (
          <>
            <div className="panel">
              <LifeCycleBar state={of.state} />
            </div>
            {decided ? (
              <Loaded query={award}>{(so) => <Decision procurement={of} award={so} />}</Loaded>
            ) : of.state === 'opened' ? (
              <CloseEvaluation procurement={of} />
            ) : of.state === 'divided' ? (
              <LotsPanel whole={of} />
            ) : (
              <div className="panel">
                <Empty icon="lock" title={text('decision.notYet')}>
                  <p>{text('decision.notYet.text')}</p>
                </Empty>
              </div>
            )}
            <Timeline subject={id} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Decision({ procurement, award }: { procurement: Procurement; award: Award }) {
  const text = useText();
  const chosen = procurement.options.find(({ id }) => id === award.option);
  return (
    <>
      {chosen && (
        <section className="panel verdict" aria-labelledby="chosen">
          <h2 id="chosen">
            {text(procurement.state === 'proposed' ? 'decision.proposed' : 'decision.chosen', {
              name: chosen.name,
            })}
          </h2>
          <p className="justification">{award.justification}</p>
          <DecidedByTie procurement={procurement} award={award} />
          {award.deviation && (
            <p>
              <strong>{text('decision.deviation')}</strong> {award.deviation}
            </p>
          )}
          <FourEyes award={award} />
        </section>
      )}
      {award.returnedBecause && procurement.state === 'evaluated' && (
        <div className="panel returned">
          <p>
            <strong>{text('decision.returned')}</strong> {award.returnedBecause}
          </p>
        </div>
      )}
      {procurement.state === 'evaluated' && (
        <>
          <ProposalForm procurement={procurement} award={award} />
          <CloseEvaluation procurement={procurement} />
        </>
      )}
      {procurement.state === 'proposed' && <Signature procurement={procurement} award={award} />}
      {procurement.state === 'awarded' && <Contract procurement={procurement} award={award} />}
      <Downloads procurement={procurement} award={award} />
    </>
  );
}

/** Whether the chosen one is first by its score or by the published tie-break alone. */
function DecidedByTie({ procurement, award }: { procurement: Procurement; award: Award }) {
  const assessment = api.useQuery(
    'get',
    '/api/v1/assessments/{id}',
    { params: { path: { id: award.assessment ?? '' } } },
    { enabled: award.assessment !== undefined, staleTime: Infinity },
  );
  const ranked = (assessment.data?.result?.options ?? []).map(({ name, rank, score }) => ({
    name,
    rank,
    score: interval(score),
  }));
  const equal = decidedByTieBreak(ranked, procurement.unknowns ?? 'conservative');
  return (
    <TieBroken
      names={equal.map(({ name }) => name)}
      first={equal.filter(({ rank }) => rank === 1).map(({ name }) => name)}
      rule={procurement.tieBreak ?? 'sovereignty'}
    />
  );
}

/** Who did what: two people, side by side. */
function FourEyes({ award }: { award: Award }) {
  const text = useText();
  const hands = [
    { what: text('decision.evaluatedBy'), who: award.evaluatedBy, at: award.evaluatedAt },
    { what: text('decision.preparedBy'), who: award.preparedBy, at: award.preparedAt },
    { what: text('decision.signedBy'), who: award.signedBy, at: award.signedAt },
    { what: text('decision.contractedBy'), who: award.contractedBy, at: award.contractedAt },
  ];
  return (
    <ul className="hands">
      {hands.map(({ what, who, at }) => (
        <li key={what} data-done={who !== undefined}>
          <Icon name={who === undefined ? 'clock' : 'check'} />
          <span>
            <small>{what}</small>
            <br />
            {who === undefined ? (
              text('decision.open')
            ) : (
              <>
                <strong translate="no">{who}</strong> <small>{text.instant(at)}</small>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Downloads({ procurement, award }: { procurement: Procurement; award: Award }) {
  const text = useText();
  if (!award.assessment) {
    return null;
  }
  const address = `/api/v1/assessments/${award.assessment}`;
  return (
    <section className="panel" aria-labelledby="downloads">
      <h2 id="downloads">{text('decision.downloads')}</h2>
      <p className="subtle">{text('decision.downloads.text')}</p>
      <div className="actions">
        {award.option !== undefined && (
          <Download
            address={`/api/v1/procurements/${procurement.id}/award/report`}
            name={`${procurement.title}.pdf`}
            label={text('result.export.pdf')}
          />
        )}
        <a className="setting" href={`${address}/evidence-pack`} download>
          <Icon name="download" />
          {text('result.export.pack')}
        </a>
        <a className="setting" href={`${address}/results.csv`} download>
          <Icon name="download" />
          {text('result.export.csv')}
        </a>
      </div>
    </section>
  );
}
