/** The day of an instant in UTC, "2027-03-12". */
export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
