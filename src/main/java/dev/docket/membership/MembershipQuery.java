package dev.docket.membership;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about Docket's own memberships. */
public sealed interface MembershipQuery<R> extends Query<R> {

  /** Every guild that Docket is or was in. */
  record ListMemberships() implements MembershipQuery<Memberships> {
    @Override
    public Class<Memberships> answerType() {
      return Memberships.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Membership.STREAMS);
    }
  }
}
