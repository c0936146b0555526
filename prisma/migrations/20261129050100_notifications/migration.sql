-- What somebody wants to be mailed, and when.
CREATE TABLE "MailSettings" (
    "accountId" UUID NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'chosen',
    "digestHour" INTEGER NOT NULL DEFAULT 7,
    "paces" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "MailSettings_pkey" PRIMARY KEY ("accountId"),
    CONSTRAINT "MailSettings_scope_check" CHECK ("scope" IN ('chosen', 'at_once', 'none')),
    CONSTRAINT "MailSettings_digestHour_check" CHECK ("digestHour" BETWEEN 0 AND 23)
);
ALTER TABLE "MailSettings" ADD CONSTRAINT "MailSettings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "GroupMailSettings" (
    "accountId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "paces" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "GroupMailSettings_pkey" PRIMARY KEY ("accountId", "groupId")
);
CREATE INDEX "GroupMailSettings_groupId_idx" ON "GroupMailSettings"("groupId");
ALTER TABLE "GroupMailSettings" ADD CONSTRAINT "GroupMailSettings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "GroupMailSettings" ADD CONSTRAINT "GroupMailSettings_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The link in a mail that ends mails of its kind.
CREATE TABLE "MailEnding" (
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "ends" TEXT NOT NULL,

    CONSTRAINT "MailEnding_pkey" PRIMARY KEY ("tokenHash")
);
CREATE INDEX "MailEnding_accountId_idx" ON "MailEnding"("accountId");
ALTER TABLE "MailEnding" ADD CONSTRAINT "MailEnding_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What somebody is told of.
CREATE TABLE "Notification" (
    "id" BIGSERIAL NOT NULL,
    "accountId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "factId" BIGINT NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Notification_accountId_factId_key" ON "Notification"("accountId", "factId");
CREATE INDEX "Notification_accountId_id_idx" ON "Notification"("accountId", "id");
CREATE INDEX "Notification_groupId_idx" ON "Notification"("groupId");
CREATE INDEX "Notification_factId_idx" ON "Notification"("factId");
CREATE INDEX "Notification_dueAt_accountId_idx" ON "Notification"("dueAt", "accountId");
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Facts that wait to be told of. Their numbers are given before they are committed, so that no number says how far one has come:
-- each waits as a row of its own. Facts from before wait for nothing.
CREATE TABLE "UntoldFact" (
    "factId" BIGINT NOT NULL,

    CONSTRAINT "UntoldFact_pkey" PRIMARY KEY ("factId")
);
ALTER TABLE "UntoldFact" ADD CONSTRAINT "UntoldFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION keep_untold_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "UntoldFact" ("factId") VALUES (NEW."id");
    RETURN NULL;
END $$;
CREATE TRIGGER "Fact_untold" AFTER INSERT ON "Fact"
    FOR EACH ROW WHEN (NEW."groupId" IS NOT NULL) EXECUTE FUNCTION keep_untold_fact();
