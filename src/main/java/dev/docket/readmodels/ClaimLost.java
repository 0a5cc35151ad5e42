package dev.docket.readmodels;

/** Another node has taken the segment over: nothing of the batch was committed. */
public final class ClaimLost extends RuntimeException {

  ClaimLost(Claim claim) {
    super(
        "segment %d of %s was taken over by another node: this batch was refused"
            .formatted(claim.segment(), claim.follower()));
  }
}
