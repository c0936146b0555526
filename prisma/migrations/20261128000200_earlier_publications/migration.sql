-- What was published before this portal and is brought in.

ALTER TYPE "DocumentKind" ADD VALUE 'earlier';

CREATE TABLE "EarlierPublication" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "type" "PublicationType" NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "seriesName" TEXT,
    "seriesNumber" TEXT,
    "publishedOn" DATE NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "authors" JSONB NOT NULL DEFAULT '[]',
    "corporateAuthor" TEXT NOT NULL DEFAULT '',
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "newTopics" TEXT NOT NULL DEFAULT '',
    "originalUrl" TEXT,
    "doi" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "preparedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publicationId" UUID,
    "broughtInAt" TIMESTAMPTZ(3),

    CONSTRAINT "EarlierPublication_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "EarlierPublication_title_check" CHECK (btrim("title") <> ''),
    CONSTRAINT "EarlierPublication_series_check" CHECK (num_nonnulls("seriesName", "seriesNumber") <> 1),
    CONSTRAINT "EarlierPublication_address_check" CHECK ("originalUrl" ~ '^https?://'),
    CONSTRAINT "EarlierPublication_brought_in_check" CHECK (("publicationId" IS NULL) = ("broughtInAt" IS NULL))
);

CREATE UNIQUE INDEX "EarlierPublication_documentId_key" ON "EarlierPublication"("documentId");
CREATE UNIQUE INDEX "EarlierPublication_publicationId_key" ON "EarlierPublication"("publicationId");
CREATE INDEX "EarlierPublication_groupId_idx" ON "EarlierPublication"("groupId");
CREATE INDEX "EarlierPublication_preparedById_idx" ON "EarlierPublication"("preparedById");
CREATE INDEX "EarlierPublication_originalUrl_idx" ON "EarlierPublication"("originalUrl");

ALTER TABLE "EarlierPublication" ADD CONSTRAINT "EarlierPublication_groupId_fkey"
  FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EarlierPublication" ADD CONSTRAINT "EarlierPublication_documentId_fkey"
  FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EarlierPublication" ADD CONSTRAINT "EarlierPublication_preparedById_fkey"
  FOREIGN KEY ("preparedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EarlierPublication" ADD CONSTRAINT "EarlierPublication_publicationId_fkey"
  FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is brought in comes out at once: its release is only what its downloads hang on, and there is no text here that it is of.
ALTER TABLE "Release" DROP CONSTRAINT "Release_of_check";
ALTER TABLE "Release" ADD CONSTRAINT "Release_of_check" CHECK (
  num_nonnulls("reportId", "paperId") = 1 OR (num_nonnulls("reportId", "paperId") = 0 AND state = 'released')
);
