package dev.docket.snippets;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Bars;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetCommand.LockSnippet;
import dev.docket.snippets.SnippetCommand.RestoreSnippet;
import dev.docket.snippets.SnippetCommand.RestoreVersion;
import dev.docket.snippets.SnippetCommand.UnlockSnippet;
import dev.docket.snippets.SnippetEvent.SnippetAliased;
import dev.docket.snippets.SnippetEvent.SnippetCreated;
import dev.docket.snippets.SnippetEvent.SnippetDeleted;
import dev.docket.snippets.SnippetEvent.SnippetEdited;
import dev.docket.snippets.SnippetEvent.SnippetLocked;
import dev.docket.snippets.SnippetEvent.SnippetRestored;
import dev.docket.snippets.SnippetEvent.SnippetUnlocked;
import dev.docket.snippets.SnippetEvent.VersionRestored;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one name of a guild stands for. The name is the stream, so of two who want it one
 * conflicts; an alias only looks at its target, and ends with it.
 */
@AggregateRoot(type = "snippet")
class Snippet {

  static final int LONGEST_CONTENT = 4_000;

  @AggregateIdentifier private @Nullable String stream;
  private final SnippetState state = new SnippetState();

  static String streamOf(long guildId, String name) {
    return streamsOf(guildId) + name;
  }

  static String streamsOf(long guildId) {
    return "snippet/" + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(CreateSnippet command, Snippets all, GuildRules rules, Bars bars) {
    new SnippetAccess(rules, bars).mayWrite(command);
    isFree(command, all);
    var content = content(command.content());
    var meant = SnippetName.in(content).flatMap(it -> all.original(command.guildId(), it.text()));
    if (meant.isPresent()) {
      return aliased(command, meant.get());
    }
    var by = command.by();
    var name = command.name().text();
    var version = state.latestVersion() + 1;
    apply(new SnippetCreated(by.guildId(), name, version, content, by.actor().userId(), by.at()));
    return new SnippetAnswer(name, null);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(AliasSnippet command, Snippets all, GuildRules rules, Bars bars) {
    new SnippetAccess(rules, bars).mayWrite(command);
    isFree(command, all);
    var target = command.target().text();
    return aliased(
        command,
        all.original(command.guildId(), target)
            .orElseThrow(() -> Refused.because(SnippetRefusal.UNKNOWN_SNIPPET, target)));
  }

  private SnippetAnswer aliased(SnippetCommand command, Original target) {
    var by = command.by();
    var name = command.name().text();
    apply(
        new SnippetAliased(
            by.guildId(), name, target.name(), target.life(), by.actor().userId(), by.at()));
    return new SnippetAnswer(name, target.name());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(EditSnippet command, Snippets all, GuildRules rules, Bars bars) {
    hasText(command, all, new SnippetAccess(rules, bars));
    var content = differing(command, content(command.content()));
    var by = command.by();
    var version = state.latestVersion() + 1;
    var name = command.name().text();
    apply(new SnippetEdited(by.guildId(), name, version, content, by.actor().userId(), by.at()));
    return answer(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(RestoreVersion command, Snippets all, GuildRules rules, Bars bars) {
    hasText(command, all, new SnippetAccess(rules, bars));
    var name = command.name().text();
    var content = differing(command, state.version(name, command.version()));
    var by = command.by();
    apply(
        new VersionRestored(
            by.guildId(),
            name,
            state.latestVersion() + 1,
            command.version(),
            content,
            by.actor().userId(),
            by.at()));
    return answer(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(DeleteSnippet command, Snippets all, GuildRules rules, Bars bars) {
    isThere(command, all, rules);
    new SnippetAccess(rules, bars).mayChange(command, state);
    var by = command.by();
    apply(new SnippetDeleted(by.guildId(), command.name().text(), by.actor().userId(), by.at()));
    return answer(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(RestoreSnippet command, Snippets all, GuildRules rules, Bars bars) {
    var name = command.name().text();
    SnippetAccess.check(command, rules);
    if (!state.wasUsed()) {
      throw Refused.because(SnippetRefusal.UNKNOWN_SNIPPET, name);
    }
    var alias = state.alias();
    if (alias != null
        && !all.original(command.guildId(), alias.name()).equals(Optional.of(alias))) {
      throw Refused.because(SnippetRefusal.TARGET_IS_GONE, name, alias.name());
    }
    if (state.isTaken()) {
      throw Refused.because(SnippetRefusal.SNIPPET_IS_THERE, name);
    }
    new SnippetAccess(rules, bars).mayChange(command, state);
    var by = command.by();
    apply(new SnippetRestored(by.guildId(), name, by.actor().userId(), by.at()));
    return answer(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(LockSnippet command, Snippets all, GuildRules rules) {
    isThere(command, all, rules);
    var by = command.by();
    if (!state.isLocked()) {
      apply(
          new SnippetLocked(
              by.guildId(), command.name().text(), state.authorId(), by.actor().userId(), by.at()));
    }
    return answer(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  SnippetAnswer handle(UnlockSnippet command, Snippets all, GuildRules rules) {
    isThere(command, all, rules);
    var by = command.by();
    if (state.isLocked()) {
      apply(
          new SnippetUnlocked(
              by.guildId(), command.name().text(), state.authorId(), by.actor().userId(), by.at()));
    }
    return answer(command);
  }

  private void isFree(SnippetCommand command, Snippets all) {
    var name = command.name().text();
    if (all.original(command.guildId(), name, state).isPresent()) {
      throw Refused.because(SnippetRefusal.SNIPPET_EXISTS, name);
    }
  }

  private void isThere(SnippetCommand command, Snippets all, GuildRules rules) {
    SnippetAccess.check(command, rules);
    var name = command.name().text();
    if (all.original(command.guildId(), name, state).isEmpty()) {
      throw Refused.because(SnippetRefusal.UNKNOWN_SNIPPET, name);
    }
  }

  private void hasText(SnippetCommand command, Snippets all, SnippetAccess access) {
    isThere(command, all, access.rules());
    var alias = state.alias();
    if (alias != null) {
      throw Refused.because(
          SnippetRefusal.SNIPPET_IS_AN_ALIAS, command.name().text(), alias.name());
    }
    access.mayChange(command, state);
  }

  private String differing(SnippetCommand command, String content) {
    if (state.says(content)) {
      throw Refused.because(SnippetRefusal.SNIPPET_UNCHANGED, command.name().text());
    }
    return content;
  }

  private static String content(String typed) {
    return Texts.storable("content", typed, LONGEST_CONTENT);
  }

  private SnippetAnswer answer(SnippetCommand command) {
    var alias = state.alias();
    return new SnippetAnswer(command.name().text(), alias == null ? null : alias.name());
  }

  @EventSourcingHandler
  void evolve(SnippetEvent event) {
    stream = streamOf(event.guildId(), event.name());
    state.evolve(event);
  }
}
