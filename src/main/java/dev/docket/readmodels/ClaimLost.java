package dev.docket.readmodels;

/** Somebody else has taken the segment over: nothing of the batch was committed. */
public final class ClaimLost extends RuntimeException {

  ClaimLost(Claim claim) {
    super(
        ("segment %d of %s was taken by a rebuild, a retry or another node: the batch in hand was"
                + " refused, and whoever took the segment handles it; nothing is lost")
            .formatted(claim.segment(), claim.follower()));
  }
}
