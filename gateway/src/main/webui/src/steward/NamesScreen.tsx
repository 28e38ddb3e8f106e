import { useId, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { StewardScreen } from './StewardScreen';

/** Names of sources of which nobody has said what they stand for. */
export function NamesScreen() {
  const text = useText();
  const names = api.useQuery('get', '/api/v1/unmatched-names', {
    params: { query: { limit: 50 } },
  });
  return (
    <StewardScreen title={text('steward.names')} lead={text('steward.names.lead')}>
      <div className="panel">
        <Loaded query={names}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="check" title={text('steward.names.none')} />
            ) : (
              <ul className="list">
                {items.map((name) => (
                  <li key={`${name.scheme}/${name.key}`}>
                    <Name name={name} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </StewardScreen>
  );
}

function Name({ name }: { name: Catalogue['UnmatchedName'] }) {
  const text = useText();
  const { done } = useNotices();
  const queries = useQueryClient();
  const field = useId();
  const [subject, setSubject] = useState(name.suggestions[0] ?? '');
  const match = api.useMutation('post', '/api/v1/aliases', {
    onSuccess: async () => {
      done(text('steward.names.matched'));
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/unmatched-names'] });
    },
  });
  const send = (standsFor: string | undefined) =>
    match.mutate({
      body: {
        scheme: name.scheme ?? '',
        key: name.key ?? '',
        subjectType: name.subjectType ?? 'offering',
        ...(standsFor && { subject: standsFor }),
      },
    });
  return (
    <div className="form">
      <div>
        <strong translate="no">{name.name}</strong>{' '}
        <small>
          {name.organisation && <span translate="no">{name.organisation} · </span>}
          <span translate="no">{name.scheme}</span> ·{' '}
          {text('steward.names.rows', { count: name.rows })}
        </small>
      </div>
      <Field>
        <Label htmlFor={field}>{text('steward.names.standsFor')}</Label>
        <Input
          id={field}
          list={`${field}-suggestions`}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
      </Field>
      <datalist id={`${field}-suggestions`}>
        {name.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      {match.error && <ProblemAlert error={match.error} />}
      <div className="actions">
        <Button disabled={!subject} loading={match.isPending} onClick={() => send(subject)}>
          {text('steward.names.match')}
        </Button>
        <Button variant="tertiary" onClick={() => send(undefined)}>
          {text('steward.names.ignore')}
        </Button>
      </div>
    </div>
  );
}
