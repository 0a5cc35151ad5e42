package dev.docket.endurance;

import dev.docket.readmodels.Followers;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ReadModels;
import org.springframework.context.ApplicationContext;

/** Holds what the followers wrote, in pieces and around crashes, against one rebuild in peace. */
record ReadModelAudit(Followers followers, ReadModels readModels) {

  static ReadModelAudit of(ApplicationContext docket) {
    return new ReadModelAudit(docket.getBean(Followers.class), docket.getBean(ReadModels.class));
  }

  Sums into(Sums sums) {
    var models = followers.readModels().stream().filter(it -> !it.equals(Tally.TALLY)).toList();
    return sums.show("read models compared", models.size())
        .mustBeZero(
            "read models that differ from a rebuild",
            models.stream().filter(this::differs).count());
  }

  private boolean differs(ReadModel model) {
    replay(model);
    var before = readModels.checksums(model);
    readModels.rebuild(model);
    replay(model);
    return before.isEmpty() || !before.equals(readModels.checksums(model));
  }

  private void replay(ReadModel model) {
    followers.replay(model, _ -> {});
  }
}
