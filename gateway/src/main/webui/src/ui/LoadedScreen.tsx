import type { ComponentProps } from 'react';
import { useText } from '../i18n/text';
import { Loaded } from './Loaded';
import { Screen } from './Screen';

/** A screen whose title comes with its data: until then, and when it fails, it has one as well. */
export function LoadedScreen<T>(props: ComponentProps<typeof Loaded<T>>) {
  const text = useText();
  const { data, error } = props.query;
  return data === undefined ? (
    <Screen title={text(error ? 'error.screen.title' : 'app.loading')}>
      <Loaded {...props} />
    </Screen>
  ) : (
    <Loaded {...props} />
  );
}
