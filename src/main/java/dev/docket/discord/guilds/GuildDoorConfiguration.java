package dev.docket.discord.guilds;

import dev.docket.discord.Attachments;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Channels;
import dev.docket.discord.Confirmable;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Furnishings;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class GuildDoorConfiguration {

  /** Its own commands are not among the parts that a part is given. */
  @Bean
  DoorPart guildDoor(
      Commands commands,
      Queries queries,
      Channels channels,
      Furnishings furnishings,
      Attachments attachments,
      ObjectProvider<DoorPart> parts) {
    var changing = new Changing(commands, furnishings);
    var restore = new ConfigRestoreSlash(commands, queries, furnishings);
    var history = new ConfigHistorySlash(queries);
    var own = new ArrayList<SlashCommand>();
    Supplier<Set<String>> known =
        () ->
            Stream.concat(parts.stream().flatMap(it -> it.commands().stream()), own.stream())
                .map(it -> it.spec().right().command())
                .collect(Collectors.toSet());
    var importing =
        new ConfigImportSlash(
            commands,
            queries,
            furnishings,
            attachments,
            it -> ConfigSlash.isKnown(known.get(), it));
    Arrays.stream(ConfigSlash.Part.values())
        .map(it -> new ConfigSlash(it, changing, queries, known))
        .forEach(own::add);
    own.add(new ConfigJailSlash(changing, queries));
    own.add(new ConfigSnippetsSlash(changing, queries));
    own.add(new ConfigShowSlash(queries));
    own.add(history);
    own.add(new ConfigDiffSlash(queries));
    own.add(restore);
    own.add(new ConfigExportSlash(queries));
    own.add(importing);
    own.add(new ConfigPanelSlash(queries));
    own.add(new SetupJailSlash(queries, channels));
    var escalation = EscalationSlash.all(commands, queries);
    own.addAll(escalation);
    return new DoorPart(
        List.copyOf(own),
        Stream.<ButtonHandler>concat(
                Stream.of(history), PanelButton.all(changing, queries, known).stream())
            .toList(),
        List.of(),
        List.of(),
        List.of(new TemplateReasons(queries), new RuleNames(queries)),
        Stream.concat(
                Stream.of(restore, importing),
                escalation.stream().filter(EscalationSlash::asksFirst))
            .<Confirmable>map(it -> it)
            .toList());
  }

  @Bean
  NoteSettingPosts noteSettingPosts(@Lazy Duties duties, Clock clock) {
    return new NoteSettingPosts(duties, clock);
  }

  @Bean
  DutyHandler postSetting(Queries queries, GuildLog log) {
    return new PostSetting(queries, log);
  }

  @Bean
  NoteStaffPosts noteStaffPosts(@Lazy Duties duties, Clock clock) {
    return new NoteStaffPosts(duties, clock);
  }

  @Bean
  DutyHandler postForStaff(Queries queries, GuildLog log) {
    return new PostForStaff(queries, log);
  }

  @Bean
  Comings comings(@Lazy Duties duties, Queries queries, Clock clock) {
    return new Comings(duties, queries, clock);
  }

  @Bean
  DutyHandler postComing(GuildLog log) {
    return new PostComing(log);
  }
}
