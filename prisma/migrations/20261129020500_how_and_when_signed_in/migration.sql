-- By what somebody signed in, and on which day a sign-in was last used. A time would tell who was at work when something was written.
ALTER TABLE "Session" ADD COLUMN "way" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Session" ADD COLUMN "usedOn" DATE NOT NULL DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date;
ALTER TABLE "PendingSignIn" ADD COLUMN "way" TEXT NOT NULL DEFAULT '';
