import { useText } from '../i18n/text';
import { CapabilityGap } from './CapabilityGap';
import { Dependence } from './Dependence';
import './home.css';

/** How far Europe is behind, and what AI offerings in Europe depend on. */
export function EuropeanPicture() {
  const text = useText();
  return (
    <section aria-labelledby="home-europe" className="europe">
      <h2 id="home-europe">{text('home.europe')}</h2>
      <div className="europe-panels">
        <div className="panel">
          <CapabilityGap />
        </div>
        <div className="panel">
          <Dependence />
        </div>
      </div>
    </section>
  );
}
