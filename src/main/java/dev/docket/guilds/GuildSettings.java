package dev.docket.guilds;

import static dev.docket.guilds.Demands.differs;
import static dev.docket.guilds.Demands.inRange;
import static dev.docket.guilds.Demands.isNotFixed;
import static dev.docket.guilds.Demands.set;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.guilds.GuildCommand.AddRule;
import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.AssignPrefix;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeRule;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.GuildCommand.ClearPrefix;
import dev.docket.guilds.GuildCommand.OnRules;
import dev.docket.guilds.GuildCommand.OnTemplates;
import dev.docket.guilds.GuildCommand.RemoveRule;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.guilds.GuildCommand.SwitchRule;
import dev.docket.guilds.SettingEvent.CommandLevelAssigned;
import dev.docket.guilds.SettingEvent.CommandLevelCleared;
import dev.docket.guilds.SettingEvent.JailChannelAssigned;
import dev.docket.guilds.SettingEvent.JailChannelCleared;
import dev.docket.guilds.SettingEvent.JailRoleAssigned;
import dev.docket.guilds.SettingEvent.JailRoleCleared;
import dev.docket.guilds.SettingEvent.LevelAssigned;
import dev.docket.guilds.SettingEvent.LevelCleared;
import dev.docket.guilds.SettingEvent.LogChannelAssigned;
import dev.docket.guilds.SettingEvent.LogChannelCleared;
import dev.docket.guilds.SettingEvent.PrefixCleared;
import dev.docket.guilds.SettingEvent.SnippetRoleAdded;
import dev.docket.guilds.SettingEvent.SnippetRoleRemoved;
import dev.docket.kernel.Announced;
import dev.docket.kernel.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides what one guild settles. */
@Announced
@AggregateRoot(type = "guild-settings")
class GuildSettings {

  @AggregateIdentifier private @Nullable String stream;
  private final Settings settings = new Settings();

  static String streamOf(long guildId) {
    return "guild-settings/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AssignLogChannel command, Operators operators) {
    var by = permitted(command, operators);
    var type = command.type();
    var before = settings.logChannel(type);
    differs(before, command.channelId(), GuildRefusal.LOG_CHANNEL_UNCHANGED, type);
    return changed(
        new LogChannelAssigned(
            by.guildId(), type, command.channelId(), before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ClearLogChannel command, Operators operators) {
    var by = permitted(command, operators);
    var type = command.type();
    var before = set(settings.logChannel(type), GuildRefusal.LOG_CHANNEL_NOT_SET, type);
    return changed(new LogChannelCleared(by.guildId(), type, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AssignLevel command, Operators operators) {
    var by = permitted(command, operators);
    var level = command.level();
    inRange(level);
    var before = settings.roleOf(level);
    differs(before, command.roleId(), GuildRefusal.LEVEL_UNCHANGED, level);
    hasNoLevel(by, command.roleId());
    if (Long.valueOf(command.roleId()).equals(settings.jailRole())) {
      throw Refused.because(GuildRefusal.ROLE_IS_FOR_THE_JAIL);
    }
    return changed(
        new LevelAssigned(
            by.guildId(), level, command.roleId(), before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ClearLevel command, Operators operators) {
    var by = permitted(command, operators);
    var level = command.level();
    inRange(level);
    var before = set(settings.roleOf(level), GuildRefusal.LEVEL_NOT_SET, level);
    return changed(new LevelCleared(by.guildId(), level, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AssignJailRole command, Operators operators) {
    var by = permitted(command, operators);
    var before = settings.jailRole();
    var after = command.roleId();
    differs(before, after, GuildRefusal.JAIL_ROLE_UNCHANGED);
    hasNoLevel(by, after);
    return changed(new JailRoleAssigned(by.guildId(), after, before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ClearJailRole command, Operators operators) {
    var by = permitted(command, operators);
    var before = set(settings.jailRole(), GuildRefusal.JAIL_ROLE_NOT_SET);
    return changed(new JailRoleCleared(by.guildId(), before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AssignJailChannel command, Operators operators) {
    var by = permitted(command, operators);
    var before = settings.jailChannel();
    differs(before, command.channelId(), GuildRefusal.JAIL_CHANNEL_UNCHANGED);
    var after = command.channelId();
    var actor = by.actor().userId();
    return changed(new JailChannelAssigned(by.guildId(), after, before, actor, by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ClearJailChannel command, Operators operators) {
    var by = permitted(command, operators);
    var before = set(settings.jailChannel(), GuildRefusal.JAIL_CHANNEL_NOT_SET);
    return changed(new JailChannelCleared(by.guildId(), before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AddTemplate command, Operators operators) {
    return template(command, operators);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ChangeTemplate command, Operators operators) {
    return template(command, operators);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(RemoveTemplate command, Operators operators) {
    return template(command, operators);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AssignPrefix command, Operators operators) {
    var by = permitted(command, operators);
    var prefix = Names.prefix(command.prefix());
    var before = settings.prefix();
    differs(before, prefix, GuildRefusal.PREFIX_UNCHANGED);
    return changed(SettingEvents.of(by, SettingKey.PREFIX, before, prefix));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ClearPrefix command, Operators operators) {
    var by = permitted(command, operators);
    var before = set(settings.prefix(), GuildRefusal.PREFIX_NOT_SET);
    return changed(new PrefixCleared(by.guildId(), before, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ReplaceSettings command, Operators operators) {
    permitted(command, operators);
    new Replacement(settings.values()).decide(command).forEach(AggregateLifecycle::apply);
    return new GuildAnswer(null);
  }

  private GuildAnswer template(OnTemplates command, Operators operators) {
    permitted(command, operators);
    return changed(new TemplateChanges(settings).decide(command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AssignCommandLevel command, Operators operators) {
    var by = permitted(command, operators);
    var name = Names.command(command.command());
    inRange(command.level());
    isNotFixed(name);
    var before = settings.commandLevel(name);
    var after = command.level();
    differs(before, after, GuildRefusal.COMMAND_LEVEL_UNCHANGED, name, after);
    var actor = by.actor().userId();
    return changed(new CommandLevelAssigned(by.guildId(), name, after, before, actor, by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ClearCommandLevel command, Operators operators) {
    var by = permitted(command, operators);
    var name = Names.command(command.command());
    var before = set(settings.commandLevel(name), GuildRefusal.COMMAND_LEVEL_NOT_SET, name);
    var actor = by.actor().userId();
    return changed(new CommandLevelCleared(by.guildId(), name, before, actor, by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ChangeSnippetRole command, Operators operators) {
    var by = permitted(command, operators);
    var role = command.roleId();
    var allowed = settings.snippetRoles().contains(role);
    differs(allowed, command.allowed(), GuildRefusal.SNIPPET_ROLE_UNCHANGED);
    return changed(
        command.allowed()
            ? new SnippetRoleAdded(by.guildId(), role, by.actor().userId(), by.at())
            : new SnippetRoleRemoved(by.guildId(), role, by.actor().userId(), by.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(AddRule command, Operators operators) {
    return rule(command, operators);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(ChangeRule command, Operators operators) {
    return rule(command, operators);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(SwitchRule command, Operators operators) {
    return rule(command, operators);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GuildAnswer handle(RemoveRule command, Operators operators) {
    return rule(command, operators);
  }

  private GuildAnswer rule(OnRules command, Operators operators) {
    permitted(command, operators);
    return changed(new RuleChanges(settings).decide(command));
  }

  private By permitted(GuildCommand command, Operators operators) {
    if (!settings.allows(command.by().actor(), command.right(), operators)) {
      throw Refused.because(GuildRefusal.MISSING_PERMISSION);
    }
    return command.by();
  }

  /** A guild's {@code @everyone} has the guild's own id; nobody is shown to hold it. */
  private void hasNoLevel(By by, long roleId) {
    if (roleId == by.guildId()) {
      throw Refused.because(GuildRefusal.ROLE_IS_FOR_EVERYONE);
    }
    settings
        .levelOf(roleId)
        .ifPresent(level -> {
          throw Refused.because(GuildRefusal.ROLE_HAS_A_LEVEL, level);
        });
  }

  private static GuildAnswer changed(SettingEvent event) {
    apply(event);
    return new GuildAnswer(SettingChange.of(event).before());
  }

  @EventSourcingHandler
  void evolve(SettingEvent event) {
    stream = streamOf(event.guildId());
    settings.evolve(event);
  }
}
