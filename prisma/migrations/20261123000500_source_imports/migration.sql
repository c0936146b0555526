-- CreateTable
CREATE TABLE "SourceImport" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "documentId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "SourceImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SourceImport_groupId_idx" ON "SourceImport"("groupId");

-- CreateIndex
CREATE INDEX "SourceImport_documentId_idx" ON "SourceImport"("documentId");

-- CreateIndex
CREATE INDEX "SourceImport_createdById_idx" ON "SourceImport"("createdById");

-- CreateIndex
CREATE INDEX "SourceImport_createdAt_idx" ON "SourceImport"("createdAt");

-- AddForeignKey
ALTER TABLE "SourceImport" ADD CONSTRAINT "SourceImport_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceImport" ADD CONSTRAINT "SourceImport_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceImport" ADD CONSTRAINT "SourceImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
