import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { FoldedWhenNarrow } from '../ui/FoldedWhenNarrow';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { CheckStep } from './steps/CheckStep';
import { DatesStep } from './steps/DatesStep';
import { GatesStep } from './steps/GatesStep';
import { NeedStep } from './steps/NeedStep';
import { PriceStep } from './steps/PriceStep';
import { ProfileStep } from './steps/ProfileStep';
import { WeightsStep } from './steps/WeightsStep';
import { STEPS, type Content, type Procurement, type StepName } from './draft/content';
import { useProcurementDraft } from './draft/useProcurementDraft';
import { Conflicts } from './Conflicts';
import { ToProcurements } from './ProcurementNav';
import { SaveState } from './SaveState';
import { TaskList } from './TaskList';

/** What every step of the guide works on. */
export interface Drafting {
  procurement: Procurement;
  frameworks: Assessments['Framework'][];
  content: Content;
  change: (part: Partial<Content>) => void;
  /** What the service says about a field, by JSON pointer. */
  errorAt: (pointer: string) => string | undefined;
}

const SCREENS: Record<StepName, (drafting: Drafting) => React.ReactNode> = {
  need: NeedStep,
  profile: ProfileStep,
  gates: GatesStep,
  weights: WeightsStep,
  price: PriceStep,
  dates: DatesStep,
  check: CheckStep,
};

/** The guide from the need to publication, one thing at a time. */
export function DraftScreen() {
  const text = useText();
  const { procurement: id, step } = useParams({ from: '/procurements/$procurement/draft/$step' });
  const procurement = api.useQuery('get', '/api/v1/procurements/{id}', {
    params: { path: { id } },
  });
  const frameworks = api.useQuery('get', '/api/v1/frameworks', {}, { staleTime: Infinity });
  const name = STEPS.find((known) => known === step) ?? 'need';
  return (
    <Screen
      title={text(`draft.${name}.title`)}
      above={
        <>
          <ToProcurements />
          {' / '}
          <Link to="/procurements/$procurement" params={{ procurement: id }}>
            {procurement.data?.title ?? ''}
          </Link>
        </>
      }
      lead={text(`draft.${name}.lead`)}
    >
      <Loaded query={procurement}>
        {(of) => (
          <Loaded query={frameworks}>
            {({ items }) => <Guide key={of.id} procurement={of} frameworks={items} step={name} />}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

function Guide({
  procurement,
  frameworks,
  step,
}: {
  procurement: Procurement;
  frameworks: Assessments['Framework'][];
  step: StepName;
}) {
  const text = useText();
  const session = useSession();
  const draft = useProcurementDraft(procurement);
  const { sync, content, problem, conflicts } = draft;
  const violations = problem?.violations ?? [];
  const Step = SCREENS[step];
  const next = STEPS[STEPS.indexOf(step) + 1];
  if (procurement.state !== 'draft' || !session?.roles.includes('officer')) {
    return step === 'check' ? (
      <CheckStep
        procurement={procurement}
        frameworks={frameworks}
        content={content}
        change={() => undefined}
        errorAt={() => undefined}
      />
    ) : (
      <div className="panel">
        <Empty icon="lock" title={text('draft.locked')}>
          <Link to="/procurements/$procurement" params={{ procurement: procurement.id }}>
            {text('work.nav.workspace')}
          </Link>
        </Empty>
      </div>
    );
  }
  return (
    <div className="guide">
      <aside className="guide-tasks">
        <FoldedWhenNarrow
          summary={text('draft.stepOf', {
            number: STEPS.indexOf(step) + 1,
            count: STEPS.length,
            step: text(`draft.${step}.title`),
          })}
        >
          <TaskList
            procurement={procurement}
            content={content}
            violations={violations.map(({ field }) => field)}
            current={step}
          />
        </FoldedWhenNarrow>
        <SaveState snapshot={draft} onRetry={() => sync.retry()} />
      </aside>
      <div className="guide-step">
        {conflicts.length > 0 && (
          <Conflicts conflicts={conflicts} onResolve={(at, value) => sync.resolve(at, value)} />
        )}
        <div className="panel form-wide">
          <Step
            procurement={procurement}
            frameworks={frameworks}
            content={content}
            change={(part) => sync.edit({ ...content, ...part })}
            errorAt={(pointer) =>
              violations.find(({ field }) => field.replace(/^#/, '') === pointer)?.message
            }
          />
        </div>
        {next && (
          <div className="actions">
            <Button asChild>
              <Link
                to="/procurements/$procurement/draft/$step"
                params={{ procurement: procurement.id, step: next }}
                onClick={() => sync.retry()}
              >
                {text('draft.next', { step: text(`draft.${next}.title`) })}
              </Link>
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
