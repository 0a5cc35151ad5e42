package dev.docket.levels;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.levels.ImportCommand.ImportXp;
import dev.docket.levels.ImportCommand.UndoImport;
import dev.docket.levels.LevelEvent.XpImportReverted;
import dev.docket.levels.LevelEvent.XpImported;

/** Takes XP over from another bot, or takes that back; levels are told with it, silently. */
record Takeover(Tally tally, LevelTerms terms, LevelCurve curve, long before) {

  private static final int LONGEST = 64;

  static Takeover of(ImportCommand command, Tally tally, GuildRules rules, SettledTerms settled) {
    if (!rules.allows(command.guildId(), command.actor(), command.right())) {
      throw Refused.because(LevelRefusal.MISSING_PERMISSION);
    }
    Texts.storable("import", command.importId(), LONGEST);
    var terms = settled.now().apply(command.guildId());
    return new Takeover(tally, terms, settled.curve(terms), tally.xp(terms.boards()));
  }

  ImportAnswer take(ImportXp command) {
    Award.inRange("xp", command.xpThere(), 0, LevelCurve.MOST_XP);
    var xp = command.onConflict().xp(before, command.xpThere());
    if (tally.imported(command.importId()).isPresent() || xp == before) {
      return unchanged();
    }
    apply(
        new XpImported(
            command.guildId(),
            command.userId(),
            command.source(),
            command.xpThere(),
            command.levelThere(),
            command.onConflict(),
            xp - before,
            xp,
            terms.boards().current(),
            curve.level(xp),
            command.actor().userId(),
            command.at()));
    return new ImportAnswer(true, before, xp, curve.level(xp));
  }

  ImportAnswer undo(UndoImport command) {
    var known = tally.imported(command.importId());
    if (known.isEmpty()
        || terms.boards().resolve(known.get().board()) != terms.boards().current()) {
      return unchanged();
    }
    var amount = Math.clamp(-known.get().amount(), -before, LevelCurve.MOST_XP - before);
    apply(
        new XpImportReverted(
            command.guildId(),
            command.userId(),
            command.importId(),
            amount,
            before + amount,
            terms.boards().current(),
            curve.level(before + amount),
            command.actor().userId(),
            command.at()));
    return new ImportAnswer(true, before, before + amount, curve.level(before + amount));
  }

  private ImportAnswer unchanged() {
    return new ImportAnswer(false, before, before, curve.level(before));
  }
}
