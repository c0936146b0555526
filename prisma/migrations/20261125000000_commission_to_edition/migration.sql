
-- CreateEnum
CREATE TYPE "ArchiveState" AS ENUM ('waiting', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "CommissionMilestone" AS ENUM ('outline', 'draft', 'final');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('requested', 'scheduled', 'released', 'cancelled');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('correction', 'erratum', 'addendum', 'clarification', 'withdrawal');

-- CreateEnum
CREATE TYPE "ReviewRoundState" AS ENUM ('planned', 'open', 'closed', 'responses_drafted', 'responses_published');

-- CreateEnum
CREATE TYPE "Disposition" AS ENUM ('accepted', 'in_part', 'not_accepted', 'noted', 'out_of_scope', 'duplicate');

-- CreateEnum
CREATE TYPE "SignOffState" AS ENUM ('open', 'approved', 'voided');

-- CreateEnum
CREATE TYPE "EndorsementValue" AS ENUM ('endorsed', 'endorsed_with_reservation', 'dissents', 'not_named', 'recused');

-- AlterTable
ALTER TABLE "Commission" ADD COLUMN     "answerBy" DATE,
ADD COLUMN     "answerNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "draftAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftDueOn" DATE,
ADD COLUMN     "endReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outlineAt" TIMESTAMPTZ(3),
ADD COLUMN     "outlineDueOn" DATE;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "reviewRoundId" UUID;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "corporateAuthor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "expectedMonth" DATE,
ADD COLUMN     "foreword" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forewordBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hiddenFromPublic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "printsAbbreviations" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "printsCharter" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "printsEvidence" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "WorkingGroup" ADD COLUMN     "conclusion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "secondConfirmation" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "GroupArchive" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "state" "ArchiveState" NOT NULL DEFAULT 'waiting',
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "hash" TEXT,
    "sizeBytes" BIGINT,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GroupArchive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommissionExtension" (
    "id" UUID NOT NULL,
    "commissionId" UUID NOT NULL,
    "milestone" "CommissionMilestone" NOT NULL,
    "askedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "wantedOn" DATE NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "grantedOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CommissionExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DueReminder" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DueReminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionNotice" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "text" TEXT NOT NULL,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditionNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "reportId" UUID,
    "paperId" UUID,
    "signOffId" UUID,
    "state" "ReleaseState" NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "releaseAt" TIMESTAMPTZ(3),
    "changeKind" "NoticeKind",
    "changeNote" TEXT NOT NULL DEFAULT '',
    "requestedById" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "filesMade" INTEGER NOT NULL DEFAULT 0,
    "filesWanted" INTEGER NOT NULL DEFAULT 0,
    "releasedAt" TIMESTAMPTZ(3),
    "editionId" UUID,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseFile" (
    "releaseId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,

    CONSTRAINT "ReleaseFile_pkey" PRIMARY KEY ("releaseId","format")
);

-- CreateTable
CREATE TABLE "Preview" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "openings" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Preview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadinessWaiver" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "waivedById" UUID NOT NULL,
    "waivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReadinessWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportChapterAuthor" (
    "reportId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "ReportChapterAuthor_pkey" PRIMARY KEY ("reportId","blockId","personId")
);

-- CreateTable
CREATE TABLE "ReviewRound" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ReviewRoundState" NOT NULL DEFAULT 'planned',
    "versionId" UUID,
    "brief" TEXT NOT NULL DEFAULT '',
    "asksGroup" BOOLEAN NOT NULL DEFAULT false,
    "withEdition" BOOLEAN NOT NULL DEFAULT false,
    "closesAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "outside" BOOLEAN NOT NULL DEFAULT false,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "authorId" UUID,
    "observer" BOOLEAN NOT NULL DEFAULT false,
    "outside" BOOLEAN NOT NULL DEFAULT false,
    "quote" TEXT NOT NULL DEFAULT '',
    "blockId" TEXT,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "takenBackAt" TIMESTAMPTZ(3),
    "disposition" "Disposition",
    "reply" TEXT NOT NULL DEFAULT '',
    "duplicateOfId" UUID,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "contest" TEXT NOT NULL DEFAULT '',
    "contestedAt" TIMESTAMPTZ(3),
    "firstDisposition" "Disposition",
    "firstReply" TEXT NOT NULL DEFAULT '',
    "contestAnsweredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOffRound" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "state" "SignOffState" NOT NULL DEFAULT 'open',
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closesAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SignOffRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOffView" (
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "viewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignOffView_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "value" "EndorsementValue" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "variants" TEXT[],
    "abbreviation" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GroupArchive_groupId_idx" ON "GroupArchive"("groupId");

-- CreateIndex
CREATE INDEX "GroupArchive_requestedById_idx" ON "GroupArchive"("requestedById");

-- CreateIndex
CREATE INDEX "CommissionExtension_commissionId_idx" ON "CommissionExtension"("commissionId");

-- CreateIndex
CREATE INDEX "CommissionExtension_askedById_idx" ON "CommissionExtension"("askedById");

-- CreateIndex
CREATE INDEX "CommissionExtension_decidedById_idx" ON "CommissionExtension"("decidedById");

-- CreateIndex
CREATE INDEX "DueReminder_groupId_idx" ON "DueReminder"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "DueReminder_personId_kind_subjectId_occasion_dueOn_key" ON "DueReminder"("personId", "kind", "subjectId", "occasion", "dueOn");

-- CreateIndex
CREATE INDEX "EditionNotice_editionId_idx" ON "EditionNotice"("editionId");

-- CreateIndex
CREATE INDEX "EditionNotice_madeById_idx" ON "EditionNotice"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "Release_editionId_key" ON "Release"("editionId");

-- CreateIndex
CREATE INDEX "Release_groupId_idx" ON "Release"("groupId");

-- CreateIndex
CREATE INDEX "Release_reportId_idx" ON "Release"("reportId");

-- CreateIndex
CREATE INDEX "Release_paperId_idx" ON "Release"("paperId");

-- CreateIndex
CREATE INDEX "Release_signOffId_idx" ON "Release"("signOffId");

-- CreateIndex
CREATE INDEX "Release_requestedById_idx" ON "Release"("requestedById");

-- CreateIndex
CREATE INDEX "Release_confirmedById_idx" ON "Release"("confirmedById");

-- CreateIndex
CREATE INDEX "Release_state_releaseAt_idx" ON "Release"("state", "releaseAt");

-- CreateIndex
CREATE UNIQUE INDEX "Preview_tokenHash_key" ON "Preview"("tokenHash");

-- CreateIndex
CREATE INDEX "Preview_releaseId_idx" ON "Preview"("releaseId");

-- CreateIndex
CREATE INDEX "Preview_createdById_idx" ON "Preview"("createdById");

-- CreateIndex
CREATE INDEX "ReadinessWaiver_reportId_idx" ON "ReadinessWaiver"("reportId");

-- CreateIndex
CREATE INDEX "ReadinessWaiver_waivedById_idx" ON "ReadinessWaiver"("waivedById");

-- CreateIndex
CREATE INDEX "ReportChapterAuthor_personId_idx" ON "ReportChapterAuthor"("personId");

-- CreateIndex
CREATE INDEX "ReviewRound_groupId_idx" ON "ReviewRound"("groupId");

-- CreateIndex
CREATE INDEX "ReviewRound_versionId_idx" ON "ReviewRound"("versionId");

-- CreateIndex
CREATE INDEX "ReviewRound_openedById_idx" ON "ReviewRound"("openedById");

-- CreateIndex
CREATE INDEX "ReviewRound_state_closesAt_idx" ON "ReviewRound"("state", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRound_documentId_number_key" ON "ReviewRound"("documentId", "number");

-- CreateIndex
CREATE INDEX "Reviewer_personId_idx" ON "Reviewer"("personId");

-- CreateIndex
CREATE INDEX "ReviewComment_authorId_idx" ON "ReviewComment"("authorId");

-- CreateIndex
CREATE INDEX "ReviewComment_duplicateOfId_idx" ON "ReviewComment"("duplicateOfId");

-- CreateIndex
CREATE INDEX "ReviewComment_answeredById_idx" ON "ReviewComment"("answeredById");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewComment_roundId_number_key" ON "ReviewComment"("roundId", "number");

-- CreateIndex
CREATE INDEX "SignOffRound_groupId_idx" ON "SignOffRound"("groupId");

-- CreateIndex
CREATE INDEX "SignOffRound_versionId_idx" ON "SignOffRound"("versionId");

-- CreateIndex
CREATE INDEX "SignOffRound_openedById_idx" ON "SignOffRound"("openedById");

-- CreateIndex
CREATE INDEX "SignOffRound_endedById_idx" ON "SignOffRound"("endedById");

-- CreateIndex
CREATE UNIQUE INDEX "SignOffRound_reportId_number_key" ON "SignOffRound"("reportId", "number");

-- CreateIndex
CREATE INDEX "SignOffView_personId_idx" ON "SignOffView"("personId");

-- CreateIndex
CREATE INDEX "Endorsement_roundId_id_idx" ON "Endorsement"("roundId", "id");

-- CreateIndex
CREATE INDEX "Endorsement_personId_idx" ON "Endorsement"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_tokenHash_key" ON "Subscription"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_groupId_email_key" ON "Subscription"("groupId", "email");

-- CreateIndex
CREATE INDEX "Term_createdById_idx" ON "Term"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Term_groupId_term_key" ON "Term"("groupId", "term");

-- CreateIndex
CREATE INDEX "Invitation_reviewRoundId_idx" ON "Invitation"("reviewRoundId");

-- AddForeignKey
ALTER TABLE "GroupArchive" ADD CONSTRAINT "GroupArchive_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupArchive" ADD CONSTRAINT "GroupArchive_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionExtension" ADD CONSTRAINT "CommissionExtension_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionExtension" ADD CONSTRAINT "CommissionExtension_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionExtension" ADD CONSTRAINT "CommissionExtension_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_reviewRoundId_fkey" FOREIGN KEY ("reviewRoundId") REFERENCES "ReviewRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DueReminder" ADD CONSTRAINT "DueReminder_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DueReminder" ADD CONSTRAINT "DueReminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionNotice" ADD CONSTRAINT "EditionNotice_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionNotice" ADD CONSTRAINT "EditionNotice_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_signOffId_fkey" FOREIGN KEY ("signOffId") REFERENCES "SignOffRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseFile" ADD CONSTRAINT "ReleaseFile_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preview" ADD CONSTRAINT "Preview_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preview" ADD CONSTRAINT "Preview_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessWaiver" ADD CONSTRAINT "ReadinessWaiver_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessWaiver" ADD CONSTRAINT "ReadinessWaiver_waivedById_fkey" FOREIGN KEY ("waivedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportChapterAuthor" ADD CONSTRAINT "ReportChapterAuthor_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportChapterAuthor" ADD CONSTRAINT "ReportChapterAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "ReviewComment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffRound" ADD CONSTRAINT "SignOffRound_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffRound" ADD CONSTRAINT "SignOffRound_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffRound" ADD CONSTRAINT "SignOffRound_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffRound" ADD CONSTRAINT "SignOffRound_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffRound" ADD CONSTRAINT "SignOffRound_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffView" ADD CONSTRAINT "SignOffView_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SignOffRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffView" ADD CONSTRAINT "SignOffView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SignOffRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- ── What the schema cannot say ──────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['ReviewRound', 'ReviewComment', 'SignOffRound'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (number > 0)', noun, noun || '_number_check');
  END LOOP;
  FOREACH noun IN ARRAY ARRAY['Endorsement', 'EditionNotice'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change()',
      noun || '_append_only', noun
    );
  END LOOP;
END
$$;

-- Commissions
CREATE UNIQUE INDEX "CommissionExtension_undecided_key" ON "CommissionExtension" ("commissionId", milestone)
  WHERE "decidedAt" IS NULL;
ALTER TABLE "CommissionExtension" ADD CONSTRAINT "CommissionExtension_decision_check" CHECK (
  ("decidedAt" IS NOT NULL OR num_nonnulls("decidedById", "grantedOn") = 0) AND btrim(reason) <> ''
);

-- To a group in a role, to one frozen text of a group, or to no group as an administrator.
ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_purpose_check";
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_purpose_check" CHECK (
  CASE
    WHEN "reviewRoundId" IS NOT NULL THEN "groupId" IS NOT NULL AND role IS NULL AND NOT administrator
    ELSE num_nonnulls("groupId", role) = 2 OR (num_nonnulls("groupId", role) = 0 AND administrator)
  END
);

-- Review rounds
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_version_check" CHECK (
  state = 'planned' OR num_nonnulls("versionId", "openedAt", "closesAt") = 3
);
CREATE UNIQUE INDEX "ReviewRound_open_key" ON "ReviewRound" ("documentId")
  WHERE state IN ('open', 'closed', 'responses_drafted');
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_body_check" CHECK (
  ("takenBackAt" IS NOT NULL) = (btrim(body, E' \t\r\n') = '')
);
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_answer_check" CHECK (
  CASE disposition
    WHEN 'not_accepted' THEN btrim(reply, E' \t\r\n') <> ''
    WHEN 'duplicate' THEN "duplicateOfId" IS NOT NULL AND "duplicateOfId" <> id
    ELSE true
  END
  AND ("contestedAt" IS NOT NULL) = (btrim(contest, E' \t\r\n') <> '')
  AND ("contestedAt" IS NULL OR disposition IS NOT NULL)
  AND ("contestAnsweredAt" IS NULL OR "contestedAt" IS NOT NULL)
);

-- Every comment of a completed round is answered, and stays as it was answered.
CREATE FUNCTION refuse_unanswered_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "ReviewComment"
    WHERE "roundId" = NEW.id AND "takenBackAt" IS NULL
      AND (disposition IS NULL OR ("contestedAt" IS NOT NULL AND "contestAnsweredAt" IS NULL))
  ) THEN
    RAISE EXCEPTION 'A comment of the round has no answer'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ReviewRound_answered_check', TABLE = 'ReviewRound';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ReviewRound_answered" BEFORE UPDATE OF state ON "ReviewRound"
  FOR EACH ROW WHEN (NEW.state = 'responses_published') EXECUTE FUNCTION refuse_unanswered_round();

CREATE FUNCTION refuse_in_completed_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Locks the round, so that it is not completed at the same moment.
  IF (SELECT state FROM "ReviewRound" WHERE id = NEW."roundId" FOR SHARE) = 'responses_published' THEN
    RAISE EXCEPTION 'The round is completed' USING TABLE = 'ReviewComment';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ReviewComment_open" BEFORE INSERT OR UPDATE ON "ReviewComment"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_in_completed_round();

-- Sign-off
CREATE UNIQUE INDEX "SignOffRound_open_key" ON "SignOffRound" ("reportId") WHERE state = 'open';
ALTER TABLE "SignOffRound" ADD CONSTRAINT "SignOffRound_end_check" CHECK (
  (state = 'open') = ("endedAt" IS NULL) AND (state <> 'voided' OR btrim(reason, E' \t\r\n') <> '')
);
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_text_check" CHECK (
  value NOT IN ('endorsed_with_reservation', 'dissents') OR btrim(text, E' \t\r\n') <> ''
);

-- Arguments: the columns that may change; everything else stays as it was written.
CREATE FUNCTION refuse_other_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION 'What was frozen in "%" is never changed', TG_TABLE_NAME USING TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "SignOffRound_frozen" BEFORE UPDATE ON "SignOffRound" FOR EACH ROW WHEN (pg_trigger_depth() = 0)
  EXECUTE FUNCTION refuse_other_change('state', 'closesAt', 'endedById', 'endedAt', 'reason');

CREATE FUNCTION refuse_other_hash() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  answered "SignOffRound";
BEGIN
  SELECT * INTO answered FROM "SignOffRound" WHERE id = NEW."roundId" FOR SHARE;
  IF answered.state <> 'open' OR answered.hash <> NEW.hash THEN
    RAISE EXCEPTION 'This is not the text that is open for signing'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Endorsement_hash_check', TABLE = 'Endorsement';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Endorsement_hash" BEFORE INSERT ON "Endorsement" FOR EACH ROW EXECUTE FUNCTION refuse_other_hash();

-- Releases
ALTER TABLE "Release" ADD CONSTRAINT "Release_of_check" CHECK (num_nonnulls("reportId", "paperId") = 1);
ALTER TABLE "Release" ADD CONSTRAINT "Release_hash_check" CHECK (
  hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
);
ALTER TABLE "Release" ADD CONSTRAINT "Release_state_check" CHECK (
  (state = 'released') = (num_nonnulls("editionId", "releasedAt") = 2)
  AND (state = 'cancelled') = ("cancelledAt" IS NOT NULL)
);
ALTER TABLE "Release" ADD CONSTRAINT "Release_confirmed_check" CHECK ("confirmedById" IS DISTINCT FROM "requestedById");
CREATE UNIQUE INDEX "Release_report_key" ON "Release" ("reportId") WHERE state IN ('requested', 'scheduled');
CREATE UNIQUE INDEX "Release_paper_key" ON "Release" ("paperId") WHERE state IN ('requested', 'scheduled');
CREATE TRIGGER "Release_frozen" BEFORE UPDATE ON "Release" FOR EACH ROW WHEN (pg_trigger_depth() = 0)
  EXECUTE FUNCTION refuse_other_change(
    'state', 'releaseAt', 'confirmedById', 'confirmedAt', 'cancelledAt', 'reason', 'filesMade', 'filesWanted',
    'releasedAt', 'editionId'
  );
CREATE UNIQUE INDEX "ReadinessWaiver_standing_key" ON "ReadinessWaiver" ("reportId", "check", subject)
  WHERE "endedAt" IS NULL;
ALTER TABLE "ReadinessWaiver" ADD CONSTRAINT "ReadinessWaiver_reason_check" CHECK (btrim(reason, E' \t\r\n') <> '');

ALTER TABLE "EditionNotice" ADD CONSTRAINT "EditionNotice_text_check" CHECK (btrim(text, E' \t\r\n') <> '');
CREATE TRIGGER "EditionNotice_public_changed" AFTER INSERT OR UPDATE OR DELETE ON "EditionNotice"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_changed();

ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_email_check" CHECK (email = lower(email));
ALTER TABLE "Term" ADD CONSTRAINT "Term_term_check" CHECK (btrim(term) <> '');
