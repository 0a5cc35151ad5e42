package dev.docket.levels;

import dev.docket.kernel.Query;

/** What can be asked about terms that nobody has settled yet. */
public sealed interface WhatIfQuery<R> extends Query<R> {

  /**
   * Who would have which level, had the proposed terms always been so.
   *
   * @param most how many members to name, 1 to 1,000
   */
  record ReplayAwards(long guildId, Proposal proposal, int most) implements WhatIfQuery<WhatIf> {
    @Override
    public Class<WhatIf> answerType() {
      return WhatIf.class;
    }
  }
}
