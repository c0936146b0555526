-- A fact that cannot be told waits apart, so that it holds up no other. The version before this tells it with all the others.
ALTER TABLE "UntoldFact" ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "waitsUntil" TIMESTAMPTZ(3);
