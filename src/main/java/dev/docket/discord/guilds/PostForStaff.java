package dev.docket.discord.guilds;

import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.discord.Reply;
import dev.docket.discord.Words;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Posts what few shall see: notes and voidings in the private log, given-up cases in the dev log.
 */
record PostForStaff(Queries queries, GuildLog log) implements DutyHandler {

  static final String KIND = "post-for-staff";

  private static final int PRIVATE_COLOUR = 0x8395A7;
  private static final int TROUBLE_COLOUR = 0xEB3B5A;
  private static final int RADIX = 36;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(StaffPost.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var post = StaffPost.parse(id);
    var nonce = "staff-" + Long.toString(post.position(), RADIX);
    return log.post(
        post.guildId(),
        post.what().log(),
        nonce,
        post.at(),
        words -> post.what() == StaffPost.What.FAILED ? trouble(post, words) : said(post, words));
  }

  private Reply trouble(StaffPost post, Words words) {
    var found = queries.askLatest(new FindCase(post.guildId(), post.caseNumber()));
    var cause = Objects.requireNonNullElse(found.failure(), "");
    var text = words.say("trouble.text", "<@" + post.userId() + ">", cause);
    var title = words.say("trouble.title", post.caseNumber());
    return Reply.of(new Reply.Card(title, text, TROUBLE_COLOUR, List.of()));
  }

  private static Reply said(StaffPost post, Words words) {
    var number = post.caseNumber();
    var title =
        switch (post.what()) {
          case VOIDED -> words.say("staff.voided", number);
          case REINSTATED -> words.say("staff.reinstated", number);
          case NOTED -> words.say("staff.noted", number);
          case RECORDED -> words.say("staff.recorded", number);
          case FAILED -> words.say("trouble.title", number);
        };
    var text = words.say("staff.by", "<@" + post.actorId() + ">", "<@" + post.userId() + ">");
    return Reply.of(new Reply.Card(title, text, PRIVATE_COLOUR, List.of()));
  }
}
