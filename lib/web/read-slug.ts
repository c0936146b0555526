const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @returns the part of an address as a slug, or null for what cannot be one: nothing stands there */
export function readSlug(part: string): string | null {
  return part.length <= 100 && shape.test(part) ? part : null;
}
