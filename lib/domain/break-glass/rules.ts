/** For how long the glass is broken. */
export const glassMinutes = 60;

/** A reason in fewer characters is none. */
export const leastReason = 20;

/** Of how far back a group is told on its overview. */
export const toldDays = 30;

/** @returns when an access that begins now ends by itself */
export function glassUntil(now: Date): Date {
  return new Date(now.getTime() + glassMinutes * 60_000);
}

/** Whether an administrator still reads behind it. */
export function isOpenGlass({ until, endedAt }: { until: Date; endedAt: Date | null }, now: Date): boolean {
  return endedAt === null && until > now;
}
