import { Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { useDelayed } from '../ui/useDelayed';
import type { AsOf } from './search';

const DAY = 86_400_000;
const EARLIEST = Date.parse('2023-01-01');
const PAUSE_MS = 200;

const dayOf = (date: string) => Math.round((Date.parse(date) - EARLIEST) / DAY);
const dateOf = (day: number) => new Date(EARLIEST + day * DAY).toISOString().slice(0, 10);

/** Which day is shown, and what the catalogue had recorded by when. */
export function AsOfChoice({ asOf, onChange }: { asOf: AsOf; onChange: (asOf: AsOf) => void }) {
  const text = useText();
  const today = new Date().toISOString().slice(0, 10);
  const [day, setDay] = useDelayed(
    asOf.validOn ?? today,
    (chosen) => onChange({ ...asOf, validOn: chosen === today ? undefined : chosen }),
    PAUSE_MS,
  );
  return (
    <div className="as-of" role="group" aria-label={text('asOf.title')}>
      <label className="slider">
        {text('asOf.day', { day: text.date(day) })}
        <input
          type="range"
          min={0}
          max={dayOf(today)}
          value={dayOf(day)}
          aria-valuetext={text.date(day)}
          onChange={(event) => setDay(dateOf(Number(event.target.value)))}
        />
      </label>
      <label>
        {text('asOf.date')}
        <input
          type="date"
          value={day}
          max={today}
          min={dateOf(0)}
          onChange={(event) => event.target.value && setDay(event.target.value)}
        />
      </label>
      <label>
        {text('asOf.known')}
        <input
          type="datetime-local"
          value={localOf(asOf.asKnownAt)}
          onChange={(event) =>
            onChange({
              ...asOf,
              asKnownAt: event.target.value
                ? new Date(event.target.value).toISOString()
                : undefined,
            })
          }
        />
      </label>
      {(asOf.validOn || asOf.asKnownAt) && (
        <Button variant="secondary" onClick={() => onChange({})}>
          {text('asOf.now')}
        </Button>
      )}
    </div>
  );
}

/** An instant as the browser's field for local times wants it. */
function localOf(instant: string | undefined): string {
  if (!instant) {
    return '';
  }
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
