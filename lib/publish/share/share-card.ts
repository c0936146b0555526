import { cleanText } from "../clean-text.ts";
import { authoringBody, type DescribedEdition } from "../metadata/described.ts";

/** What stands on the picture that goes with a link to an edition. Plain data: it travels to another process. */
export type ShareCard = {
  /** Above the title: kind of publication, series and number. */
  kind: string;
  title: string;
  /** BCP 47; the shape of Han characters follows it. */
  language: string;
  byline: string;
  institution: string;
  /** "#rrggbb", as it is printed. */
  accent: string;
};

/** To be raised when `card.typ` changes: pictures that were drawn before are then drawn anew. */
export const cardDesign = 2;

/** The picture of an edition, in words. @param accent as it is printed */
export function shareCardOf(edition: DescribedEdition, accent: string): ShareCard {
  const { kindName, series, title, language, authors, publisher } = edition;
  const names = authors.length > 0 ? authors.map(({ name }) => name) : [authoringBody(edition).name];
  return {
    kind: cleanText([kindName, series && `${series.name} ${series.number}`].filter(Boolean).join(" · ")),
    title: cleanText(title),
    language,
    byline: cleanText(bylineOf(names)),
    institution: cleanText(publisher.name),
    accent,
  };
}

/** What is told of a page that is no edition: a group, somebody, an event. `byline` may be empty. */
export type CardWords = Pick<ShareCard, "kind" | "title" | "language" | "byline">;

/** Who publishes, and the colour they print in. */
export type CardBrand = Pick<ShareCard, "institution" | "accent">;

/** The picture of such a page, in words. */
export function pageCardOf(
  { kind, title, language, byline }: CardWords,
  { institution, accent }: CardBrand,
): ShareCard {
  return {
    ...{ kind: cleanText(kind), title: cleanText(title), language },
    ...{ byline: cleanText(byline), institution: cleanText(institution), accent },
  };
}

const mostNamed = 4;

function bylineOf(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(", ");
  return `${names.slice(0, mostNamed - 1).join(", ")} et al.`;
}
