package dev.docket.guilds;

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
import dev.docket.guilds.SettingEvent.PrefixAssigned;
import dev.docket.guilds.SettingEvent.PrefixCleared;
import dev.docket.guilds.SettingEvent.RuleAdded;
import dev.docket.guilds.SettingEvent.RuleChanged;
import dev.docket.guilds.SettingEvent.RuleRemoved;
import dev.docket.guilds.SettingEvent.RuleSwitched;
import dev.docket.guilds.SettingEvent.SnippetRoleAdded;
import dev.docket.guilds.SettingEvent.SnippetRoleRemoved;
import dev.docket.guilds.SettingEvent.TemplateAdded;
import dev.docket.guilds.SettingEvent.TemplateChanged;
import dev.docket.guilds.SettingEvent.TemplateRemoved;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Tells how a guild's settings came about. */
final class SettingStory implements Story {

  @Override
  public Class<SettingEvent> family() {
    return SettingEvent.class;
  }

  /** What is settled concerns nobody alone, but it is somebody's act. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Moderator it -> List.of(GuildSettings.streamOf(it.guildId()));
      case Subject.Case _, Subject.Member _ -> List.of();
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new SettingsSummary(new TreeMap<>());
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var event = (SettingEvent) recorded.event();
      var text = names.apply(event.actorId()) + " " + did(event) + ".";
      return List.of(new Line(recorded.occurredAt(), text));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private static String did(SettingEvent event) {
      return switch (event) {
        case LogChannelAssigned e ->
            "made channel %d the %s log%s"
                .formatted(e.channelId(), word(e.type()), instead(e.before()));
        case LogChannelCleared e ->
            "left the %s log without a channel%s".formatted(word(e.type()), instead(e.before()));
        case LevelAssigned e ->
            "gave level %d to role %d%s".formatted(e.level(), e.roleId(), instead(e.before()));
        case LevelCleared e -> "took level %d from role %d".formatted(e.level(), e.before());
        case JailRoleAssigned e ->
            "made role %d the jail role%s".formatted(e.roleId(), instead(e.before()));
        case JailRoleCleared e -> "chose no jail role" + instead(e.before());
        case JailChannelAssigned e ->
            "made channel %d the jail channel%s".formatted(e.channelId(), instead(e.before()));
        case JailChannelCleared e -> "chose no jail channel" + instead(e.before());
        case TemplateAdded e -> "wrote the template “%s”: %s".formatted(e.name(), quoted(e.text()));
        case TemplateChanged e ->
            "changed the template “%s” from %s to %s"
                .formatted(e.name(), quoted(e.before()), quoted(e.text()));
        case TemplateRemoved e ->
            "removed the template “%s”, which was %s".formatted(e.name(), quoted(e.before()));
        case CommandLevelAssigned e ->
            "lets /%s take level %d%s".formatted(e.command(), e.level(), instead(e.before()));
        case CommandLevelCleared e ->
            "lets /%s take Docket's own level%s".formatted(e.command(), instead(e.before()));
        case SnippetRoleAdded e -> "lets role %d write snippets".formatted(e.roleId());
        case SnippetRoleRemoved e -> "lets role %d write snippets no more".formatted(e.roleId());
        case RuleAdded e ->
            "added the escalation rule “%s”: %s".formatted(e.rule().name(), RuleText.of(e.rule()));
        case RuleChanged e ->
            "changed the escalation rule “%s” from “%s” to “%s”"
                .formatted(e.rule().name(), RuleText.of(e.before()), RuleText.of(e.rule()));
        case RuleSwitched e ->
            "switched the escalation rule “%s” %s"
                .formatted(e.rule().name(), e.rule().enabled() ? "on" : "off");
        case RuleRemoved e ->
            "removed the escalation rule “%s”, which was: %s"
                .formatted(e.before().name(), RuleText.of(e.before()));
        case PrefixAssigned e ->
            "noted the prefix “%s”%s"
                .formatted(
                    e.prefix(), e.before() == null ? "" : " instead of “" + e.before() + "”");
        case PrefixCleared e -> "noted no prefix any more instead of “%s”".formatted(e.before());
      };
    }

    private static String word(LogType type) {
      return type.name().toLowerCase(Locale.ROOT);
    }

    private static String instead(@Nullable Number before) {
      return before == null ? "" : " instead of " + before;
    }

    private static String quoted(String text) {
      return "“" + text.replaceAll("\\s*\\R\\s*", " ") + "”";
    }
  }

  private record SettingsSummary(TreeMap<String, String> settings) implements Summary {

    @Override
    public void add(GuildEvent event) {
      var change = SettingChange.of((SettingEvent) event);
      var kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      var name = (kind + " " + change.name()).strip();
      if (change.after() == null) {
        settings.remove(name);
      } else {
        settings.put(name, change.after());
      }
    }

    @Override
    public List<String> sentences() {
      return settings.isEmpty()
          ? List.of("Nothing is settled.")
          : settings.entrySet().stream()
              .map(it -> "The %s is %s.".formatted(it.getKey(), it.getValue()))
              .toList();
    }
  }
}
