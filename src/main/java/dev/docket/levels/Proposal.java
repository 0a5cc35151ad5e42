package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms that a guild might change to; what it does not name stays as it is.
 *
 * @param curve as {@link LevelCurve#text}
 * @param multipliers percent by channel
 * @param exclusions whether a channel earns nothing
 * @param dailyCap XP a day, 1 to 1,000,000
 */
public record Proposal(
    @Nullable String curve,
    Map<XpSource, Award> awards,
    Map<Long, Integer> multipliers,
    Map<Long, Boolean> exclusions,
    @Nullable Long dailyCap) {

  /** Keeps copies. */
  public Proposal {
    awards = Map.copyOf(awards);
    multipliers = Map.copyOf(multipliers);
    exclusions = Map.copyOf(exclusions);
  }

  /** Only another curve. */
  public static Proposal curve(String curve) {
    return new Proposal(curve, Map.of(), Map.of(), Map.of(), null);
  }

  /** Whether everything proposed works on XP that was earned already, as a curve does. */
  public boolean isOnlyCurve() {
    return awards.isEmpty() && multipliers.isEmpty() && exclusions.isEmpty() && dailyCap == null;
  }

  /**
   * What would happen, had somebody changed a guild's terms so; nothing where they are so already.
   *
   * @throws Refused as the same change made alone would be
   */
  List<LevelSettingEvent> changes(LevelTerms terms, By by) {
    var changes = new ArrayList<LevelSettingEvent>();
    addCurve(terms, by, changes);
    awards.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> addAward(it.getKey(), it.getValue().checked(), terms, by, changes));
    multipliers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> addMultiplier(it.getKey(), it.getValue(), terms, by, changes));
    exclusions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> addExclusion(it.getKey(), it.getValue(), terms, by, changes));
    addCap(terms, by, changes);
    return List.copyOf(changes);
  }

  private void addCurve(LevelTerms terms, By by, List<LevelSettingEvent> changes) {
    if (curve == null) {
      return;
    }
    var checked = LevelCurve.checked(curve).text();
    var present = terms.curve();
    var before = present == null ? null : present.text();
    if (!checked.equals(before)) {
      changes.add(new CurveChanged(by.guildId(), checked, before, actor(by), by.at()));
    }
  }

  private static void addAward(
      XpSource source, Award award, LevelTerms terms, By by, List<LevelSettingEvent> changes) {
    var before = terms.award(source);
    if (!award.equals(before)) {
      changes.add(new AwardChanged(by.guildId(), source, award, before, actor(by), by.at()));
    }
  }

  private static void addMultiplier(
      long channel, int percent, LevelTerms terms, By by, List<LevelSettingEvent> changes) {
    Award.inRange("percent", percent, 1, LevelSettings.HIGHEST_PERCENT);
    var known = terms.multipliers(Scope.CHANNEL);
    var before = known.get(channel);
    if (before == null || before != percent) {
      LevelSettings.roomFor(before, known.size(), LevelSettings.MOST_OF_A_KIND);
      changes.add(
          new MultiplierChanged(
              by.guildId(), Scope.CHANNEL, channel, percent, before, actor(by), by.at()));
    }
  }

  private static void addExclusion(
      long channel, boolean excluded, LevelTerms terms, By by, List<LevelSettingEvent> changes) {
    var known = terms.exclusions(Scope.CHANNEL);
    if (known.contains(channel) != excluded) {
      if (excluded) {
        LevelSettings.roomFor(null, known.size(), LevelSettings.MOST_OF_A_KIND);
      }
      changes.add(
          new ExclusionChanged(by.guildId(), Scope.CHANNEL, channel, excluded, actor(by), by.at()));
    }
  }

  private void addCap(LevelTerms terms, By by, List<LevelSettingEvent> changes) {
    if (dailyCap == null) {
      return;
    }
    Award.inRange("cap", dailyCap, 1, LevelSettings.MOST_A_DAY);
    if (!dailyCap.equals(terms.dailyCap())) {
      changes.add(
          new DailyCapChanged(by.guildId(), dailyCap, terms.dailyCap(), actor(by), by.at()));
    }
  }

  private static long actor(By by) {
    return by.actor().userId();
  }

  /**
   * Refuses a proposal that proposes nothing.
   *
   * @throws Refused naming what there is to propose
   */
  Proposal checked() {
    if (curve == null && isOnlyCurve()) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE,
          "proposal",
          "",
          "a curve, an award, a channel's multiplier or exclusion, or a daily cap");
    }
    return this;
  }
}
