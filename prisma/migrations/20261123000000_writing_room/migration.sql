-- CreateEnum
CREATE TYPE "CitationStyle" AS ENUM ('chicago_notes', 'chicago_author_date', 'apa');

-- CreateEnum
CREATE TYPE "VersionKind" AS ENUM ('named', 'automatic', 'submitted');

-- CreateEnum
CREATE TYPE "TextImportState" AS ENUM ('waiting', 'reading', 'ready', 'failed', 'taken');

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "citationStyle" "CitationStyle" NOT NULL DEFAULT 'chicago_notes';

-- AlterTable
ALTER TABLE "DocumentVersion" ADD COLUMN     "contributorIds" UUID[],
ADD COLUMN     "kind" "VersionKind" NOT NULL DEFAULT 'submitted',
ADD COLUMN     "restoredFromId" UUID;

-- CreateTable
CREATE TABLE "CommentThread" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "blockId" TEXT,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigneeId" UUID,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommentThread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID,
    "observer" BOOLEAN NOT NULL DEFAULT false,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "DocumentContribution" (
    "documentId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "wroteAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentContribution_pkey" PRIMARY KEY ("documentId","accountId")
);

-- CreateTable
CREATE TABLE "DocumentReading" (
    "documentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentReading_pkey" PRIMARY KEY ("documentId","personId")
);

-- CreateTable
CREATE TABLE "TextImport" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "source" BYTEA,
    "state" "TextImportState" NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "content" TEXT,
    "losses" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "TextImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "hash" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionPicture" (
    "editionId" UUID NOT NULL,
    "pictureId" UUID NOT NULL,

    CONSTRAINT "EditionPicture_pkey" PRIMARY KEY ("editionId","pictureId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "documentId" UUID,
    "csl" JSONB NOT NULL,
    "label" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CommentThread_createdById_idx" ON "CommentThread"("createdById");

-- CreateIndex
CREATE INDEX "CommentThread_assigneeId_idx" ON "CommentThread"("assigneeId");

-- CreateIndex
CREATE INDEX "CommentThread_resolvedById_idx" ON "CommentThread"("resolvedById");

-- CreateIndex
CREATE UNIQUE INDEX "CommentThread_documentId_number_key" ON "CommentThread"("documentId", "number");

-- CreateIndex
CREATE INDEX "Comment_threadId_id_idx" ON "Comment"("threadId", "id");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "CommentMention_personId_idx" ON "CommentMention"("personId");

-- CreateIndex
CREATE INDEX "DocumentContribution_accountId_idx" ON "DocumentContribution"("accountId");

-- CreateIndex
CREATE INDEX "DocumentReading_personId_idx" ON "DocumentReading"("personId");

-- CreateIndex
CREATE INDEX "DocumentReading_versionId_idx" ON "DocumentReading"("versionId");

-- CreateIndex
CREATE INDEX "TextImport_documentId_idx" ON "TextImport"("documentId");

-- CreateIndex
CREATE INDEX "TextImport_createdById_idx" ON "TextImport"("createdById");

-- CreateIndex
CREATE INDEX "TextImport_createdAt_idx" ON "TextImport"("createdAt");

-- CreateIndex
CREATE INDEX "Picture_createdById_idx" ON "Picture"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Picture_documentId_hash_key" ON "Picture"("documentId", "hash");

-- CreateIndex
CREATE INDEX "EditionPicture_pictureId_idx" ON "EditionPicture"("pictureId");

-- CreateIndex
CREATE INDEX "Source_groupId_label_id_idx" ON "Source"("groupId", "label", "id");

-- CreateIndex
CREATE INDEX "Source_documentId_label_id_idx" ON "Source"("documentId", "label", "id");

-- CreateIndex
CREATE INDEX "Source_createdById_idx" ON "Source"("createdById");

-- CreateIndex
CREATE INDEX "DocumentVersion_restoredFromId_idx" ON "DocumentVersion"("restoredFromId");

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "CommentThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_restoredFromId_fkey" FOREIGN KEY ("restoredFromId") REFERENCES "DocumentVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentContribution" ADD CONSTRAINT "DocumentContribution_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentContribution" ADD CONSTRAINT "DocumentContribution_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentReading" ADD CONSTRAINT "DocumentReading_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentReading" ADD CONSTRAINT "DocumentReading_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentReading" ADD CONSTRAINT "DocumentReading_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextImport" ADD CONSTRAINT "TextImport_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextImport" ADD CONSTRAINT "TextImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionPicture" ADD CONSTRAINT "EditionPicture_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionPicture" ADD CONSTRAINT "EditionPicture_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- ── What Prisma's schema language cannot say ────────────────────────────────────────────────────────────────────

ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_number_check" CHECK (number > 0);
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_resolved_check" CHECK ("resolvedById" IS NULL OR "resolvedAt" IS NOT NULL);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_body_check" CHECK (("removedAt" IS NOT NULL) = (btrim(body, E' \t\r\n') = ''));
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_size_check" CHECK (width > 0 AND height > 0);
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_hash_check" CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE "TextImport" ADD CONSTRAINT "TextImport_progress_check" CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE "TextImport" ADD CONSTRAINT "TextImport_content_check" CHECK ((state IN ('ready', 'taken')) = (content IS NOT NULL));
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_name_check" CHECK (kind = 'automatic' OR btrim(name) <> '');

-- A version's text never changes. One that was kept by itself may be given a name, and may be forgotten.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['kind', 'name', 'createdById'];
BEGIN
  IF OLD.kind = 'automatic' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    IF to_jsonb(NEW) - may_change IS NOT DISTINCT FROM to_jsonb(OLD) - may_change THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'A row of "%" is never changed or deleted', TG_TABLE_NAME USING TABLE = TG_TABLE_NAME;
END
$$;
DROP TRIGGER "DocumentVersion_append_only" ON "DocumentVersion";
CREATE TRIGGER "DocumentVersion_append_only" BEFORE UPDATE OR DELETE ON "DocumentVersion"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_version_change();

-- Pictures are small and compact already, and so is what is brought in.
ALTER TABLE "TextImport" ALTER COLUMN source SET STORAGE EXTERNAL;

-- Channel `text_changed`: payload `comments:<document id>` when somebody commented. Pages that show them ask again.
CREATE FUNCTION tell_comments_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('text_changed', 'comments:' || CASE TG_OP WHEN 'DELETE' THEN OLD."documentId" ELSE NEW."documentId" END);
  RETURN NULL;
END
$$;
CREATE TRIGGER "CommentThread_told" AFTER INSERT OR UPDATE OR DELETE ON "CommentThread"
  FOR EACH ROW EXECUTE FUNCTION tell_comments_changed();

CREATE FUNCTION tell_comment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('text_changed', 'comments:' || "documentId")
  FROM "CommentThread"
  WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD."threadId" ELSE NEW."threadId" END;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Comment_told" AFTER INSERT OR UPDATE OR DELETE ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION tell_comment_changed();

-- An edition's pictures stay what they were.
CREATE TRIGGER "EditionPicture_append_only" BEFORE UPDATE OR DELETE ON "EditionPicture"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
