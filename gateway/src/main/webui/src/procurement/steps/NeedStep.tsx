import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';
import { AmountField } from './AmountField';
import { CpvField } from './CpvField';
import { LotsPart } from './LotsPart';

/** The official languages of the Union. */
const LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
];

/** What is needed, for whom, and how sensitive it is. */
export function NeedStep(drafting: Drafting) {
  const { procurement, content, change, errorAt } = drafting;
  const text = useText();
  const names = new Intl.DisplayNames([text.locale], { type: 'language' });
  const toggle = (code: string, wanted: boolean) => {
    const languages = wanted
      ? [...content.languages, code]
      : content.languages.filter((language) => language !== code);
    // A need without a language is none: the last one stays.
    if (languages.length > 0) {
      change({ languages });
    }
  };
  return (
    <>
      <Textfield
        label={text('field.title')}
        value={content.title}
        maxLength={200}
        error={errorAt('/title') ?? (content.title.trim() === '' && text('draft.missing'))}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Textfield
        label={text('field.need')}
        description={text('draft.need.help')}
        multiline
        rows={6}
        value={content.need}
        maxLength={10000}
        error={errorAt('/need') ?? (content.need.trim() === '' && text('draft.missing'))}
        onChange={(event) => change({ need: event.target.value })}
      />
      <LegalHints procurement={procurement} pointer="/need" />
      <Fieldset>
        <Fieldset.Legend>{text('field.languages')}</Fieldset.Legend>
        <Fieldset.Description>{text('draft.languages.help')}</Fieldset.Description>
        <div className="choices">
          {LANGUAGES.map((code) => (
            <Checkbox
              key={code}
              label={<span translate="no">{names.of(code) ?? code}</span>}
              value={code}
              checked={content.languages.includes(code)}
              onChange={(event) => toggle(code, event.target.checked)}
            />
          ))}
        </div>
      </Fieldset>
      <Textfield
        label={text('field.dataClassification')}
        description={text('draft.data.help')}
        value={content.dataClassification ?? ''}
        maxLength={200}
        error={errorAt('/dataClassification')}
        onChange={(event) => change({ dataClassification: event.target.value || undefined })}
      />
      <CpvField
        label={text('field.cpv')}
        description={text('draft.cpv.help')}
        codes={content.cpv ?? []}
        error={errorAt('/cpv')}
        onChange={(cpv) => change({ cpv })}
      />
      <LegalHints procurement={procurement} pointer="/cpv" />
      <AmountField
        label={text('field.budget')}
        description={text('draft.budget.help')}
        value={content.budget?.amount}
        error={errorAt('/budget/amount')}
        onChange={(amount) =>
          change({
            budget:
              amount === undefined
                ? undefined
                : { amount, currency: content.budget?.currency ?? 'EUR' },
          })
        }
      />
      <LegalHints procurement={procurement} pointer="/budget" />
      <LotsPart {...drafting} />
    </>
  );
}
