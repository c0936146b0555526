import { lapseCommissions } from "#lib/domain/commissions/lapse-commissions.ts";
import { remindOfMilestones } from "#lib/domain/commissions/remind-of-milestones.ts";

/** Every ten minutes: offers lapse whose day is over, and authors are reminded of theirs. */
export async function keepCommissionsTask(): Promise<void> {
  await lapseCommissions();
  await remindOfMilestones();
}
