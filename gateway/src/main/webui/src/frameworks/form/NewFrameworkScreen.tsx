import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Screen } from '../../ui/Screen';
import { useNotices } from '../../ui/Undo';
import { create, useForgetFrameworks } from '../deeds';
import { nameOf } from '../framework';
import { FrameworkForm } from './FrameworkForm';
import { emptyDraft } from './structure';
import { useLevelNames } from './useLevelNames';
import '../frameworks.css';

/** A framework from nothing: one objective with one criterion to begin with. */
export function NewFrameworkScreen() {
  const text = useText();
  const levels = useLevelNames();
  const navigate = useNavigate();
  const forget = useForgetFrameworks();
  const { done } = useNotices();
  return (
    <Screen
      title={text('framework.new.title')}
      above={<Link to="/frameworks">{text('framework.title')}</Link>}
      lead={text('framework.new.lead')}
    >
      <FrameworkForm
        name="new"
        initial={emptyDraft(text('framework.new.profile'), levels)}
        taken={useTakenNames()}
        onSend={async (framework) => {
          const made = await create(framework);
          await forget();
          await navigate({ to: '/frameworks/$framework', params: { framework: made } });
          done(text('framework.created', { id: made }));
        }}
        onLeave={() => void navigate({ to: '/frameworks' })}
      />
    </Screen>
  );
}

/** Of the authority's own frameworks and of those that come with the platform. */
function useTakenNames(): string[] {
  const own = api.useQuery('get', '/api/v1/frameworks/own', { params: { query: { limit: 200 } } });
  const all = api.useQuery('get', '/api/v1/frameworks', {});
  return [
    ...(own.data?.items ?? []).map(({ name }) => name),
    ...(all.data?.items ?? []).map(({ id }) => nameOf(id)),
  ];
}
