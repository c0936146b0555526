-- Two people, as far as they are known: whoever asked, and nobody who confirmed, may both be nobody when a person was deleted.
ALTER TABLE "Release" DROP CONSTRAINT "Release_confirmed_check";
ALTER TABLE "Release" ADD CONSTRAINT "Release_confirmed_check" CHECK ("confirmedById" <> "requestedById");
