-- What has to be in order before publishing is asked of papers too, and waived in the same way.
ALTER TABLE "ReadinessWaiver" ALTER COLUMN "reportId" DROP NOT NULL;
ALTER TABLE "ReadinessWaiver" ADD COLUMN "paperId" UUID;
CREATE INDEX "ReadinessWaiver_paperId_idx" ON "ReadinessWaiver"("paperId");
ALTER TABLE "ReadinessWaiver" ADD CONSTRAINT "ReadinessWaiver_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ReadinessWaiver" ADD CONSTRAINT "ReadinessWaiver_of_check" CHECK (num_nonnulls("reportId", "paperId") = 1);
CREATE UNIQUE INDEX "ReadinessWaiver_paper_standing_key" ON "ReadinessWaiver" ("paperId", "check", subject)
  WHERE "endedAt" IS NULL;
