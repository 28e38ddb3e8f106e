import { Tag } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';

const ASSURANCE_COLOURS = {
  demonstrated: 'success',
  documented: 'info',
  'vendor-claim': 'warning',
  unverified: 'neutral',
} as const;

/** How well a claim is shown to be true. */
export function AssuranceTag({
  assurance,
}: {
  assurance: keyof typeof ASSURANCE_COLOURS | undefined;
}) {
  const text = useText();
  return assurance ? (
    <Tag data-size="sm" data-color={ASSURANCE_COLOURS[assurance]}>
      {text.term('assurance', assurance)}
    </Tag>
  ) : null;
}

const STATUS_COLOURS = {
  verified: 'success',
  proposed: 'info',
  disputed: 'danger',
  superseded: 'neutral',
  retracted: 'neutral',
} as const;

/** Where a claim stands in the four-eyes process. */
export function StatusTag({ status }: { status: keyof typeof STATUS_COLOURS | undefined }) {
  const text = useText();
  return status ? (
    <Tag data-size="sm" data-color={STATUS_COLOURS[status]} variant="outline">
      {text.term('status', status)}
    </Tag>
  ) : null;
}

const STATE_COLOURS = {
  draft: 'neutral',
  published: 'info',
  opened: 'info',
  evaluated: 'warning',
  proposed: 'warning',
  awarded: 'success',
  contracted: 'success',
  cancelled: 'neutral',
  divided: 'neutral',
} as const;

/** How far a procurement has come. */
export function StateTag({ state }: { state: keyof typeof STATE_COLOURS | undefined }) {
  const text = useText();
  return state ? (
    <Tag data-size="sm" data-color={STATE_COLOURS[state]}>
      {text.term('state', state)}
    </Tag>
  ) : null;
}
