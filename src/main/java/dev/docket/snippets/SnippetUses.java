package dev.docket.snippets;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.snippets.SnippetEvent.SnippetUsed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Counts how often a name was used, apart from what it stands for: that stays short to read. */
@AggregateRoot(type = "snippet-uses")
@Revision("1")
class SnippetUses {

  @AggregateIdentifier private @Nullable String stream;

  static String streamOf(long guildId, String name) {
    return streamsOf(guildId) + name;
  }

  static String streamsOf(long guildId) {
    return "snippet-uses/" + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(UseSnippet command, Snippets all, GuildRules rules) {
    SnippetAccess.check(command, rules);
    var guild = command.guildId();
    var name = command.name().text();
    var original =
        all.original(guild, name)
            .orElseThrow(() -> Refused.because(SnippetRefusal.UNKNOWN_SNIPPET, name));
    var target = original.name().equals(name) ? null : original.name();
    apply(new SnippetUsed(guild, name, target, command.by().at()));
    return new SnippetAnswer(name, target);
  }

  @EventSourcingHandler
  void evolve(SnippetUsed event) {
    stream = streamOf(event.guildId(), event.name());
  }
}
