-- A download that could not be made, why, and when it is tried again.
CREATE TABLE "UnmadeFile" (
    "releaseId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "tryAgainAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnmadeFile_pkey" PRIMARY KEY ("releaseId","format")
);
ALTER TABLE "UnmadeFile" ADD CONSTRAINT "UnmadeFile_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "UnmadeFile" ADD CONSTRAINT "UnmadeFile_reason_check" CHECK ("reason" IN ('TookTooLong', 'TookTooMuchMemory', 'NotWritten'));
ALTER TABLE "UnmadeFile" ADD CONSTRAINT "UnmadeFile_tries_check" CHECK ("tries" > 0);
