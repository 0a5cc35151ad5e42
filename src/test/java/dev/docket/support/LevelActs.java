package dev.docket.support;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.levels.DecayRule;
import dev.docket.levels.ImportCommand.ImportXp;
import dev.docket.levels.ImportCommand.UndoImport;
import dev.docket.levels.ImportSource;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelCommand.DecayXp;
import dev.docket.levels.LevelCommand.HideMember;
import dev.docket.levels.LevelCommand.ShowMember;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeCurve;
import dev.docket.levels.LevelSettingCommand.ChangeDecay;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.OnConflict;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.ResetXp;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import dev.docket.levels.XpEdit;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What may happen to levels, mostly awards. */
public final class LevelActs {

  private LevelActs() {}

  /** One command, which the rules may refuse. */
  public static Command<?> any(
      RandomGenerator dice, long guild, long user, long other, Instant now) {
    var owner = new Actor(Given.MODERATOR, true, 0, 9, Set.of());
    var by = new By(guild, owner, now);
    var edit = new XpEdit(guild, user, true, false, owner, now, "at random");
    return switch (dice.nextInt(22)) {
      case 0 -> new ChangeCurve(by, dice.nextBoolean() ? "mee6" : "tux 1.5");
      case 1 -> new ClearBoard(by);
      case 2 -> new RestoreBoard(by);
      case 3 -> new ExcludeMember(edit);
      case 4 -> new ReadmitMember(edit);
      case 5 -> new AddXp(edit, dice.nextInt(1, 500));
      case 6 -> new ResetXp(edit);
      case 7 -> new TransferXp(edit, other, true, false, dice.nextInt(1, 50));
      case 8 -> new UndoAdjustment(edit, dice.nextInt(1, 6));
      case 9 ->
          dice.nextBoolean() ? new HideMember(guild, user, now) : new ShowMember(guild, user, now);
      case 10 -> imported(dice, guild, user, owner, now);
      case 11 -> new UndoImport(guild, user, importId(dice), owner, now);
      case 12 -> new ChangeDecay(by, dice.nextBoolean() ? null : decay(dice));
      case 13 -> new DecayXp(guild, user, now.plus(Duration.ofDays(dice.nextInt(1, 40))));
      default -> new AwardXp(guild, user, 30, dice.nextLong(), now);
    };
  }

  private static DecayRule decay(RandomGenerator dice) {
    var percent = dice.nextBoolean() ? dice.nextInt(1, 101) : null;
    var amount = percent == null ? dice.nextLong(1, 200) : null;
    return new DecayRule(1, percent, amount, dice.nextInt(1, 10), dice.nextLong(0, 50));
  }

  private static ImportXp imported(
      RandomGenerator dice, long guild, long user, Actor actor, Instant now) {
    var conflicts = OnConflict.values();
    return new ImportXp(
        guild,
        user,
        new ImportSource(importId(dice), "MEE6", "00", 1),
        dice.nextInt(2_000),
        null,
        conflicts[dice.nextInt(conflicts.length)],
        actor,
        now);
  }

  private static String importId(RandomGenerator dice) {
    return "mee6-" + dice.nextInt(3);
  }
}
