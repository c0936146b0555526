import { db } from "#lib/infra/db.ts";

/** Removes what was told half a year ago, and of each person all but the newest five hundred. For the nightly job. */
export async function forgetNotifications(): Promise<void> {
  await db.$executeRaw`
    delete from "Notification" where at < clock_timestamp() - interval '180 days' or id in (
      select id from (
        select id, row_number() over (partition by "accountId" order by id desc) as place from "Notification"
      ) as placed where place > 500
    )`;
}
