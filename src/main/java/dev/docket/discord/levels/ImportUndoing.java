package dev.docket.discord.levels;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import dev.docket.levels.ImportCommand.UndoImport;
import dev.docket.levels.ImportQuery.ListImported;
import java.time.Instant;

/**
 * Takes an import back, member by member; begun again after it broke off, it goes on where it was.
 */
public record ImportUndoing(Commands commands, Queries queries, Source source) {

  /**
   * Undoes an import.
   *
   * @return for how many members it changed anything
   */
  public long undo(long guildId, String importId, Actor actor, Instant at) {
    var changed = 0L;
    var after = 0L;
    do {
      var page = queries.ask(new ListImported(guildId, importId, after));
      for (var user : page.userIds()) {
        var origin = Origin.of(actor.userId(), source, "undo-import/" + importId + "/" + user);
        var receipt = commands.send(new UndoImport(guildId, user, importId, actor, at), origin);
        changed += receipt.answer().changed() && !receipt.repeated() ? 1 : 0;
      }
      after = page.next();
    } while (after > 0);
    return changed;
  }
}
