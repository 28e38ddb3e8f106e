import { useCallback, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { AssessButton } from '../procurement/AssessButton';
import { LotsPanel } from '../procurement/LotsPanel';
import { Above, ProcurementNav } from '../procurement/ProcurementNav';
import { Download } from '../ui/Download';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { StateTag } from '../ui/tags';
import { useDelayed } from '../ui/useDelayed';
import { Waiting } from '../ui/Waiting';
import { Acceptability } from './Acceptability';
import { Answer } from './Answer';
import { Exploration, publishedWeights, withShare } from './Exploration';
import { MissingFacts } from './MissingFacts';
import { assessed as assess, regrouped, type Assessed } from './model/assessed';
import { paretoFront, shareStability, standings as order } from './model/ranking';
import { OptionPanel } from './OptionPanel';
import { PriceOfSovereignty } from './PriceOfSovereignty';
import { Profiles } from './Profiles';
import { Ranking } from './Ranking';
import { TradeOffChart } from './TradeOffChart';
import type { ResultSearch } from './routes';
import { WhatIf } from './WhatIf';
import './result.css';

/** The result of a procurement: the answer, the trade-off, and everything behind them. */
export function ResultScreen() {
  const text = useText();
  const { procurement: id } = useParams({ from: '/procurements/$procurement/result' });
  const { assessment: wanted } = useSearch({ from: '/procurements/$procurement/result' });
  const procurement = api.useQuery('get', '/api/v1/procurements/{id}', {
    params: { path: { id } },
  });
  const list = api.useQuery('get', '/api/v1/procurements/{id}/assessments', {
    params: { path: { id }, query: { limit: 50 } },
  });
  const latest = wanted ?? list.data?.items[0]?.id;
  const assessment = api.useQuery(
    'get',
    '/api/v1/assessments/{id}',
    { params: { path: { id: latest ?? '' } } },
    { enabled: latest !== undefined, staleTime: Infinity },
  );
  const frameworks = api.useQuery('get', '/api/v1/frameworks', {}, { staleTime: Infinity });
  const title = procurement.data?.title ?? text('work.nav.result');
  return (
    <Screen
      title={title}
      translate="no"
      above={<Above procurement={procurement.data} />}
      actions={procurement.data && <StateTag state={procurement.data.state} />}
    >
      <ProcurementNav procurement={id} />
      <Loaded query={list} skeleton={<Shape />}>
        {({ items }) =>
          procurement.data?.state === 'divided' ? (
            <LotsPanel whole={procurement.data} />
          ) : items.length === 0 ? (
            <div className="panel">
              <Empty icon="scales" title={text('result.none')}>
                <p>{text('result.none.text')}</p>
                <AssessButton procurement={id} />
              </Empty>
            </div>
          ) : (
            <Loaded query={assessment} skeleton={<Shape />}>
              {(data) => (
                <Loaded query={procurement} skeleton={<Shape />}>
                  {(of) => (
                    <Loaded query={frameworks} skeleton={<Shape />}>
                      {({ items: known }) => (
                        <Result
                          key={data.id}
                          procurement={of}
                          assessment={data}
                          frameworks={known}
                          newest={data.id === items[0]?.id}
                        />
                      )}
                    </Loaded>
                  )}
                </Loaded>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Shape() {
  return (
    <>
      <Waiting lines={1} height={72} />
      <Waiting lines={1} height={480} />
    </>
  );
}

const PAUSE_MS = 250;

interface Props {
  procurement: Assessments['Procurement'];
  assessment: Assessments['Assessment'];
  frameworks: Assessments['Framework'][];
  newest: boolean;
}

function Result({ procurement, assessment, frameworks, newest }: Props) {
  const text = useText();
  const { option: chosen, share } = useSearch({ from: '/procurements/$procurement/result' });
  const navigate = useNavigate({ from: '/procurements/$procurement/result' });
  const assessed = useMemo(
    () =>
      assess(
        assessment.result ?? { parts: [], options: [], paretoFront: [], sources: [] },
        frameworks,
        procurement.unknowns ?? 'conservative',
        procurement.tieBreak,
      ),
    [assessment, frameworks, procurement.unknowns, procurement.tieBreak],
  );
  const published = useMemo(() => publishedWeights(assessed.groups), [assessed]);
  const [moved, setMoved] = useState<number[] | undefined>(() =>
    share === undefined ? undefined : withShare(assessed.groups, published, published, share * 10),
  );
  const weights = useMemo(
    () => (moved ? regrouped(assessed, moved) : assessed.weights),
    [assessed, moved],
  );
  const standings = useMemo(() => order(assessed.matrix, weights), [assessed, weights]);
  const front = useMemo(
    () => paretoFront(assessed.matrix, standings).map(({ id }) => id),
    [assessed, standings],
  );
  const publishedStandings = useMemo(() => order(assessed.matrix, assessed.weights), [assessed]);
  const stability = shareStability(assessed.matrix, publishedStandings, assessed.share);
  const choose = useCallback(
    (option: string | undefined) =>
      void navigate({
        search: (before: ResultSearch) => ({ ...before, option }),
        resetScroll: false,
      }),
    [navigate],
  );
  const move = (next: number[] | undefined) => {
    setMoved(next);
    setAddressed(next === undefined ? '' : String(shareOf(assessed, next) / 10));
  };
  // Browsers let an address change a few times a second only, and a slider moves with every frame.
  const [, setAddressed] = useDelayed(
    String(share ?? ''),
    (shared) =>
      void navigate({
        search: (before: ResultSearch) => ({
          ...before,
          share: shared === '' ? undefined : Number(shared),
        }),
        replace: true,
        resetScroll: false,
      }),
    PAUSE_MS,
  );
  // What rests on the published weights alone is not rendered anew while others are tried.
  const unmoved = useMemo(
    () => (
      <>
        <div className="result-pair">
          <Acceptability assessment={assessment.id} />
          <MissingFacts
            assessed={assessed}
            assessment={assessment.id}
            procurement={procurement.id}
          />
        </div>
        <div className="result-pair">
          <Profiles procurement={procurement.id} />
          <PriceOfSovereignty
            assessment={assessment.id}
            assessed={assessed}
            standings={publishedStandings}
            offers={procurement.options}
            criterion={procurement.price}
          />
        </div>
        <WhatIf procurement={procurement.id} assessed={assessed} />
        <Basis assessment={assessment} title={procurement.title} />
      </>
    ),
    [assessed, assessment, procurement, publishedStandings],
  );
  return (
    <>
      <Answer assessed={assessed} standings={publishedStandings} stability={stability} />
      {!newest && <Alert data-color="warning">{text('result.older')}</Alert>}
      <div className="result-top">
        <div className="panel">
          <h2 className="sr-only">{text('result.picture')}</h2>
          <TradeOffChart
            assessed={assessed}
            standings={standings}
            front={front}
            share={moved ? shareOf(assessed, moved) / 1000 : assessed.share}
            title={procurement.title}
            chosen={chosen}
            onChoose={choose}
          />
        </div>
        <Exploration
          assessed={assessed}
          weights={moved ?? published}
          explored={moved !== undefined}
          stability={stability}
          onChange={move}
          onReset={() => move(undefined)}
        />
      </div>
      <Ranking
        assessed={assessed}
        standings={standings}
        weights={weights}
        explored={moved !== undefined}
        chosen={chosen}
        onChoose={(option) => choose(option === chosen ? undefined : option)}
      />
      {chosen !== undefined && (
        <OptionPanel
          assessed={assessed}
          standings={standings}
          weights={weights}
          chosen={chosen}
          procurement={procurement}
          onClose={() => choose(undefined)}
        />
      )}
      {unmoved}
    </>
  );
}

/** What sovereignty counts, in tenths of a per cent. */
function shareOf({ groups }: Assessed, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + (groups[i]?.sovereignty ? weight : 0), 0);
}

/** What the result rests on, and what can be taken away. */
function Basis({ assessment, title }: { assessment: Assessments['Assessment']; title: string }) {
  const text = useText();
  const address = `/api/v1/assessments/${assessment.id}`;
  return (
    <section className="panel basis" aria-labelledby="basis">
      <h2 id="basis">{text('result.basis')}</h2>
      <p>
        {text('result.basis.text', {
          at: text.instant(assessment.createdAt),
          who: assessment.createdBy,
          engine: assessment.engine,
        })}
      </p>
      <p>
        {text('result.basis.digest')} <code className="digest">{assessment.inputDigest}</code>
      </p>
      <div className="actions">
        <Download
          address={`${address}/report`}
          name={`${title}.pdf`}
          label={text('result.export.pdf')}
        />
        <a className="setting" href={`${address}/results.csv`} download>
          <Icon name="download" />
          {text('result.export.csv')}
        </a>
        <a className="setting" href={`${address}/evidence-pack`} download>
          <Icon name="download" />
          {text('result.export.pack')}
        </a>
      </div>
    </section>
  );
}
