package dev.docket.web.api;

import dev.docket.afk.AfkQuery.FindAway;
import dev.docket.afk.AfkQuery.FindSpell;
import dev.docket.afk.AfkQuery.ListAfkActs;
import dev.docket.afk.AfkQuery.ListAfkDuties;
import dev.docket.afk.AfkQuery.ListAway;
import dev.docket.audit.AuditQuery.FindAct;
import dev.docket.audit.AuditQuery.ListActs;
import dev.docket.audit.AuditQuery.ListOpenActs;
import dev.docket.audit.AuditRight;
import dev.docket.bookmarks.BookmarkQuery.FindBookmarkSetup;
import dev.docket.bookmarks.BookmarkQuery.FindCopy;
import dev.docket.bookmarks.BookmarkQuery.ListBookmarks;
import dev.docket.bookmarks.BookmarkRight;
import dev.docket.cases.BatchCommand;
import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchQuery.ListBatches;
import dev.docket.cases.BatchQuery.ListRunningBatches;
import dev.docket.cases.CaseQuery.CountCases;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.FindCases;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.cases.CaseQuery.ListEvidence;
import dev.docket.cases.CaseQuery.ListInForce;
import dev.docket.cases.CaseQuery.ListJails;
import dev.docket.cases.CaseQuery.ListLabels;
import dev.docket.cases.CaseQuery.PlanUndo;
import dev.docket.cases.CaseQuery.PlanUndoOfCases;
import dev.docket.cases.CaseQuery.PreviewEscalation;
import dev.docket.cases.CaseRight;
import dev.docket.gifs.GifQuery.FindGifLimits;
import dev.docket.gifs.GifQuery.ListGifLimitChanges;
import dev.docket.gifs.GifQuery.ListRefusedGifs;
import dev.docket.gifs.GifRight;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.GuildQuery.ListSettingChanges;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.Query;
import dev.docket.kernel.Right;
import dev.docket.levels.DecayQuery.ListDecaying;
import dev.docket.levels.DecayQuery.ListDueMembers;
import dev.docket.levels.DecayQuery.PreviewDecay;
import dev.docket.levels.ImportQuery.ListChangedByImports;
import dev.docket.levels.ImportQuery.ListImported;
import dev.docket.levels.ImportQuery.ListImports;
import dev.docket.levels.LevelQuery.FindLevel;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListBoardPage;
import dev.docket.levels.LevelQuery.ListEarners;
import dev.docket.levels.LevelQuery.ListLevels;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.levels.LevelQuery.ListTotals;
import dev.docket.levels.LevelRight;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import dev.docket.levels.LevelSettingQuery.ListLevelSettingChanges;
import dev.docket.levels.WhatIfQuery.ReplayAwards;
import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.levels.XpGainQuery.ListGainTotals;
import dev.docket.levels.XpGainQuery.ListGains;
import dev.docket.levels.XpGainQuery.ListGainsBetween;
import dev.docket.levels.XpGainQuery.ListSeasons;
import dev.docket.membership.MembershipQuery.ListMemberships;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollQuery.FindPostedPoll;
import dev.docket.polls.PollQuery.ListPollDuties;
import dev.docket.polls.PollQuery.ListPolls;
import dev.docket.polls.PollRight;
import dev.docket.reminders.ReminderQuery.FindReminder;
import dev.docket.reminders.ReminderQuery.ListReminderDuties;
import dev.docket.reminders.ReminderQuery.ListReminders;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetQuery.ListDeletedSnippets;
import dev.docket.snippets.SnippetQuery.ListSnippetVersions;
import dev.docket.snippets.SnippetQuery.ListSnippets;
import dev.docket.snippets.SnippetRight;
import dev.docket.starboard.StarboardQuery.FindStarboard;
import dev.docket.starboard.StarboardQuery.FindStarred;
import dev.docket.starboard.StarboardQuery.ListStarred;
import dev.docket.starboard.StarboardRight;
import dev.docket.tempvoice.VoiceQuery.FindVoiceTemplate;
import dev.docket.tempvoice.VoiceQuery.ListAllVoiceChannels;
import dev.docket.tempvoice.VoiceQuery.ListVoiceChannels;
import dev.docket.tempvoice.VoiceRight;
import dev.docket.tokens.TokenQuery.ListTokens;
import dev.docket.tokens.TokenRight;
import java.util.List;
import java.util.Map;

/** Where each query is found over HTTP. */
final class QueryRoutes {

  private static final String CASES = "cases:read";
  private static final String MEMBERS = "members:read";
  private static final String LEVELS = "levels:read";
  private static final String SNIPPETS = "snippets:read";
  private static final String SETTINGS = "settings:read";

  /** Every query that can be asked over HTTP. */
  static final List<Route> ALL =
      List.of(
          cases("cases", ListCases.class, CaseRight.LIST),
          cases("cases/batch", FindCases.class, CaseRight.LIST),
          cases("cases/labels", ListLabels.class, CaseRight.LIST),
          cases("cases/counts", CountCases.class, CaseRight.STATS),
          cases("cases/in-force", ListInForce.class, CaseRight.LIST),
          cases("cases/jails", ListJails.class, CaseRight.LIST),
          cases("cases/undo-plan", PlanUndoOfCases.class, CaseRight.UNDO),
          cases("cases/{caseNumber}", FindCase.class, CaseRight.VIEW),
          cases("cases/{caseNumber}/history", ListCaseChanges.class, CaseRight.HISTORY),
          cases("cases/{caseNumber}/evidence", ListEvidence.class, CaseRight.EXHIBITS),
          cases("moderators/{moderatorId}/undo-plan", PlanUndo.class, CaseRight.UNDO),
          new Route("mass-actions", ListBatches.class, CASES, BatchCommand.RIGHT),
          new Route("mass-actions/{batchId}", FindBatch.class, CASES, BatchCommand.RIGHT),
          new Route("acts", ListActs.class, CASES, AuditRight.LIST.right()),
          new Route("acts/{actId}", FindAct.class, CASES, AuditRight.LIST.right()),
          new Route("afk/acts", ListAfkActs.class, CASES, AuditRight.LIST.right()),
          new Route(
              "members/{userId}/dossier", FindDossier.class, MEMBERS, CaseRight.DOSSIER.right()),
          open("afk", ListAway.class, MEMBERS, "afk"),
          open("afk/batch", FindAway.class, MEMBERS, "afk"),
          open("leaderboard", ListBoardPage.class, LEVELS, "leaderboard"),
          open("leaderboard/top", ListTopMembers.class, LEVELS, "leaderboard"),
          open("leaderboard/between", ListGainsBetween.class, LEVELS, "leaderboard"),
          open("seasons", ListSeasons.class, LEVELS, "leaderboard"),
          open("levels/batch", ListMembers.class, LEVELS, "leaderboard"),
          open("levels/{userId}", FindRank.class, LEVELS, "rank"),
          open("levels/{userId}/history", FindXpHistory.class, LEVELS, "rank"),
          new Route("level-imports", ListImports.class, LEVELS, LevelRight.EVERYONE.right()),
          new Route(
              "level-settings", FindLevelSettings.class, SETTINGS, LevelRight.SETTINGS.right()),
          new Route(
              "level-settings/changes",
              ListLevelSettingChanges.class,
              SETTINGS,
              LevelRight.SETTINGS.right()),
          new Route("settings", FindGuildSettings.class, SETTINGS, SettingRight.SETTINGS.right()),
          new Route(
              "settings/changes",
              ListSettingChanges.class,
              SETTINGS,
              SettingRight.SETTINGS.right()),
          gifs("gif-limits", FindGifLimits.class),
          gifs("gif-limits/changes", ListGifLimitChanges.class),
          gifs("gif-limits/refused", ListRefusedGifs.class),
          voice("temporary-voice", FindVoiceTemplate.class),
          voice("temporary-voice/channels", ListVoiceChannels.class),
          new Route("tokens", ListTokens.class, SETTINGS, TokenRight.MANAGE.right()),
          new Route("starboard", FindStarboard.class, SETTINGS, StarboardRight.SHOW.right()),
          open("starboard/messages", ListStarred.class, MEMBERS, "starboard top"),
          new Route("bookmarks", FindBookmarkSetup.class, SETTINGS, BookmarkRight.KEEP.right()),
          new Route("polls/{pollId}", FindPoll.class, MEMBERS, PollRight.SHOW.right()),
          snippets("snippets", ListSnippets.class, SnippetRight.LIST),
          snippets("snippets/deleted", ListDeletedSnippets.class, SnippetRight.LIST),
          snippets("snippets/{name}", FindSnippet.class, SnippetRight.INFO),
          snippets("snippets/{name}/versions", ListSnippetVersions.class, SnippetRight.VERSIONS));

  /** Every query that cannot, and why. */
  static final Map<Class<? extends Query<?>>, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry(ListDuties.class, Reasons.DUTY),
          Map.entry(ListRunningBatches.class, Reasons.DUTY),
          Map.entry(ListOpenActs.class, Reasons.DUTY),
          Map.entry(ListAfkDuties.class, Reasons.DUTY),
          Map.entry(ListPollDuties.class, Reasons.DUTY),
          Map.entry(ListReminderDuties.class, Reasons.DUTY),
          Map.entry(ListDecaying.class, Reasons.DUTY),
          Map.entry(ListDueMembers.class, Reasons.DUTY),
          Map.entry(FindSpell.class, Reasons.DUTY),
          Map.entry(FindStarred.class, Reasons.DUTY),
          Map.entry(FindPostedPoll.class, Reasons.DUTY),
          Map.entry(FindCopy.class, Reasons.DUTY),
          Map.entry(ListEarners.class, Reasons.DUTY),
          Map.entry(ListAllVoiceChannels.class, Reasons.DUTY),
          Map.entry(ListTotals.class, Reasons.CHECK),
          Map.entry(ListGainTotals.class, Reasons.CHECK),
          Map.entry(ListImported.class, Reasons.CHECK),
          Map.entry(ListChangedByImports.class, Reasons.CHECK),
          Map.entry(ListMemberships.class, Reasons.OPERATOR),
          Map.entry(FindLevel.class, "a rank without it is asked for as levels/{userId}"),
          Map.entry(ListLevels.class, "for those who give roles; levels/batch tells the same"),
          Map.entry(FindSettingValues.class, "settings tells the same, read"),
          Map.entry(ListGains.class, "a span is two days of leaderboard/between"),
          Map.entry(ListBookmarks.class, Reasons.OWN),
          Map.entry(ListPolls.class, Reasons.OWN),
          Map.entry(FindReminder.class, Reasons.OWN),
          Map.entry(ListReminders.class, Reasons.OWN),
          Map.entry(PreviewEscalation.class, Reasons.PREVIEW),
          Map.entry(PreviewDecay.class, Reasons.PREVIEW),
          Map.entry(ReplayAwards.class, Reasons.PREVIEW));

  private QueryRoutes() {}

  private static Route cases(String path, Class<? extends Record> type, CaseRight right) {
    return new Route(path, type, CASES, right.right());
  }

  private static Route snippets(String path, Class<? extends Record> type, SnippetRight right) {
    return new Route(path, type, SNIPPETS, right.right());
  }

  private static Route gifs(String path, Class<? extends Record> type) {
    return new Route(path, type, SETTINGS, GifRight.SETTINGS.right());
  }

  private static Route voice(String path, Class<? extends Record> type) {
    return new Route(path, type, SETTINGS, VoiceRight.SETTINGS.right());
  }

  private static Route open(
      String path, Class<? extends Record> type, String scope, String command) {
    return new Route(path, type, scope, Right.ofEveryone(command));
  }

  /** Why a query is Docket's own business, or somebody's alone. */
  private static final class Reasons {

    static final String DUTY = "asked by what Docket does of itself";
    static final String CHECK = "asked when read models are checked against the log";
    static final String OPERATOR = "over all guilds, for operators at the command line";
    static final String OWN = "belongs to one user, whom a guild's token does not stand for";
    static final String PREVIEW = "a proposal is more than a query string holds";

    private Reasons() {}
  }
}
