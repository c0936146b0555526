/**
 * The memberships that count at a moment, for a query's filter: nobody has ended them, and they have not ended by themselves.
 * Rights are asked so. Elsewhere `leftAt: null` will do, for whatever ends by itself is closed within a second.
 */
export function presentMembership(now: Date) {
  return { leftAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
}
