-- Where the letters of a moved passage went: what somebody still types at their old place is written at the new one.
CREATE TABLE "MovedText" (
  "id" UUID NOT NULL,
  "documentId" UUID NOT NULL,
  "pieces" JSONB NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MovedText_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MovedText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MovedText_documentId_createdAt_idx" ON "MovedText"("documentId", "createdAt");
