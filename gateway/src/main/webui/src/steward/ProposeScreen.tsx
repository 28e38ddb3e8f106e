import { useState, type FormEvent } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { useDraft } from '../ui/useDraft';
import { PROPERTIES } from './properties';
import { StewardScreen } from './StewardScreen';

const route = getRouteApi('/steward/propose');
const ASSURANCES = ['demonstrated', 'documented', 'vendor-claim', 'unverified'] as const;
const SOURCE_KINDS = ['official', 'dataset', 'vendor', 'press', 'secondary'] as const;

interface Draft {
  subjectType: Catalogue['Subject'];
  subject: string;
  property: string;
  qualifier: string;
  value: string;
  unit: string;
  raw: string;
  validFrom: string;
  validTo: string;
  assurance: (typeof ASSURANCES)[number];
  demonstratedOn: string;
  asOf: string;
  sourceTitle: string;
  sourceAddress: string;
  sourceKind: (typeof SOURCE_KINDS)[number];
}

/** Records a fact with its source, for another steward to verify. */
export function ProposeScreen() {
  const text = useText();
  const about = route.useSearch();
  const navigate = useNavigate();
  const { done } = useNotices();
  const queries = useQueryClient();
  const { draft, setDraft, discard, restored } = useDraft<Draft>(
    `claim:${about.subject ?? ''}`,
    newDraft(about),
  );
  const [tried, setTried] = useState(false);
  const propose = api.useMutation('post', '/api/v1/claims', {
    onSuccess: async (record) => {
      discard();
      done(text('propose.done'));
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/claims'] });
      const id = (record as Catalogue['ClaimRecord'] | undefined)?.claim?.id;
      await (id
        ? navigate({ to: '/claims/$claim', params: { claim: id } })
        : navigate({ to: '/steward' }));
    },
  });
  const field = <K extends keyof Draft>(name: K, pointer = `#/${name}`) => ({
    value: draft[name],
    error: messageFor(propose.error, pointer) ?? (tried ? missing(draft, name, text) : undefined),
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (REQUIRED.every((name) => draft[name].trim() !== '')) {
      propose.mutate({ body: claimOf(draft) });
    }
  };
  return (
    <StewardScreen title={text('steward.propose')} lead={text('propose.lead')}>
      <form className="panel form" onSubmit={send} noValidate>
        {restored && (
          <Alert data-color="info">
            <p>{text('app.draftRestored')}</p>
            <Button variant="secondary" data-size="sm" onClick={() => discard(newDraft(about))}>
              {text('app.discard')}
            </Button>
          </Alert>
        )}
        <div className="form-row">
          <Choice
            label={text('propose.subjectType')}
            options={['offering', 'organisation']}
            group="subject"
            {...field('subjectType')}
          />
          <Textfield label={text('propose.subject')} {...field('subject')} />
        </div>
        <div className="form-row">
          <Choice
            label={text('claims.property')}
            options={PROPERTIES}
            group="property"
            {...field('property')}
          />
          <Textfield label={optional(text, 'propose.qualifier')} {...field('qualifier')} />
        </div>
        <div className="form-row">
          <Textfield label={text('claims.value')} {...field('value')} />
          <Textfield label={optional(text, 'propose.unit')} {...field('unit')} />
        </div>
        <Textfield label={optional(text, 'claim.raw')} multiline rows={2} {...field('raw')} />
        <div className="form-row">
          <Textfield
            label={optional(text, 'propose.validFrom')}
            description={text('propose.date')}
            {...field('validFrom')}
          />
          <Textfield
            label={optional(text, 'propose.validTo')}
            description={text('propose.date')}
            {...field('validTo')}
          />
        </div>
        <div className="form-row">
          <Choice
            label={text('claims.assurance')}
            options={ASSURANCES}
            group="assurance"
            {...field('assurance')}
          />
          {draft.assurance === 'demonstrated' && (
            <Textfield
              label={text('propose.demonstratedOn')}
              type="date"
              {...field('demonstratedOn')}
            />
          )}
          <Textfield label={text('claims.asOf')} type="date" {...field('asOf')} />
        </div>
        <div className="form-row">
          <Textfield
            label={text('propose.sourceTitle')}
            {...field('sourceTitle', '#/sources/0/title')}
          />
          <Choice
            label={text('propose.sourceKind')}
            options={SOURCE_KINDS}
            group="sourceKind"
            {...field('sourceKind', '#/sources/0/kind')}
          />
        </div>
        <Textfield
          label={text('propose.sourceAddress')}
          type="url"
          {...field('sourceAddress', '#/sources/0/address')}
        />
        {propose.error && <ProblemAlert error={propose.error} />}
        <div className="actions">
          <Button type="submit" loading={propose.isPending}>
            {text('steward.propose')}
          </Button>
        </div>
      </form>
    </StewardScreen>
  );
}

const REQUIRED = ['subject', 'property', 'value', 'asOf', 'sourceTitle', 'sourceAddress'] as const;

function missing(draft: Draft, name: keyof Draft, text: Text): string | undefined {
  return REQUIRED.some((required) => required === name) && draft[name].trim() === ''
    ? text('propose.missing')
    : undefined;
}

function optional(text: Text, label: Parameters<Text>[0]): string {
  return `${text(label)} (${text('app.optional')})`;
}

function newDraft({ subjectType = 'offering', subject = '' }: Partial<Draft>): Draft {
  return {
    subjectType,
    subject,
    property: '',
    qualifier: '',
    value: '',
    unit: '',
    raw: '',
    validFrom: '',
    validTo: '',
    assurance: 'documented',
    demonstratedOn: '',
    asOf: new Date().toISOString().slice(0, 10),
    sourceTitle: '',
    sourceAddress: '',
    sourceKind: 'official',
  };
}

/** Empty fields are left out: they would be values that are not valid. */
function claimOf(draft: Draft): Catalogue['NewClaim'] {
  const { sourceTitle, sourceAddress, sourceKind, subject, subjectType, value, asOf, ...rest } =
    draft;
  const filled = Object.fromEntries(
    Object.entries(rest).filter(([, given]) => given.trim() !== ''),
  );
  return {
    ...filled,
    subjectType,
    subject,
    property: draft.property,
    value,
    assurance: draft.assurance,
    asOf,
    sources: [
      {
        title: sourceTitle,
        kind: sourceKind,
        address: sourceAddress,
      },
    ],
  };
}

interface ChoiceProps {
  label: string;
  group: string;
  options: readonly string[];
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}

function Choice({ label, group, options, value, error, onChange }: ChoiceProps) {
  const text = useText();
  const id = `choose-${group}`;
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} aria-invalid={error ? true : undefined} onChange={onChange}>
        {value === '' && <Select.Option value="">{text('propose.choose')}</Select.Option>}
        {options.map((option) => (
          <Select.Option key={option} value={option}>
            {text.term(group, option)}
          </Select.Option>
        ))}
      </Select>
      {error && <span className="ds-validation-message">{error}</span>}
    </Field>
  );
}
