import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { promisedMs } from "#tests/world/promised.ts";
import { type Author, reaches, until } from "./author.ts";
import { setStage } from "./stage.ts";
import type { Somebody } from "./world.ts";

const stage = setStage();

const run = (sql: string, ...values: string[]) => stage.world.pool.query(sql, values);

const revocations: [string, (who: Somebody, documentId: string) => Promise<unknown>][] = [
  [
    "signing out everywhere",
    ({ accountId }) => run(`DELETE FROM "Session" WHERE "accountId" = $1`, accountId),
  ],
  [
    "disabling the account",
    ({ accountId }) => run(`UPDATE "Account" SET "disabledAt" = now() WHERE "id" = $1`, accountId),
  ],
  [
    "removing the member",
    ({ personId }) => run(`UPDATE "Member" SET "leftAt" = now() WHERE "personId" = $1`, personId),
  ],
  [
    "taking somebody who is otherwise an observer off the authors",
    async ({ personId }) => {
      await run(`UPDATE "Member" SET "role" = 'observer' WHERE "personId" = $1`, personId);
      await run(`DELETE FROM "PaperAuthor" WHERE "personId" = $1`, personId);
    },
  ],
  [
    "becoming an observer, as the group's moderator has it: one membership ends and another begins,",
    async ({ personId }) => {
      await run(`DELETE FROM "PaperAuthor" WHERE "personId" = $1`, personId);
      await run(
        `WITH ended AS (UPDATE "Member" SET "leftAt" = now() WHERE "personId" = $1 RETURNING "groupId", "personId")
         INSERT INTO "Member" ("id", "groupId", "personId", "role", "joinedAt")
         SELECT gen_random_uuid(), "groupId", "personId", 'observer', now() FROM ended`,
        personId,
      );
    },
  ],
];

test.each(revocations)(
  "%s ends the live connection within two seconds, and it cannot come back",
  async (_, revoke) => {
    const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
    const documentId = await stage.world.paper([ana, ben]);
    const [page, other] = [stage.open(ana, documentId), stage.open(ben, documentId)];
    await Promise.all([reaches(page, "saved"), reaches(other, "saved")]);
    await revoke(ana, documentId);
    await reaches(page, "forbidden", promisedMs(2_000));
    other.type(" Secret.");
    await reaches(other, "saved");
    expect(page.text()).toBe("Begin.");
    void page.provider.configuration.websocketProvider.connect();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(page.text()).toBe("Begin.");
    expect(other.getSnapshot()).toBe("saved");
  },
);

test("a revocation while the server could not listen takes effect as soon as it listens again", async () => {
  const ana = await stage.world.member("Ana");
  const documentId = await stage.world.paper([ana]);
  const page = stage.open(ana, documentId);
  await reaches(page, "saved");
  await run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN access_changed'");
  await run(`DELETE FROM "Session" WHERE "accountId" = $1`, ana.accountId);
  await reaches(page, "forbidden", promisedMs(2_000));
});

test("a new token for the same sign-in keeps the page that has it, and ends whoever has the one before", async () => {
  const [ana, ben] = [await stage.world.member("Ana"), await stage.world.member("Ben")];
  const documentId = await stage.world.paper([ana, ben]);
  const stolen = { ...ana };
  const [page, thief, other] = [ana, stolen, ben].map((who) => stage.open(who, documentId)) as [
    Author,
    Author,
    Author,
  ];
  await Promise.all([page, thief, other].map((each) => reaches(each, "saved")));
  ana.token = randomUUID();
  await run(
    `UPDATE "Session" SET "tokenHash" = $1, "formerHash" = "tokenHash" WHERE "accountId" = $2`,
    ana.token,
    ana.accountId,
  );
  await until(() => !["saved", "saving"].includes(thief.getSnapshot()), promisedMs(2_000));
  page.type(" Kept.");
  await reaches(page, "saved");
  await until(() => other.text() === "Begin. Kept.");
  expect(thief.text()).toBe("Begin.");
});
