package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.audit.ActionType;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.events.guild.GuildAuditLogEntryCreateEvent;
import net.dv8tion.jda.api.events.guild.GuildBanEvent;
import net.dv8tion.jda.api.events.guild.GuildUnbanEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberUpdateEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.role.RoleCreateEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePositionEvent;
import org.junit.jupiter.api.Test;

class ModerationTest extends SandboxTest {

  @Test
  void aBanRemovesTheMemberAndKeepsTheReason() {
    jdaGuild().ban(target(), 0, TimeUnit.SECONDS).reason("spam & lies – twice").complete();

    assertThat(guild.bans()).containsEntry(member.id(), "spam & lies – twice");
    assertThat(guild.isMember(member.id())).isFalse();
    assertThat(jdaGuild().retrieveBan(target()).complete().getReason())
        .isEqualTo("spam & lies – twice");
    assertThat(sandbox.awaitCall("PUT", "/guilds/\\d+/bans/\\d+", SOON).auditLogReason())
        .contains("spam & lies – twice");
  }

  @Test
  void aBanIsHeardAsBanRemovalAndAuditLogEntry() {
    jdaGuild().ban(target(), 0, TimeUnit.SECONDS).reason("spam").complete();

    assertThat(heard.await(GuildBanEvent.class).getUser().getIdLong()).isEqualTo(member.id());
    assertThat(heard.await(GuildMemberRemoveEvent.class).getUser().getIdLong())
        .isEqualTo(member.id());
    var entry = heard.await(GuildAuditLogEntryCreateEvent.class).getEntry();
    assertThat(entry.getType()).isEqualTo(ActionType.BAN);
    assertThat(entry.getTargetIdLong()).isEqualTo(member.id());
    assertThat(entry.getUserIdLong()).isEqualTo(sandbox.botId());
    assertThat(entry.getReason()).isEqualTo("spam");
  }

  @Test
  void aBanDeletesRecentMessagesWhenAsked() {
    guild.say(member.id(), channel, "old", Instant.now().minus(2, ChronoUnit.DAYS));
    guild.say(member.id(), channel, "new");
    guild.say(guild.ownerId(), channel, "mine");

    jdaGuild().ban(target(), 1, TimeUnit.DAYS).complete();

    heard.await(MessageDeleteEvent.class);
    assertThat(guild.messages(channel))
        .extracting(SandboxMessage::content)
        .containsExactlyInAnyOrder("old", "mine");
  }

  @Test
  void aSecondBanChangesNothing() {
    jdaGuild().ban(target(), 0, TimeUnit.SECONDS).reason("first").complete();
    jdaGuild().ban(target(), 0, TimeUnit.SECONDS).reason("second").complete();

    assertThat(guild.bans()).containsEntry(member.id(), "first");
  }

  @Test
  void aStrangerCanBeBanned() {
    var stranger = sandbox.createUser("stranger");

    jdaGuild().ban(UserSnowflake.fromId(stranger.id()), 0, TimeUnit.SECONDS).complete();

    assertThat(guild.bans()).containsKey(stranger.id());
  }

  @Test
  void aBanOfAHigherRoleIsRefusedWith50013() {
    var chief = sandbox.createUser("chief");
    guild.join(chief, guild.createRole("chiefs", 200));

    refused(50013, jdaGuild().ban(UserSnowflake.fromId(chief.id()), 0, TimeUnit.SECONDS));
    assertThat(guild.isMember(chief.id())).isTrue();
  }

  @Test
  void aBanOfAnEqualRoleIsRefusedWith50013() {
    var peer = sandbox.createUser("peer");
    guild.join(peer, guild.createRole("peers", 7));
    guild.setBotRolePosition(7);
    heard.await(RoleUpdatePositionEvent.class);

    refused(50013, jdaGuild().ban(UserSnowflake.fromId(peer.id()), 0, TimeUnit.SECONDS));
  }

  @Test
  void theOwnerIsUntouchable() {
    try (var http = new PlainHttp(sandbox)) {
      var owner = "guilds/" + guild.id() + "/%s/" + guild.ownerId();
      assertThat(http.call("PUT", owner.formatted("bans"), "{}").code()).isEqualTo(50013);
      assertThat(http.call("DELETE", owner.formatted("members"), "").code()).isEqualTo(50013);
    }
  }

  @Test
  void anActWithoutThePermissionIsRefusedWith50013() {
    guild.setBotPermissions();
    try (var http = new PlainHttp(sandbox)) {
      var target = "guilds/" + guild.id() + "/%s/" + member.id();
      var until = "{\"communication_disabled_until\":null}";
      assertThat(http.call("PUT", target.formatted("bans"), "{}").code()).isEqualTo(50013);
      assertThat(http.call("DELETE", target.formatted("members"), "").code()).isEqualTo(50013);
      assertThat(http.call("PATCH", target.formatted("members"), until).code()).isEqualTo(50013);
    }
  }

  @Test
  void aBanOfNobodyIsRefusedWith10013() {
    refused(10013, jdaGuild().ban(UserSnowflake.fromId(42), 0, TimeUnit.SECONDS));
  }

  @Test
  void anUnbanIsHeardAndLetsTheUserBackIn() {
    jdaGuild().ban(target(), 0, TimeUnit.SECONDS).complete();
    jdaGuild().unban(target()).complete();

    heard.await(GuildUnbanEvent.class);
    guild.join(member);
    assertThat(guild.isMember(member.id())).isTrue();
  }

  @Test
  void anUnbanOfTheUnbannedIsRefusedWith10026() {
    refused(10026, jdaGuild().unban(target()));
    refused(10026, jdaGuild().retrieveBan(target()));
  }

  @Test
  void bansAreReadInPages() {
    var users = IntStream.range(0, 5).mapToObj(i -> sandbox.createUser("u" + i)).toList();
    users.forEach(user -> guild.ban(guild.ownerId(), user.id(), "wave"));
    try (var http = new PlainHttp(sandbox)) {
      var bans = "guilds/" + guild.id() + "/bans?limit=2&";
      var first = http.call("GET", bans, "").body();
      var next = http.call("GET", bans + "after=" + users.get(1).id(), "").body();
      var last = http.call("GET", bans + "before=" + Long.MAX_VALUE, "").body();
      assertThat(first.findValuesAsString("username")).containsExactly("u0", "u1");
      assertThat(next.findValuesAsString("username")).containsExactly("u2", "u3");
      assertThat(last.findValuesAsString("username")).containsExactly("u3", "u4");
    }
    assertThat(jdaGuild().retrieveBanList().stream().count()).isEqualTo(5);
  }

  @Test
  void aBulkBanNamesThoseItCouldNotBan() {
    var chief = sandbox.createUser("chief");
    guild.join(chief, guild.createRole("chiefs", 200));
    var users = List.of(target(), UserSnowflake.fromId(chief.id()));

    var answer = jdaGuild().ban(users, Duration.ZERO).complete();

    assertThat(answer.getBannedUsers()).extracting(u -> u.getIdLong()).containsExactly(member.id());
    assertThat(answer.getFailedUsers()).extracting(u -> u.getIdLong()).containsExactly(chief.id());
    refused(500000, jdaGuild().ban(users, Duration.ZERO));
  }

  @Test
  void aKickRemovesTheMemberAndLeavesNoBan() {
    jdaGuild().kick(target()).reason("go").complete();

    heard.await(GuildMemberRemoveEvent.class);
    assertThat(guild.isMember(member.id())).isFalse();
    assertThat(guild.bans()).isEmpty();
    refused(10007, jdaGuild().kick(target()));
  }

  @Test
  void aTimeoutHoldsUntilItsEndOrUntilItIsLifted() {
    var until = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

    jdaGuild().timeoutUntil(target(), until).complete();
    assertThat(guild.timedOutUntil(member.id())).contains(until);
    assertThat(heard.await(GuildMemberUpdateEvent.class).getMember().getTimeOutEnd().toInstant())
        .isEqualTo(until);

    jdaGuild().removeTimeout(target()).complete();
    assertThat(guild.timedOutUntil(member.id())).isEmpty();
  }

  @Test
  void aTimeoutOfMoreThan28DaysIsRefusedWith400() {
    var late = Instant.now().plus(29, ChronoUnit.DAYS);
    try (var http = new PlainHttp(sandbox)) {
      var body = Json.object().put("communication_disabled_until", late.toString());
      var path = "guilds/" + guild.id() + "/members/" + member.id();
      assertThat(http.call("PATCH", path, Json.write(body)).status()).isEqualTo(400);
    }
  }

  @Test
  void aTimeoutOfAnAdministratorIsRefusedWith50013() {
    var admin = sandbox.createUser("admin");
    guild.join(admin, guild.createRole("admins", 5, SandboxPermission.ADMINISTRATOR));

    refused(50013, jdaGuild().timeoutFor(UserSnowflake.fromId(admin.id()), Duration.ofHours(1)));
  }

  @Test
  void aTimeoutOfAStrangerIsRefusedWith10007() {
    var stranger = UserSnowflake.fromId(sandbox.createUser("stranger").id());

    refused(10007, jdaGuild().timeoutFor(stranger, Duration.ofHours(1)));
  }

  @Test
  void rolesBelowTheBotComeAndGo() {
    var low = guild.createRole("readers", 3);
    heard.await(RoleCreateEvent.class);

    jdaGuild().addRoleToMember(target(), jda.getRoleById(low)).complete();
    assertThat(guild.member(member.id()).orElseThrow().roles()).containsExactly(low);
    jdaGuild().removeRoleFromMember(target(), jda.getRoleById(low)).complete();
    assertThat(guild.member(member.id()).orElseThrow().roles()).isEmpty();
  }

  @Test
  void anActByHandIsHeardWithItsActor() {
    guild.ban(guild.ownerId(), member.id(), "by hand");

    var entry = heard.await(GuildAuditLogEntryCreateEvent.class).getEntry();
    assertThat(entry.getUserIdLong()).isEqualTo(guild.ownerId());
    assertThat(jdaGuild().retrieveAuditLogs().complete())
        .extracting(e -> e.getReason())
        .containsExactly("by hand");
  }

  private UserSnowflake target() {
    return UserSnowflake.fromId(member.id());
  }
}
