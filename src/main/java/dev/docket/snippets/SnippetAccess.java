package dev.docket.snippets;

import dev.docket.kernel.Bars;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import java.util.Collections;
import java.util.stream.Collectors;

/** Who may do what with which snippet; every check precedes every effect. */
record SnippetAccess(GuildRules rules, Bars bars) {

  /** What every act takes, whatever the snippet. */
  static void check(SnippetCommand command, GuildRules rules) {
    if (!rules.allows(command.guildId(), command.by().actor(), command.right())) {
      throw Refused.because(SnippetRefusal.MISSING_PERMISSION);
    }
  }

  void mayWrite(SnippetCommand command) {
    check(command, rules);
    if (!isModerator(command)) {
      isWelcome(command);
    }
  }

  void mayChange(SnippetCommand command, SnippetState snippet) {
    check(command, rules);
    if (isModerator(command)) {
      return;
    }
    isWelcome(command);
    var name = command.name().text();
    var user = command.by().actor().userId();
    if (snippet.isLocked()) {
      throw Refused.because(SnippetRefusal.SNIPPET_IS_LOCKED, name);
    }
    if (snippet.authorId() != user) {
      throw Refused.because(SnippetRefusal.SNIPPET_IS_NOT_YOURS, name);
    }
    var deletedBy = snippet.deletedBy();
    if (deletedBy != null && deletedBy != user) {
      throw Refused.because(SnippetRefusal.SNIPPET_DELETED_BY_ANOTHER, name);
    }
  }

  private boolean isModerator(SnippetCommand command) {
    return rules.allows(command.guildId(), command.by().actor(), SnippetRight.LOCK.right());
  }

  private void isWelcome(SnippetCommand command) {
    var guild = command.guildId();
    var actor = command.by().actor();
    if (bars.keepsFromSnippets(guild, actor.userId())) {
      throw Refused.because(SnippetRefusal.BARRED_FROM_SNIPPETS);
    }
    var roles = rules.snippetRoles(guild);
    if (!roles.isEmpty() && Collections.disjoint(roles, actor.roles())) {
      var ids = roles.stream().map(String::valueOf).collect(Collectors.joining(","));
      throw Refused.because(SnippetRefusal.SNIPPET_ROLE_NEEDED, ids);
    }
  }
}
