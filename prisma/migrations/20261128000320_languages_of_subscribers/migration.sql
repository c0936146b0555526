-- The language of the page on which somebody asked to be told.
ALTER TABLE "Subscription" ADD COLUMN "language" TEXT;
