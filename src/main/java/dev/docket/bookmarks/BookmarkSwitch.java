package dev.docket.bookmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.bookmarks.BookmarkCommand.SwitchBookmarks;
import dev.docket.bookmarks.BookmarkEvent.BookmarksSwitched;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides whether a guild's members may bookmark messages; at first they may not. */
@AggregateRoot(type = "bookmark-switch")
class BookmarkSwitch {

  @AggregateIdentifier private @Nullable String stream;
  private boolean on;

  static String streamOf(long guildId) {
    return "bookmark-switch/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BookmarkAnswer handle(SwitchBookmarks it, GuildRules rules) {
    if (!rules.allows(it.guildId(), it.actor(), BookmarkRight.SETTINGS.right())) {
      throw Refused.because(BookmarkRefusal.MISSING_PERMISSION);
    }
    if (on == it.on()) {
      throw Refused.because(
          on ? BookmarkRefusal.ALREADY_ENABLED : BookmarkRefusal.ALREADY_DISABLED);
    }
    apply(new BookmarksSwitched(it.guildId(), it.on(), it.actor().userId(), it.at()));
    return new BookmarkAnswer(0);
  }

  @EventSourcingHandler
  void evolve(BookmarksSwitched event) {
    stream = streamOf(event.guildId());
    on = event.on();
  }
}
