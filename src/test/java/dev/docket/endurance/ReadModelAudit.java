package dev.docket.endurance;

import dev.docket.readmodels.Comparison;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.Rebuilds;
import org.springframework.context.ApplicationContext;

/** Holds what the followers wrote, in pieces and around crashes, against one rebuild in peace. */
record ReadModelAudit(Followers followers, Rebuilds rebuilds) {

  static ReadModelAudit of(ApplicationContext docket) {
    return new ReadModelAudit(docket.getBean(Followers.class), docket.getBean(Rebuilds.class));
  }

  Sums into(Sums sums) {
    var models = followers.readModels().stream().filter(it -> !it.equals(Tally.TALLY)).toList();
    return sums.show("read models compared", models.size())
        .mustBeZero(
            "read models that differ from a rebuild",
            models.stream().filter(this::differs).count());
  }

  private boolean differs(ReadModel model) {
    rebuilds.catchUp(model, _ -> {});
    var build = rebuilds.begin(model);
    rebuilds.fill(build, _ -> {});
    var comparisons = rebuilds.compare(build);
    rebuilds.drop(model);
    return comparisons.isEmpty() || !comparisons.stream().allMatch(Comparison::isEqual);
  }
}
