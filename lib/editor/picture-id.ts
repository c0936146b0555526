import { isUuid } from "#lib/base/uuid.ts";

/** @returns the value as a picture's id, or null for anything else: it comes from outside */
export function pictureIdOf(value: unknown): string | null {
  return isUuid(value) ? value : null;
}
