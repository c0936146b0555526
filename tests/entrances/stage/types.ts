/** Everybody who asks at every entrance. */
export const castNames = [
  "visitor",
  "outsider",
  "observer",
  "expert",
  "author",
  "moderator",
  "administrator",
  "outside reviewer",
  "former member",
  "disabled",
] as const;
export type CastName = (typeof castNames)[number];

/** Something that entrances lead to. */
export type Thing = {
  /** Its noun as docs/permissions.md calls it, and its state there. */
  noun: string;
  state: string;
  /** What stands in an address in the place of `[part]`. */
  parts: Record<string, string>;
  /** What a form sends of it, by the names of its fields. */
  ids: Record<string, string>;
  /** Who made what its ids name. */
  maker?: CastName;
  /** The roles that everybody has to it; whoever is not named has none. */
  roles: Partial<Record<CastName, readonly string[]>>;
};

/** What is set in the product under test: the sign-ins of the cast (nobody's is ""), and things of every kind in every state. */
/** `administered`: an account that has no part in it, a closed group and a glass that is broken, for administrators to do with as they may. */
export type Stage = {
  tokens: Record<CastName, string>;
  moderatorAccountId: string;
  administered: Record<string, string>;
  things: Thing[];
};
