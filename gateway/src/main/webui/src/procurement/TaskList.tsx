import { Link } from '@tanstack/react-router';
import { Tag } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { STEPS, stateOf, type Content, type Procurement, type StepName } from './draft/content';

const COLOURS = { done: 'success', open: 'neutral', attention: 'warning' } as const;

/** What is to be done until publication, and how far each part has come. */
export function TaskList({
  procurement,
  content,
  violations,
  current,
}: {
  procurement: Procurement;
  content: Content;
  violations: readonly string[];
  current?: StepName | undefined;
}) {
  const text = useText();
  const pointers = [...violations, ...procurement.warnings.map(({ pointer = '' }) => pointer)];
  return (
    <nav aria-label={text('draft.tasks')}>
      <ol className="tasks">
        {STEPS.map((step) => {
          const state = stateOf(step, content, pointers);
          return (
            <li key={step} data-current={current === step}>
              <Link
                to="/procurements/$procurement/draft/$step"
                params={{ procurement: procurement.id, step }}
              >
                {text(`draft.${step}.title`)}
              </Link>
              {step !== 'check' && (
                <Tag data-size="sm" data-color={COLOURS[state]}>
                  {text(`draft.state.${state}`)}
                </Tag>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
