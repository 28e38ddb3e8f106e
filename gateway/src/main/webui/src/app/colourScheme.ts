/** Light or dark; 'auto' is what the system says. */
export type ColourScheme = 'auto' | 'light' | 'dark';

export const COLOUR_SCHEMES: readonly ColourScheme[] = ['auto', 'light', 'dark'];

const STORED = 'trutina.colour-scheme';

export function colourScheme(): ColourScheme {
  const stored = localStorage.getItem(STORED);
  return COLOUR_SCHEMES.find((scheme) => scheme === stored) ?? 'auto';
}

export function applyColourScheme(scheme: ColourScheme = colourScheme()): void {
  localStorage.setItem(STORED, scheme);
  document.documentElement.dataset['colorScheme'] = scheme;
}
