import { useText } from '../i18n/text';
import { Screen } from '../ui/Screen';

/** The statement that Directive (EU) 2016/2102 asks of public bodies, for the software itself. */
export function AccessibilityScreen() {
  const text = useText();
  return (
    <Screen title={text('accessibility.title')} lead={text('accessibility.lead')}>
      <div className="prose">
        <h2>{text('accessibility.status.title')}</h2>
        <p>{text('accessibility.status.text')}</p>
        <h2>{text('accessibility.how.title')}</h2>
        <p>{text('accessibility.how.text')}</p>
        <h2>{text('accessibility.limits.title')}</h2>
        <ul>
          <li>{text('accessibility.limits.language')}</li>
          <li>{text('accessibility.limits.manual')}</li>
          <li>{text('accessibility.limits.api')}</li>
        </ul>
        <h2>{text('accessibility.feedback.title')}</h2>
        <p>{text('accessibility.feedback.text')}</p>
      </div>
    </Screen>
  );
}
