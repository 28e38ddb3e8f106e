import { Link } from '@tanstack/react-router';
import { Alert } from '@digdir/designsystemet-react';
import type { MessageId } from '../../i18n/languages';
import { useText } from '../../i18n/text';
import { same } from '../draft/merge';
import {
  contentOf,
  sharesOf,
  stepOf,
  STEPS,
  type Procurement,
  type StepName,
} from '../draft/content';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';
import { Publication } from '../Publication';

/** Everything once more before a second person publishes it. */
export function CheckStep({ procurement, frameworks, content }: Drafting) {
  const text = useText();
  const nameOf = (id: string) => frameworks.find((framework) => framework.id === id)?.name ?? id;
  const names = new Intl.DisplayNames([text.locale], { type: 'language' });
  const rows: { label: string; step: StepName; value: React.ReactNode; missing?: boolean }[] = [
    { label: text('field.title'), step: 'need', value: content.title },
    { label: text('field.need'), step: 'need', value: content.need },
    {
      label: text('field.languages'),
      step: 'need',
      value: text.list(content.languages.map((code) => names.of(code) ?? code)),
    },
    {
      label: text('field.cpv'),
      step: 'need',
      value: (content.cpv ?? []).join(', ') || text('draft.check.none'),
    },
    {
      label: text('lots.title'),
      step: 'need',
      value:
        (content.lots ?? []).length > 0 ? (
          <ul className="plain">
            {content.lots?.map(({ id, title, budget }) => (
              <li key={id}>
                <span translate="no">{id}</span> {title}{' '}
                {budget && (
                  <span className="subtle">
                    {text.money(Number(budget.amount), budget.currency)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        ) : (
          content.notDividedBecause || text('draft.check.none')
        ),
    },
    {
      label: text('field.gates'),
      step: 'gates',
      value: (
        <ul className="plain">
          {(content.gates ?? []).map(({ criterion, minimum, reason }) => (
            <li key={criterion}>
              {text('draft.check.gate', { criterion, minimum: text.number(minimum, 2) })}{' '}
              <span className="subtle">{reason}</span>
            </li>
          ))}
          {(content.gates ?? []).length === 0 && <li>{text('draft.check.none')}</li>}
        </ul>
      ),
    },
    {
      label: text('field.awardCriteria'),
      step: 'weights',
      missing: Math.abs(sharesOf(content) - 1) > 1e-9,
      value: (
        <ul className="plain">
          {content.awardCriteria.map(({ framework, share }) => (
            <li key={framework}>
              {text.percent(share)} <span lang="en">{nameOf(framework)}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: text('field.price'),
      step: 'price',
      value: content.price
        ? `${text.percent(content.price.share)} · ${text(`draft.formula.${content.price.formula ?? 'absolute-bounds'}`)}`
        : text('draft.check.noprice'),
    },
    {
      label: text('rates.title'),
      step: 'price',
      value: (
        <ul className="plain">
          {(content.price?.rates ?? []).map(({ currency, perUnit, asOf, source }) => (
            <li key={currency}>
              {text('rates.line', {
                currency,
                rate: text.number(Number(perUnit), 12),
                award: content.price?.currency ?? '',
                day: text.date(asOf),
                source,
              })}
            </li>
          ))}
          {(content.price?.rates ?? []).length === 0 && <li>{text('draft.check.none')}</li>}
        </ul>
      ),
    },
    {
      label: text('field.tieBreak'),
      step: 'price',
      value: text(`tie.${content.tieBreak ?? 'sovereignty'}`),
    },
    {
      label: text('field.timetable'),
      step: 'dates',
      missing: content.timetable === undefined,
      value: content.timetable
        ? text('draft.check.dates', {
            until: text.instant(content.timetable.offersUntil),
            opening: text.instant(content.timetable.openingFrom),
            days: content.timetable.standstillDays,
          })
        : text('draft.check.missing'),
    },
  ];
  const missing = rows.filter((row) => row.missing);
  const unsent = !same(contentOf(procurement), content);
  return (
    <>
      <dl className="check">
        {rows.map(({ label, step, value, missing: lacks }) => (
          <div key={label} data-missing={lacks}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {procurement.state === 'draft' && (
              <dd>
                <Link
                  to="/procurements/$procurement/draft/$step"
                  params={{ procurement: procurement.id, step }}
                >
                  {text('draft.change')}
                  <span className="sr-only"> {label}</span>
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {procurement.warnings.length > 0 && (
        <section>
          <h2>{text('draft.check.law')}</h2>
          <p className="subtle">{text('draft.check.law.text')}</p>
          {fieldsOf(procurement.warnings).map((field) => (
            <div key={field} className="legal-field">
              <h3>{text(LABELS[field] ?? 'field.need')}</h3>
              <LegalHints procurement={procurement} pointer={`/${field}`} />
            </div>
          ))}
        </section>
      )}
      {missing.length > 0 ? (
        <Alert data-color="info">
          {text('draft.check.lacks', { what: text.list(missing.map(({ label }) => label)) })}
        </Alert>
      ) : (
        <Publication procurement={procurement} disabled={unsent} />
      )}
    </>
  );
}

const LABELS: Record<string, MessageId> = {
  need: 'field.need',
  cpv: 'field.cpv',
  budget: 'field.budget',
  lots: 'field.lots',
  gates: 'field.gates',
  awardCriteria: 'field.awardCriteria',
  price: 'field.price',
  timetable: 'field.timetable',
};

/** The fields that there are hints about, in the order of the guide. */
function fieldsOf(warnings: Procurement['warnings']): string[] {
  const fields = new Set(warnings.map(({ pointer = '' }) => pointer.split('/')[1] ?? ''));
  return [...fields].sort((a, b) => STEPS.indexOf(stepOf(a)) - STEPS.indexOf(stepOf(b)));
}
