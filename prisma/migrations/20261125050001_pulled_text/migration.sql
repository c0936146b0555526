-- Where a passage of the report was pulled in from: which blocks of which frozen version of a paper.
CREATE TABLE "PulledText" (
  "id" UUID NOT NULL,
  "reportId" UUID NOT NULL,
  "paperId" UUID NOT NULL,
  "versionId" UUID NOT NULL,
  "lineId" TEXT NOT NULL,
  "blockIds" TEXT[],
  "fromIds" TEXT[],
  "pulledById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PulledText_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PulledText_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PulledText_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PulledText_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PulledText_pulledById_fkey" FOREIGN KEY ("pulledById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PulledText_reportId_lineId_key" ON "PulledText"("reportId", "lineId");
CREATE INDEX "PulledText_paperId_idx" ON "PulledText"("paperId");
CREATE INDEX "PulledText_versionId_idx" ON "PulledText"("versionId");
CREATE INDEX "PulledText_pulledById_idx" ON "PulledText"("pulledById");
