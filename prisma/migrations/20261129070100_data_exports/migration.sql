-- Copies of what is somebody's, which they asked for.
CREATE TYPE "DataExportState" AS ENUM ('waiting', 'ready', 'failed');

CREATE TABLE "DataExport" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "state" "DataExportState" NOT NULL DEFAULT 'waiting',
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "sizeBytes" BIGINT,

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DataExport_ready_check" CHECK ("state" <> 'ready' OR ("key" IS NOT NULL AND "sizeBytes" IS NOT NULL))
);
CREATE INDEX "DataExport_accountId_idx" ON "DataExport"("accountId");
CREATE INDEX "DataExport_expiresAt_idx" ON "DataExport"("expiresAt");
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
