import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';

const DAY_MS = 86_400_000;

/** Until when offers come in, when they are opened, how long the standstill lasts. */
export function DatesStep({ procurement, content, change, errorAt }: Drafting) {
  const text = useText();
  const timetable = content.timetable ?? proposal();
  const set = (part: Partial<typeof timetable>) => change({ timetable: { ...timetable, ...part } });
  const early = timetable.openingFrom < timetable.offersUntil;
  return (
    <>
      {!content.timetable && <p className="subtle">{text('draft.dates.none')}</p>}
      <div className="form-row">
        <Textfield
          label={text('field.offersUntil')}
          description={text('draft.dates.local', {
            zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          })}
          type="datetime-local"
          value={content.timetable ? local(timetable.offersUntil) : ''}
          error={errorAt('/timetable/offersUntil')}
          onChange={(event) => {
            const offersUntil = instant(event.target.value);
            if (offersUntil) {
              set({
                offersUntil,
                openingFrom:
                  !content.timetable || timetable.openingFrom < offersUntil
                    ? offersUntil
                    : timetable.openingFrom,
              });
            }
          }}
        />
        <Textfield
          label={text('field.openingFrom')}
          description={text('draft.dates.opening')}
          type="datetime-local"
          value={content.timetable ? local(timetable.openingFrom) : ''}
          error={errorAt('/timetable/openingFrom') ?? (early && text('draft.dates.early'))}
          onChange={(event) => {
            const openingFrom = instant(event.target.value);
            if (openingFrom) {
              set({ openingFrom });
            }
          }}
        />
      </div>
      <Textfield
        label={text('field.standstillDays')}
        description={text('draft.dates.standstill')}
        type="number"
        min={10}
        max={365}
        value={String(timetable.standstillDays)}
        error={errorAt('/timetable/standstillDays')}
        onChange={(event) => set({ standstillDays: Number(event.target.value) })}
      />
      <LegalHints procurement={procurement} pointer="/timetable" />
    </>
  );
}

/** A month for offers, opened when they are in. */
function proposal() {
  const inAMonth = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + 30 * DAY_MS).toISOString();
  return { offersUntil: inAMonth, openingFrom: inAMonth, standstillDays: 10 };
}

/** An instant as the field shows it, in the zone of the browser. */
function local(at: string): string {
  const date = new Date(at);
  const shown = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  return shown.slice(0, date.getSeconds() === 0 ? 16 : 19);
}

function instant(shown: string): string | undefined {
  const date = new Date(shown);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}
