package dev.docket.discord.guilds;

import dev.docket.duties.Duties;
import dev.docket.guilds.SettingEvent;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.InstantSource;

/** Notes that each change of a setting is to be posted. */
record NoteSettingPosts(Duties duties, InstantSource clock) implements Reaction {

  @Override
  public String name() {
    return "note-setting-posts";
  }

  @Override
  public Class<SettingEvent> family() {
    return SettingEvent.class;
  }

  @Override
  public void on(Recorded recorded) {
    var guild = ((SettingEvent) recorded.event()).guildId();
    duties.note(PostSetting.KIND, guild + "/" + recorded.position(), clock.instant());
  }
}
