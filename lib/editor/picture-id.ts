/** @returns the value as a picture's id, or null for anything else: it comes from outside */
export function pictureIdOf(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    ? value
    : null;
}
