package dev.docket.web.api;

import dev.docket.afk.AfkCommand.ClearAfk;
import dev.docket.bookmarks.BookmarkCommand.SwitchBookmarks;
import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.gifs.GifCommand.ClearChannelGifLimits;
import dev.docket.gifs.GifCommand.ClearGifLimits;
import dev.docket.gifs.GifCommand.SetChannelGifLimits;
import dev.docket.gifs.GifCommand.SetGifLimits;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.kernel.Command;
import dev.docket.kernel.Right;
import dev.docket.levels.LevelSettingCommand;
import dev.docket.levels.LevelSettingCommand.ApplyProposal;
import dev.docket.levels.XpCommand;
import dev.docket.snippets.SnippetCommand;
import dev.docket.snippets.SnippetCommand.UseSnippet;
import dev.docket.starboard.StarboardCommand.IgnoreChannel;
import dev.docket.starboard.StarboardCommand.RemoveStarboard;
import dev.docket.starboard.StarboardCommand.SetUpStarboard;
import dev.docket.tempvoice.VoiceCommand.ClearVoiceTemplate;
import dev.docket.tempvoice.VoiceCommand.SetVoiceTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where each command is sent over HTTP: {@code commands/} and its name in kebab case. */
final class CommandRoutes {

  /** Decided behind the doors, where every command asks for what it takes. */
  private static final Right DECIDED_BEHIND = Right.ofEveryone("");

  private static final Map<Class<?>, String> FAMILIES =
      Map.of(
          CaseCommand.Opening.class, "cases:write",
          CaseCommand.Editing.class, "cases:write",
          GuildCommand.class, "settings:write",
          LevelSettingCommand.class, "settings:write",
          XpCommand.class, "levels:write",
          SnippetCommand.class, "snippets:write");

  private static final Map<Class<? extends Record>, String> SINGLE =
      Map.ofEntries(
          Map.entry(StartBatch.class, "cases:write"),
          Map.entry(CancelBatch.class, "cases:write"),
          Map.entry(ClearAfk.class, "members:write"),
          Map.entry(SwitchBookmarks.class, "settings:write"),
          Map.entry(SetGifLimits.class, "settings:write"),
          Map.entry(SetChannelGifLimits.class, "settings:write"),
          Map.entry(ClearGifLimits.class, "settings:write"),
          Map.entry(ClearChannelGifLimits.class, "settings:write"),
          Map.entry(SetVoiceTemplate.class, "settings:write"),
          Map.entry(ClearVoiceTemplate.class, "settings:write"),
          Map.entry(SetUpStarboard.class, "settings:write"),
          Map.entry(RemoveStarboard.class, "settings:write"),
          Map.entry(IgnoreChannel.class, "settings:write"));

  /** Those of the families that cannot be sent over HTTP, and why. */
  static final Map<Class<?>, String> LEFT_OUT =
      Map.of(
          JailMember.class, "which roles it takes is read off Discord by its own door",
          AddEvidence.class, "shows a message of Discord, which its own door reads",
          ReplaceSettings.class, "is made of a file that `/config import` compares first",
          ApplyProposal.class, "follows a what-if that has been looked at",
          UseSnippet.class, "counts that Discord showed it");

  /** Every command that can be sent. */
  static final List<Route> ALL = all();

  private CommandRoutes() {}

  private static List<Route> all() {
    var routes = new ArrayList<Route>();
    FAMILIES.forEach((family, scope) ->
        records(family)
            .filter(it -> !LEFT_OUT.containsKey(it))
            .forEach(it -> routes.add(route(it, scope))));
    SINGLE.forEach((type, scope) -> routes.add(route(type, scope)));
    return List.copyOf(routes);
  }

  private static Route route(Class<? extends Record> type, String scope) {
    return new Route("commands/" + Json.kind(type), type, scope, DECIDED_BEHIND);
  }

  /** The commands of a sealed interface, and of those below it. */
  static Stream<Class<? extends Record>> records(Class<?> type) {
    if (type.isSealed()) {
      return Stream.of(type.getPermittedSubclasses()).flatMap(CommandRoutes::records);
    }
    return type.isRecord() && Command.class.isAssignableFrom(type)
        ? Stream.of(type.asSubclass(Record.class))
        : Stream.empty();
  }
}
