package dev.docket.kernel;

import java.util.Optional;

/** Tells whom a token stands for. */
@FunctionalInterface
public interface TokenDoor {

  /** The holder of a token that is good now; empty if it is unknown, expired or revoked. */
  Optional<TokenHolder> holder(String secret);
}
