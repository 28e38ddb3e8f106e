import { Link } from '@tanstack/react-router';
import { Button, Tag } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../../api/client';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/Loaded';
import { useNotices } from '../../ui/Undo';
import type { Content } from '../draft/content';
import { same } from '../draft/merge';
import type { Drafting } from '../DraftScreen';

/** A stance to begin with: weights, gates and a reading of unknowns, all to be changed afterwards. */
export function ProfileStep({ frameworks, content, change }: Drafting) {
  const text = useText();
  const { done } = useNotices();
  const profiles = api.useQuery('get', '/api/v1/policy-profiles');
  const use = (profile: Assessments['PolicyProfile']) => {
    const { awardCriteria, gates, unknowns, price } = content;
    change(contentWith(profile, content));
    done(text('draft.profile.used', { name: profile.name }), () =>
      change({ awardCriteria, gates, unknowns, price }),
    );
  };
  return (
    <>
      <p>
        {text('draft.profile.frameworks')} <Link to="/frameworks">{text('framework.title')}</Link>
      </p>
      <Loaded query={profiles}>
        {({ items }) => (
          <ul className="cards">
            {items.map((profile) => {
              const used = same(contentWith(profile, content), content);
              return (
                <li key={profile.id} className="card" data-chosen={used}>
                  <h2 lang="en">
                    {profile.name}{' '}
                    {used && <Tag data-color="success">{text('draft.profile.inUse')}</Tag>}
                  </h2>
                  <p lang="en">{profile.rationale}</p>
                  <Shares profile={profile} frameworks={frameworks} />
                  <p className="subtle">
                    {text('draft.profile.gates', { count: profile.gates.length })}{' '}
                    {text(`draft.unknowns.${profile.unknowns ?? 'conservative'}`)}
                  </p>
                  <Button
                    variant={used ? 'tertiary' : 'secondary'}
                    disabled={used}
                    onClick={() => use(profile)}
                  >
                    {text('draft.profile.use')}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </>
  );
}

/**
 * The draft with a profile's weights and gates. The share of the price is the profile's only when
 * the draft says how a price counts; else the frameworks' shares make up the whole.
 */
export function contentWith(profile: Assessments['PolicyProfile'], content: Content): Content {
  const share = profile.priceShare ?? 0;
  const priced = content.price !== undefined && share > 0;
  const whole = priced ? 1 - share : 1;
  const sum = profile.awardCriteria.reduce((total, part) => total + part.share, 0) || 1;
  const { price, ...rest } = content;
  const awardCriteria = withSum(
    profile.awardCriteria.map((part) => ({ ...part, share: round((part.share / sum) * whole) })),
    whole,
  );
  return {
    ...rest,
    awardCriteria,
    gates: profile.gates,
    unknowns: profile.unknowns ?? 'conservative',
    ...(priced && price && { price: { ...price, share } }),
  };
}

function withSum(
  parts: Assessments['AwardCriteria'][],
  whole: number,
): Assessments['AwardCriteria'][] {
  const rest = parts.slice(1).reduce((sum, { share }) => sum + share, 0);
  return parts.map((part, i) => (i === 0 ? { ...part, share: round(whole - rest) } : part));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Sovereignty against competitiveness and price, as one bar. */
function Shares({
  profile,
  frameworks,
}: {
  profile: Assessments['PolicyProfile'];
  frameworks: Assessments['Framework'][];
}) {
  const text = useText();
  const sovereignty = profile.awardCriteria
    .filter(
      ({ framework }) => frameworks.find(({ id }) => id === framework)?.axis === 'sovereignty',
    )
    .reduce((sum, { share }) => sum + share, 0);
  const label = text('draft.profile.shares', {
    sovereignty: text.percent(sovereignty),
    rest: text.percent(1 - sovereignty),
  });
  return (
    <>
      <div className="share-bar" role="img" aria-label={label}>
        <span data-axis="sovereignty" style={{ inlineSize: `${sovereignty * 100}%` }} />
        <span data-axis="competitiveness" style={{ inlineSize: `${(1 - sovereignty) * 100}%` }} />
      </div>
      <small>{label}</small>
    </>
  );
}
