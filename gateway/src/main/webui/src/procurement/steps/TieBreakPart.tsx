import { Alert, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';

export const TIE_BREAKS = ['sovereignty', 'competitiveness', 'price'] as const;

/** What decides between equal scores; a rule of the award like its weights. */
export function TieBreakPart({
  procurement,
  content,
  change,
  errorAt,
}: Pick<Drafting, 'procurement' | 'content' | 'change' | 'errorAt'>) {
  const text = useText();
  const chosen = content.tieBreak ?? 'sovereignty';
  const error = errorAt('/tieBreak');
  return (
    <section className="form-wide" aria-labelledby="tie-break">
      <h2 id="tie-break">{text('field.tieBreak')}</h2>
      <Fieldset>
        <Fieldset.Legend>{text('tie.question')}</Fieldset.Legend>
        {TIE_BREAKS.filter((rule) => rule !== 'price' || content.price !== undefined).map(
          (rule) => (
            <Radio
              key={rule}
              name="tie-break"
              value={rule}
              label={<span className="sentence">{text(`tie.${rule}`)}</span>}
              description={text(`tie.${rule}.text`)}
              checked={chosen === rule}
              onChange={() => change({ tieBreak: rule })}
            />
          ),
        )}
      </Fieldset>
      {error && <p className="field-error">{error}</p>}
      <Alert data-color="info" data-size="sm" className="legal-hint">
        <p>{text('tie.law')}</p>
        <small>
          {text('draft.law')} {text('tie.law.article')}
        </small>
      </Alert>
      <LegalHints procurement={procurement} pointer="/tieBreak" />
    </section>
  );
}
