-- The language somebody reads the workshop in, and gets mail in. Null: as their browser says, and English in mail.
ALTER TABLE "Account" ADD COLUMN "language" TEXT;
ALTER TABLE "Account" ADD CONSTRAINT "Account_language_is_spoken" CHECK ("language" IN ('en', 'fr', 'ja', 'ko'));
