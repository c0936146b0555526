-- What a text is written in (BCP 47). Whatever stood here so far was printed as English.
ALTER TABLE "Paper" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';
ALTER TABLE "Report" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';
