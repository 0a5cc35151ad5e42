package dev.docket.levels;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Announced;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingCommand.ApplyProposal;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeAnnouncement;
import dev.docket.levels.LevelSettingCommand.ChangeAward;
import dev.docket.levels.LevelSettingCommand.ChangeCurve;
import dev.docket.levels.LevelSettingCommand.ChangeDailyCap;
import dev.docket.levels.LevelSettingCommand.ChangeDecay;
import dev.docket.levels.LevelSettingCommand.ChangeExclusion;
import dev.docket.levels.LevelSettingCommand.ChangeLevelRole;
import dev.docket.levels.LevelSettingCommand.ChangeMultiplier;
import dev.docket.levels.LevelSettingCommand.ChangeReactionEarner;
import dev.docket.levels.LevelSettingCommand.ChangeRoleStacking;
import dev.docket.levels.LevelSettingCommand.ChangeStacking;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.EndSeason;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.LevelSettingCommand.StartSeason;
import dev.docket.levels.LevelSettingEvent.AnnouncementChanged;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.LevelSettingEvent.ReactionEarnerChanged;
import dev.docket.levels.LevelSettingEvent.RoleStackingChanged;
import dev.docket.levels.LevelSettingEvent.StackingChanged;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides on which terms the members of one guild earn XP. */
@Announced
@AggregateRoot(type = "level-settings")
class LevelSettings {

  /** Discord knows no more roles in a guild. */
  static final int MOST_LEVEL_ROLES = 250;

  /** A guild has at most 250 roles and 500 channels. */
  static final int MOST_OF_A_KIND = 500;

  static final long MOST_A_DAY = 1_000_000;

  static final int HIGHEST_PERCENT = 1_000;

  @AggregateIdentifier private @Nullable String stream;
  private final LevelTerms terms = new LevelTerms();

  static String streamOf(long guildId) {
    return "level-settings/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeCurve command, GuildRules rules) {
    var by = permitted(command, rules);
    var typed = command.curve();
    var curve = typed == null ? null : LevelCurve.checked(typed).text();
    var before = terms.curve() == null ? null : terms.curve().text();
    differs(before, curve);
    return changed(new CurveChanged(by.guildId(), curve, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeAward command, GuildRules rules) {
    var by = permitted(command, rules);
    var award = command.award() == null ? null : command.award().checked();
    var source = command.source();
    var before = terms.award(source);
    differs(before, award);
    return changed(
        new AwardChanged(by.guildId(), source, award, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeDailyCap command, GuildRules rules) {
    var by = permitted(command, rules);
    var cap = command.cap();
    if (cap != null) {
      Award.inRange("cap", cap, 1, MOST_A_DAY);
    }
    differs(terms.dailyCap(), cap);
    return changed(
        new DailyCapChanged(by.guildId(), cap, terms.dailyCap(), by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeMultiplier command, GuildRules rules) {
    var by = permitted(command, rules);
    var scope = command.scope();
    var percent = command.percent();
    var known = terms.multipliers(scope);
    var before = known.get(command.id());
    differs(before, percent);
    if (percent != null) {
      Award.inRange("percent", percent, 1, HIGHEST_PERCENT);
      roomFor(before, known.size(), MOST_OF_A_KIND);
    }
    return changed(
        new MultiplierChanged(
            by.guildId(), scope, command.id(), percent, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeStacking command, GuildRules rules) {
    var by = permitted(command, rules);
    differs(terms.stacking(), command.stacking());
    return changed(
        new StackingChanged(
            by.guildId(), command.stacking(), terms.stacking(), by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeExclusion command, GuildRules rules) {
    var by = permitted(command, rules);
    var known = terms.exclusions(command.scope());
    differs(known.contains(command.id()), command.excluded());
    if (command.excluded()) {
      roomFor(null, known.size(), MOST_OF_A_KIND);
    }
    return changed(
        new ExclusionChanged(
            by.guildId(),
            command.scope(),
            command.id(),
            command.excluded(),
            by.actor().userId(),
            by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeLevelRole command, GuildRules rules) {
    var by = permitted(command, rules);
    var level = command.level();
    var role = command.roleId();
    var before = terms.levelRoles().get(level);
    Award.inRange("level", level, 1, LevelCurve.HIGHEST);
    differs(before, role);
    if (role != null) {
      terms.free(by.guildId(), role);
      roomFor(before, terms.levelRoles().size(), MOST_LEVEL_ROLES);
    }
    return changed(
        new LevelRoleChanged(by.guildId(), level, role, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeRoleStacking command, GuildRules rules) {
    var by = permitted(command, rules);
    differs(terms.roleStacking(), command.stacking());
    return changed(
        new RoleStackingChanged(
            by.guildId(), command.stacking(), terms.roleStacking(), by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeReactionEarner command, GuildRules rules) {
    var by = permitted(command, rules);
    var before = terms.reactionEarner();
    differs(before, command.earner());
    return changed(
        new ReactionEarnerChanged(
            by.guildId(), command.earner(), before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeAnnouncement command, GuildRules rules) {
    var by = permitted(command, rules);
    var announcement = command.announcement().checked();
    differs(terms.announcement(), announcement);
    return changed(
        new AnnouncementChanged(
            by.guildId(), announcement, terms.announcement(), by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ClearBoard command, GuildRules rules) {
    var by = permitted(command, rules);
    var boards = terms.boards();
    return changed(
        new BoardCleared(
            by.guildId(), boards.last() + 1, boards.current(), by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(RestoreBoard command, GuildRules rules) {
    var by = permitted(command, rules);
    var boards = terms.boards();
    if (!boards.canRestore()) {
      throw Refused.because(LevelRefusal.NOTHING_TO_RESTORE);
    }
    return changed(
        new BoardRestored(
            by.guildId(), boards.before(), boards.current(), by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ApplyProposal command, GuildRules rules) {
    var by = permitted(command, rules);
    if (terms.version() != command.terms()) {
      throw Refused.because(LevelRefusal.SETTINGS_CHANGED_SINCE);
    }
    var changes = command.proposal().checked().changes(terms, by);
    if (changes.isEmpty()) {
      throw Refused.because(LevelRefusal.SETTING_UNCHANGED);
    }
    changes.forEach(AggregateLifecycle::apply);
    return new LevelSettingAnswer(null);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(StartSeason command, GuildRules rules) {
    return changed(terms.seasons().start(permitted(command, rules), command.name()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(ChangeDecay command, GuildRules rules) {
    return changed(terms.decay().change(permitted(command, rules), command.rule()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  LevelSettingAnswer handle(EndSeason command, GuildRules rules) {
    return changed(terms.seasons().end(permitted(command, rules)));
  }

  private static By permitted(LevelSettingCommand command, GuildRules rules) {
    if (!rules.allows(command.guildId(), command.by().actor(), command.right())) {
      throw Refused.because(LevelRefusal.MISSING_PERMISSION);
    }
    return command.by();
  }

  private static void differs(@Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) {
      throw Refused.because(LevelRefusal.SETTING_UNCHANGED);
    }
  }

  static void roomFor(@Nullable Object before, int known, int most) {
    if (before == null && known >= most) {
      throw Refused.because(LevelRefusal.TOO_MANY_OF_A_KIND, most);
    }
  }

  private static LevelSettingAnswer changed(LevelSettingEvent event) {
    apply(event);
    return new LevelSettingAnswer(LevelSettingChange.of(event).before());
  }

  @EventSourcingHandler
  void evolve(LevelSettingEvent event) {
    stream = streamOf(event.guildId());
    terms.evolve(event);
  }
}
