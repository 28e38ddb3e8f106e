import { useState } from 'react';
import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { asAmount } from '../draft/parseNumber';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';

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
export function NeedStep({ procurement, content, change, errorAt }: Drafting) {
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
      <CpvField content={content} change={change} errorAt={errorAt} />
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
    </>
  );
}

function CpvField({ content, change, errorAt }: Pick<Drafting, 'content' | 'change' | 'errorAt'>) {
  const text = useText();
  const [typed, setTyped] = useState((content.cpv ?? []).join(', '));
  const codes = typed.split(/[\s,;]+/).filter(Boolean);
  const wrong = codes.filter((code) => !/^\d{8}(-\d)?$/.test(code));
  return (
    <Textfield
      label={text('field.cpv')}
      description={text('draft.cpv.help')}
      value={typed}
      error={
        errorAt('/cpv') ??
        (wrong.length > 0 && text('draft.cpv.wrong', { codes: text.list(wrong) }))
      }
      onChange={(event) => {
        setTyped(event.target.value);
        const next = event.target.value.split(/[\s,;]+/).filter(Boolean);
        if (next.every((code) => /^\d{8}(-\d)?$/.test(code))) {
          change({ cpv: next });
        }
      }}
    />
  );
}

/** An amount of money in euro that may be pasted from a spreadsheet of any of Europe's habits. */
export function AmountField({
  label,
  description,
  value,
  error,
  suffix = 'EUR',
  onChange,
}: {
  label: string;
  description?: string;
  value: string | undefined;
  error?: string | undefined;
  suffix?: string;
  onChange: (amount: string | undefined) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState<string>();
  const unreadable =
    typed !== undefined && typed.trim() !== '' && asAmount(typed, text.locale) === undefined;
  return (
    <Textfield
      label={label}
      description={description}
      inputMode="decimal"
      suffix={suffix}
      value={typed ?? (value === undefined ? '' : text.number(Number(value), 6))}
      error={unreadable ? text('draft.amount.wrong') : error}
      onChange={(event) => {
        setTyped(event.target.value);
        const amount = asAmount(event.target.value, text.locale);
        if (amount !== undefined || event.target.value.trim() === '') {
          onChange(amount);
        }
      }}
      onBlur={() => !unreadable && setTyped(undefined)}
    />
  );
}
