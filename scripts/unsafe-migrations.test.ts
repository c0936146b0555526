import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#server/build/project-root.ts";
import { findUnsafe } from "./unsafe-migrations.ts";

const folder = join(projectRoot, "prisma/migrations");
/** Those before it were written when nobody ran several instances. */
const since = "20261129000100";
const held = readdirSync(folder).filter((name) => /^\d{14}_/.test(name) && name.slice(0, 14) > since);

test.each(held)("%s can be applied while the release before runs", (name) => {
  expect(findUnsafe(readFileSync(join(folder, name, "migration.sql"), "utf8"))).toEqual([]);
});

describe("a migration that the release before would not survive is found:", () => {
  test.each([
    'DROP TABLE "Paper";',
    'ALTER TABLE "Paper" DROP COLUMN "title";',
    'ALTER TABLE "Paper"\n  DROP "title";',
    'ALTER TABLE "Paper" ADD COLUMN "note" TEXT NOT NULL;',
    'ALTER TABLE "Paper" ADD "note" TEXT NOT NULL;',
    'ALTER TABLE "Paper" ADD COLUMN "a" TEXT DEFAULT \'\',\n ADD COLUMN "b" TEXT NOT NULL;',
    'ALTER TABLE "Paper" ALTER COLUMN "note" SET NOT NULL;',
    'ALTER TABLE "Paper" ALTER COLUMN "note" DROP DEFAULT;',
    'ALTER TABLE "Paper" RENAME TO "Article";',
    'ALTER TABLE "Paper" RENAME COLUMN "title" TO "name";',
    "ALTER TYPE \"PaperState\" RENAME VALUE 'drafting' TO 'writing';",
    'ALTER TABLE "Paper" ALTER COLUMN "rank" SET DATA TYPE BIGINT;',
    'ALTER TABLE "Paper" ALTER "rank" TYPE BIGINT;',
    'drop type "PaperState";',
  ])("%s", (sql) => {
    expect(findUnsafe(sql)).toHaveLength(1);
  });
});

describe("what the release before does not notice is let through:", () => {
  test.each([
    'CREATE TABLE "Seat" ("id" UUID NOT NULL, "note" TEXT NOT NULL);',
    'ALTER TABLE "Paper" ADD COLUMN "note" TEXT NOT NULL DEFAULT \'\';',
    'ALTER TABLE "Paper" ADD COLUMN "note" TEXT DEFAULT \'\' NOT NULL;',
    'ALTER TABLE "Paper" ADD COLUMN "note" TEXT, ADD CONSTRAINT "one" CHECK ("note" IS NOT NULL OR TRUE);',
    'ALTER TABLE "Paper" ALTER COLUMN "note" DROP NOT NULL;',
    'ALTER TABLE "Paper" DROP CONSTRAINT "one";',
    "ALTER TYPE \"PaperState\" ADD VALUE 'shelved';",
    "-- DROP TABLE is not done here\nSELECT 'DROP TABLE';",
    "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE x; END $$;",
    '-- safe: no release has written it\nDROP TABLE "Paper";',
    'DROP TRIGGER "t" ON "Paper"; DROP INDEX "i"; DROP FUNCTION f();',
  ])("%s", (sql) => {
    expect(findUnsafe(sql)).toEqual([]);
  });

  test("but a word of safety holds for one statement only, and needs a reason", () => {
    expect(findUnsafe('-- safe: empty\nDROP TABLE "A"; DROP TABLE "B";')).toHaveLength(1);
    expect(findUnsafe('-- safe:\nDROP TABLE "A";')).toHaveLength(1);
  });
});
