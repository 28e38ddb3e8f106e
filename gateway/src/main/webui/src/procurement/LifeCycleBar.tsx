import { useText } from '../i18n/text';
import type { Assessments } from '../api/client';
import { Icon } from '../ui/Icon';

const STATES: Assessments['State'][] = [
  'draft',
  'published',
  'opened',
  'evaluated',
  'proposed',
  'awarded',
  'contracted',
];

/** Where a procurement stands on its way from the draft to the contract. */
export function LifeCycleBar({ state }: { state: Assessments['State'] | undefined }) {
  const text = useText();
  // What was divided ended with its opening.
  const at = STATES.indexOf(state === 'divided' ? 'opened' : (state ?? 'draft'));
  return (
    <ol
      className="life-cycle"
      aria-label={text('work.life')}
      data-cancelled={state === 'cancelled'}
    >
      {STATES.map((one, i) => (
        <li key={one} data-reached={i <= at} aria-current={one === state ? 'step' : undefined}>
          <span className="life-dot">{i < at ? <Icon name="check" /> : text.number(i + 1)}</span>
          <span>{text.term('state', one)}</span>
        </li>
      ))}
    </ol>
  );
}
