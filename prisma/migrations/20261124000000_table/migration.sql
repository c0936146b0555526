-- CreateEnum
CREATE TYPE "PointKind" AS ENUM ('contribution', 'remark');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('merged', 'split', 'superseded');

-- CreateEnum
CREATE TYPE "ReminderOccasion" AS ENUM ('opened', 'three_days', 'one_day', 'chased');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "timeZone" TEXT;

-- AlterTable
ALTER TABLE "ConsensusCall" ADD COLUMN     "silence" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unanswered" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "commitment" TEXT,
ADD COLUMN     "releasedOn" DATE;

-- AlterTable
ALTER TABLE "Discussion" ADD COLUMN     "briefing" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "invitedAt" TIMESTAMPTZ(3),
ADD COLUMN     "link" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "summaryNumber" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "locator" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "originThreadId" UUID,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "FindingComment" ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "resolvedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "FindingVersion" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "substance" INTEGER;

-- AlterTable
ALTER TABLE "WorkingGroup" ADD COLUMN     "silenceProcedure" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PendingPoint" (
    "id" UUID NOT NULL,
    "kind" "PointKind" NOT NULL,
    "discussionId" UUID NOT NULL,
    "agendaItemId" UUID,
    "body" TEXT NOT NULL,
    "commitment" TEXT,
    "appearsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PendingPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryVersion" (
    "id" UUID NOT NULL,
    "discussionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,

    CONSTRAINT "SummaryVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryRemark" (
    "id" UUID NOT NULL,
    "discussionId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SummaryRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingSuccession" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "madeById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FindingSuccession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerPassage" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "quote" TEXT NOT NULL,
    "anchor" JSONB,
    "documentVersionId" UUID,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacedById" UUID,

    CONSTRAINT "FormerPassage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LastCall" (
    "id" UUID NOT NULL,
    "findingId" UUID NOT NULL,
    "findingVersionId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "silence" BOOLEAN NOT NULL DEFAULT false,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LastCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LastCallReminder" (
    "lastCallId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "occasion" "ReminderOccasion" NOT NULL,
    "sentOn" DATE NOT NULL,
    "saidSilence" BOOLEAN NOT NULL,

    CONSTRAINT "LastCallReminder_pkey" PRIMARY KEY ("lastCallId","personId","occasion","sentOn")
);

-- CreateTable
CREATE TABLE "SenseCheck" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "findingId" UUID,
    "question" TEXT NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SenseCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SenseCheckOption" (
    "id" UUID NOT NULL,
    "senseCheckId" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SenseCheckOption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SenseCheckBallot" (
    "senseCheckId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "SenseCheckBallot_pkey" PRIMARY KEY ("senseCheckId","personId")
);

-- CreateIndex
CREATE INDEX "PendingPoint_discussionId_idx" ON "PendingPoint"("discussionId");

-- CreateIndex
CREATE INDEX "PendingPoint_agendaItemId_idx" ON "PendingPoint"("agendaItemId");

-- CreateIndex
CREATE INDEX "PendingPoint_appearsAt_idx" ON "PendingPoint"("appearsAt");

-- CreateIndex
CREATE UNIQUE INDEX "SummaryVersion_discussionId_number_key" ON "SummaryVersion"("discussionId", "number");

-- CreateIndex
CREATE INDEX "SummaryRemark_discussionId_idx" ON "SummaryRemark"("discussionId");

-- CreateIndex
CREATE INDEX "FindingSuccession_toId_idx" ON "FindingSuccession"("toId");

-- CreateIndex
CREATE INDEX "FindingSuccession_madeById_idx" ON "FindingSuccession"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "FindingSuccession_fromId_toId_key" ON "FindingSuccession"("fromId", "toId");

-- CreateIndex
CREATE INDEX "FormerPassage_evidenceId_idx" ON "FormerPassage"("evidenceId");

-- CreateIndex
CREATE INDEX "FormerPassage_documentVersionId_idx" ON "FormerPassage"("documentVersionId");

-- CreateIndex
CREATE INDEX "FormerPassage_replacedById_idx" ON "FormerPassage"("replacedById");

-- CreateIndex
CREATE INDEX "LastCall_findingId_idx" ON "LastCall"("findingId");

-- CreateIndex
CREATE INDEX "LastCall_findingVersionId_idx" ON "LastCall"("findingVersionId");

-- CreateIndex
CREATE INDEX "LastCall_openedById_idx" ON "LastCall"("openedById");

-- CreateIndex
CREATE INDEX "LastCall_closesAt_idx" ON "LastCall"("closesAt");

-- CreateIndex
CREATE INDEX "LastCallReminder_personId_idx" ON "LastCallReminder"("personId");

-- CreateIndex
CREATE INDEX "SenseCheck_findingId_idx" ON "SenseCheck"("findingId");

-- CreateIndex
CREATE INDEX "SenseCheck_askedById_idx" ON "SenseCheck"("askedById");

-- CreateIndex
CREATE INDEX "SenseCheck_closesAt_idx" ON "SenseCheck"("closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "SenseCheck_groupId_number_key" ON "SenseCheck"("groupId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SenseCheckOption_senseCheckId_rank_key" ON "SenseCheckOption"("senseCheckId", "rank");

-- CreateIndex
CREATE INDEX "SenseCheckBallot_personId_idx" ON "SenseCheckBallot"("personId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Finding_originThreadId_idx" ON "Finding"("originThreadId");

-- AddForeignKey
ALTER TABLE "PendingPoint" ADD CONSTRAINT "PendingPoint_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingPoint" ADD CONSTRAINT "PendingPoint_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
-- Summaries so far are their own first version.
UPDATE "Discussion" SET "summaryNumber" = 1 WHERE summary <> '';
INSERT INTO "SummaryVersion" ("id", "discussionId", "number", "body", "madeOn")
SELECT gen_random_uuid(), id, 1, summary, "startsAt"::date FROM "Discussion" WHERE summary <> '';
ALTER TABLE "SummaryVersion" ADD CONSTRAINT "SummaryVersion_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryRemark" ADD CONSTRAINT "SummaryRemark_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_originThreadId_fkey" FOREIGN KEY ("originThreadId") REFERENCES "CommentThread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingSuccession" ADD CONSTRAINT "FindingSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingSuccession" ADD CONSTRAINT "FindingSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingSuccession" ADD CONSTRAINT "FindingSuccession_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPassage" ADD CONSTRAINT "FormerPassage_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPassage" ADD CONSTRAINT "FormerPassage_documentVersionId_fkey" FOREIGN KEY ("documentVersionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPassage" ADD CONSTRAINT "FormerPassage_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastCall" ADD CONSTRAINT "LastCall_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastCall" ADD CONSTRAINT "LastCall_findingVersionId_fkey" FOREIGN KEY ("findingVersionId") REFERENCES "FindingVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastCall" ADD CONSTRAINT "LastCall_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastCallReminder" ADD CONSTRAINT "LastCallReminder_lastCallId_fkey" FOREIGN KEY ("lastCallId") REFERENCES "LastCall"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastCallReminder" ADD CONSTRAINT "LastCallReminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenseCheck" ADD CONSTRAINT "SenseCheck_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenseCheck" ADD CONSTRAINT "SenseCheck_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenseCheck" ADD CONSTRAINT "SenseCheck_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenseCheckOption" ADD CONSTRAINT "SenseCheckOption_senseCheckId_fkey" FOREIGN KEY ("senseCheckId") REFERENCES "SenseCheck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenseCheckBallot" ADD CONSTRAINT "SenseCheckBallot_senseCheckId_fkey" FOREIGN KEY ("senseCheckId") REFERENCES "SenseCheck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenseCheckBallot" ADD CONSTRAINT "SenseCheckBallot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What the schema cannot say ──────────────────────────────────────────────────────────────────────────────────

-- Every version so far changed the substance.
UPDATE "FindingVersion" SET "substance" = "number";
ALTER TABLE "FindingVersion" ALTER COLUMN "substance" SET NOT NULL;
ALTER TABLE "FindingVersion" ADD CONSTRAINT "FindingVersion_substance_check" CHECK (substance BETWEEN 1 AND number);

ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_link_check" CHECK (link = '' OR link ~ '^https?://');

-- A name beside what was said under the rule stands there only where its speaker put it.
ALTER TABLE "Contribution" DROP CONSTRAINT "Contribution_attribution_check";
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_attribution_check" CHECK (
  rule = 'on_the_record' OR "speakerId" IS NULL OR "releasedOn" IS NOT NULL
);
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_commitment_check" CHECK (commitment ~ '^[0-9a-f]{64}$');
ALTER TABLE "PendingPoint" ADD CONSTRAINT "PendingPoint_commitment_check" CHECK (commitment ~ '^[0-9a-f]{64}$');
-- A full five minutes tells no more than that.
ALTER TABLE "PendingPoint" ADD CONSTRAINT "PendingPoint_appears_check" CHECK (
  extract(epoch FROM "appearsAt")::bigint % 300 = 0 AND date_trunc('second', "appearsAt") = "appearsAt"
);
ALTER TABLE "SummaryVersion" ADD CONSTRAINT "SummaryVersion_number_check" CHECK (number > 0);
CREATE TRIGGER "SummaryVersion_unchanged" BEFORE UPDATE ON "SummaryVersion"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_kind_check";
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_kind_check" CHECK (
  num_nonnulls("documentId", "contributionId", coalesce("sourceTitle", "sourceId"::text), "otherFindingId") = 1
  AND CASE kind
    WHEN 'passage' THEN "documentId" IS NOT NULL AND btrim(coalesce(quote, '')) <> ''
    WHEN 'contribution' THEN "contributionId" IS NOT NULL
    WHEN 'source' THEN num_nonnulls("sourceId", nullif(btrim("sourceTitle"), '')) >= 1
    WHEN 'finding' THEN "otherFindingId" IS NOT NULL AND "otherFindingId" <> "findingId"
  END
);

ALTER TABLE "FindingSuccession" ADD CONSTRAINT "FindingSuccession_other_check" CHECK ("fromId" <> "toId");
ALTER TABLE "FindingComment" ADD CONSTRAINT "FindingComment_body_check" CHECK (
  ("removedAt" IS NOT NULL) = (btrim(body, E' \t\r\n') = '')
);
CREATE UNIQUE INDEX "LastCall_open_key" ON "LastCall" ("findingId") WHERE "endedAt" IS NULL;
ALTER TABLE "ConsensusCall" ADD CONSTRAINT "ConsensusCall_unanswered_check" CHECK (unanswered >= 0);
-- Findings whose last call is open already, each with its newest version.
INSERT INTO "LastCall" ("id", "findingId", "findingVersionId", "openedById", "closesAt")
SELECT gen_random_uuid(), f.id, v.id, f."proposedById", coalesce(f."lastCallClosesAt", now())
FROM "Finding" f
JOIN LATERAL (SELECT id FROM "FindingVersion" WHERE "findingId" = f.id ORDER BY number DESC LIMIT 1) v ON true
WHERE f.state = 'last_call';

ALTER TABLE "SenseCheck" ADD CONSTRAINT "SenseCheck_number_check" CHECK (number > 0);
ALTER TABLE "SenseCheckOption" ADD CONSTRAINT "SenseCheckOption_rank_check" CHECK (rank > 0);
ALTER TABLE "SenseCheckOption" ADD CONSTRAINT "SenseCheckOption_count_check" CHECK (count >= 0);

-- Whoever has a page of the group open is told that something was recorded in it; what it is, they ask for themselves.
CREATE FUNCTION tell_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('group_changed', NEW."groupId" || ' ' || NEW."subjectId");
  RETURN NULL;
END
$$;
CREATE TRIGGER "Fact_told" AFTER INSERT ON "Fact"
  FOR EACH ROW WHEN (NEW."groupId" IS NOT NULL) EXECUTE FUNCTION tell_group();
