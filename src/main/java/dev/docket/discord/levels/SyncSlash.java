package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.discord.levels.RoleSync.Outcome;
import dev.docket.duties.Duties;
import dev.docket.levels.LevelRight;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code /levels sync}: makes the level roles of a member right, or of everyone. */
record SyncSlash(Supplier<RoleSync> sync, Duties duties) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "levels sync",
        "Make level roles right, after the curve or the roles changed",
        LevelRight.MEMBERS.right(),
        true,
        List.of(Option.user("Whose; everyone's if left out", false)));
  }

  @Override
  public Reply handle(Asked asked) {
    var target = asked.target();
    var words = asked.words();
    if (target == null) {
      var round = SyncEveryone.begin(asked.guildId(), asked.interactionId());
      duties.note(SyncEveryone.KIND, round, asked.at());
      return Reply.of(words.say("sync.everyone"));
    }
    var outcome = sync.get().sync(asked.guildId(), target.id(), false);
    return Reply.of(said(target.id(), outcome, words));
  }

  private static String said(long user, Outcome outcome, Words words) {
    return switch (outcome.result()) {
      case NO_ROLES -> words.say("sync.no-roles");
      case EXCLUDED -> words.say("sync.excluded", user);
      case JAILED -> words.say("sync.jailed", user);
      case NO_MEMBER -> words.say("sync.no-member", user);
      case RIGHT ->
          words.say(
                  "sync.right", user, roles(outcome.given(), words), roles(outcome.taken(), words))
              + (outcome.missing().isEmpty()
                  ? ""
                  : "\n" + words.say("sync.missing", roles(outcome.missing(), words)));
    };
  }

  private static String roles(Set<Long> ids, Words words) {
    return ids.isEmpty()
        ? words.say("sync.none")
        : ids.stream().map(it -> "<@&" + it + ">").collect(Collectors.joining(", "));
  }
}
