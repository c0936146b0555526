import { z } from "zod";

declare const brand: unique symbol;

/** A UUID that remembers what it names, so that a paper's id cannot be passed for a group's. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

/** Reads an id at a door (form, address, socket); anything but a UUID is refused. */
export function idSchema<Noun extends string>() {
  return z.uuid().transform((value) => value as Id<Noun>);
}
