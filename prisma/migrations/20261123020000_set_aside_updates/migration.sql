-- CreateTable
CREATE TABLE "SetAsideUpdate" (
    "id" BIGINT NOT NULL,
    "documentId" UUID NOT NULL,
    "accountId" UUID,
    "data" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "setAsideAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetAsideUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SetAsideUpdate_documentId_idx" ON "SetAsideUpdate"("documentId");

-- CreateIndex
CREATE INDEX "SetAsideUpdate_accountId_idx" ON "SetAsideUpdate"("accountId");

-- AddForeignKey
ALTER TABLE "SetAsideUpdate" ADD CONSTRAINT "SetAsideUpdate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetAsideUpdate" ADD CONSTRAINT "SetAsideUpdate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SetAsideUpdate" ALTER COLUMN data SET STORAGE EXTERNAL;
