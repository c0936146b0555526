import type { Language } from "#lib/base/languages.ts";
import type { KeptKind } from "./retention.ts";

/** The institution's logo, made anew from what was given. */
export type Logo = {
  /** SHA-256 of the file that was given, hex: another logo has another address. */
  hash: string;
  /** Of the form for pages, in pixels. */
  width: number;
  height: number;
  /** What it is meant to be seen on; elsewhere it stands on a plate. */
  ground: "light" | "dark";
};

/** The organisation that runs this installation, as its pages show it. */
export type Institution = {
  name: string;
  tagline: string;
  /** For narrow places; its name where it has none. */
  shortName: string;
  /** "#rrggbb" as chosen; null: the product's own. */
  accent: string | null;
  logo: Logo | null;
};

/** What an administrator says of the institution. */
export type InstitutionDescription = {
  name: string;
  /** Empty: its name. */
  shortName: string;
  tagline: string;
  accent: string | null;
  /** The public site is offered in these; always with the main one, which addresses without a language are in. */
  languages: Language[];
  /** Markdown, added to our statements. */
  privacyWords: string;
  accessibilityWords: string;
};

/** The same in a form. `stamp` stands for what the form was filled with. */
export type EditableInstitution = InstitutionDescription & { logo: Logo | null; stamp: string };

/** By which facts name the institution. */
export const institutionId = "00000000-0000-4000-8000-000000000001";

/** A mail that was given up. `code`: what the mail server answered; null where it gave no answer that is for good. */
export type FailedMail = { id: string; to: string; code: number | null; at: Date };

/** Something that is kept for a while. */
export type KeptThing = { kind: KeptKind; days: number; fewest: number; most: number };
