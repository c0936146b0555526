import { contrastOf, hexOf, oklchOf } from "./colour.ts";

/** The accent of an institution that has chosen none. */
export const defaultAccent = "#1f4b6e";

/** The grounds of pages (`app/globals.css`). */
const papers = { light: "#fbf9f4", dark: "#171614" };

/** An accent as it is shown: never the chosen colour itself where that could not be read. Colours are "#rrggbb". */
export type ShownAccent = {
  ground: "light" | "dark";
  /** The ground text stands on. */
  paper: string;
  colour: string;
  /** Against the paper. */
  contrast: number;
};

/**
 * The accent on light ground, paper included: deepened until text in it stands out seven to one from what it is read on.
 * @param accent "#rrggbb"
 */
export function accentOnLight(accent: string): string {
  const { lightness, ...hue } = oklchOf(accent);
  return lightness <= deepest ? accent : hexOf({ lightness: deepest, ...hue });
}

/** The same on dark ground, where it is made paler, and quieter. */
export function accentOnDark(accent: string): string {
  const { lightness, chroma, hue } = oklchOf(accent);
  return hexOf({ lightness: Math.max(lightness, palest), chroma: Math.min(chroma, quietest), hue });
}

/** Both, as they stand on the page. */
export function shownAccents(accent: string): ShownAccent[] {
  return [
    shown("light", accentOnLight(accent), papers.light),
    shown("dark", accentOnDark(accent), papers.dark),
  ];
}

/** The bounds that `--color-accent` has in `app/globals.css`; a test holds both together. */
export const deepest = 0.395;
export const palest = 0.82;
export const quietest = 0.1;

function shown(ground: "light" | "dark", colour: string, paper: string): ShownAccent {
  return { ground, paper, colour, contrast: contrastOf(colour, paper) };
}
