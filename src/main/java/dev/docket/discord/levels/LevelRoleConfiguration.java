package dev.docket.discord.levels;

import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.discord.Crowd;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.WithDoor;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelEvent.ImportTold;
import dev.docket.levels.LevelEvent.LevelTold;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelSettingEvent.BoardChosen;
import dev.docket.readmodels.Reaction;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What levels do at Discord: roles and announcements. */
@Configuration(proxyBeanMethods = false)
@WithDoor
class LevelRoleConfiguration {

  @Bean
  LevelTrouble levelTrouble(@Lazy Duties duties, GuildLog log, Clock clock) {
    return new LevelTrouble(duties, log, clock);
  }

  @Bean
  RoleSync roleSync(Queries queries, MemberRoles roles, LevelTrouble trouble, Clock clock) {
    return new RoleSync(queries, roles, trouble, clock);
  }

  @Bean
  DutyHandler syncLevelRoles(RoleSync sync, DiscordSettings settings, Clock clock) {
    return new SyncLevelRoles(sync, settings, clock, new SecureRandom());
  }

  @Bean
  DutyHandler syncEveryone(
      @Lazy Duties duties, Queries queries, Crowd crowd, MemberRoles roles, Clock clock) {
    var look = new RoleLook(queries, crowd, roles);
    return new SyncEveryone(duties, queries, look, clock, new SecureRandom());
  }

  @Bean
  DutyHandler syncImported(
      @Lazy Duties duties, Queries queries, Crowd crowd, MemberRoles roles, Clock clock) {
    var look = new RoleLook(queries, crowd, roles);
    return new SyncImported(duties, look, queries, clock, new SecureRandom());
  }

  @Bean
  DutyHandler announceLevel(
      Queries queries,
      Guilds guilds,
      MemberRoles channels,
      LevelTrouble trouble,
      DiscordSettings settings,
      Clock clock) {
    return new AnnounceLevel(
        queries, guilds, channels, trouble, settings, clock, new SecureRandom());
  }

  @Bean
  LevelArrivals levelArrivals(@Lazy Duties duties, Queries queries, Clock clock) {
    return new LevelArrivals(duties, queries, clock);
  }

  @Bean
  Reaction noteLevels(@Lazy Duties duties, Clock clock) {
    return new Following(
        "note-levels",
        LevelTold.class,
        it -> {
          var told = (LevelTold) it.event();
          noteMember(duties, told.guildId(), told.userId(), it, clock);
          AnnounceLevel.of(it)
              .ifPresent(id -> duties.note(AnnounceLevel.KIND, id, clock.instant()));
        });
  }

  @Bean
  Reaction noteBoards(@Lazy Duties duties, Clock clock) {
    return new Following(
        "note-boards",
        BoardChosen.class,
        it ->
            duties.note(
                SyncEveryone.KIND,
                SyncEveryone.begin(it.event().guildId(), it.position()),
                clock.instant()));
  }

  @Bean
  Reaction noteImports(@Lazy Duties duties) {
    return new Following("note-imports", ImportTold.class, it -> SyncImported.note(duties, it));
  }

  /** Who leaves jail gets back what they had when they came there. */
  @Bean
  Reaction noteFreed(@Lazy Duties duties, Clock clock) {
    return new Following(
        "note-freed-members",
        RolesRestored.class,
        it -> {
          var freed = (RolesRestored) it.event();
          noteMember(duties, freed.guildId(), freed.userId(), it, clock);
        });
  }

  @Bean
  Reaction noteReadmitted(@Lazy Duties duties, Clock clock) {
    return new Following(
        "note-readmitted-members",
        MemberReadmitted.class,
        it -> {
          var readmitted = (MemberReadmitted) it.event();
          noteMember(duties, readmitted.guildId(), readmitted.userId(), it, clock);
        });
  }

  private static void noteMember(
      Duties duties, long guildId, long userId, Recorded event, Clock clock) {
    var id = SyncLevelRoles.after(guildId, userId, event.position());
    duties.note(SyncLevelRoles.KIND, id, clock.instant());
  }
}
