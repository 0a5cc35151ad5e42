package dev.docket.discord.cases;

import dev.docket.cases.BatchItem;
import dev.docket.cases.BatchPhase;
import dev.docket.cases.BatchView;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.discord.Replies;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Words;
import dev.docket.kernel.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows mass actions in Discord. */
final class MassCard {

  static final String PAGE = "mass-page";
  static final String STOP = "mass-stop";
  static final int RADIX = 36;

  private static final int PER_PAGE = 15;
  private static final int COLOUR = 0x4B7BEC;
  private static final Set<CaseState> FAILED = EnumSet.of(CaseState.RETRYING, CaseState.FAILED);

  private MassCard() {}

  /** What would happen, and to whom it would not. */
  static Reply preview(BatchView batch, List<BatchItem> foreseen, Words words) {
    var lines = new ArrayList<String>();
    lines.add(words.say("mass.would", batch.members().size() - foreseen.size()));
    if (!foreseen.isEmpty()) {
      lines.add(words.say("mass.would-refuse", foreseen.size()));
      foreseen.stream().limit(PER_PAGE).map(it -> refused(it, words)).forEach(lines::add);
    }
    if (foreseen.size() > PER_PAGE) {
      lines.add(words.say("mass.hidden", foreseen.size() - PER_PAGE));
    }
    return card(batch, lines, List.of(), words);
  }

  /** How far it is, with a button that stops it. */
  static Reply progress(BatchView batch, Collection<CaseView> cases, Words words) {
    var stop = new Button(id(STOP, batch.batchId()), words.say("mass.stop"));
    return card(batch, List.of(summary(batch, cases, words)), List.of(stop), words);
  }

  /** A page of what it came to. */
  static Reply results(BatchView batch, Map<Long, CaseView> cases, int page, Words words) {
    var from = Math.clamp(page, 0, pages(batch) - 1) * PER_PAGE;
    var lines = new ArrayList<String>();
    lines.add(summary(batch, cases.values(), words));
    batch.members().stream()
        .skip(from)
        .limit(PER_PAGE)
        .map(it -> line(it, cases, words))
        .forEach(lines::add);
    var buttons = new ArrayList<Button>();
    if (from > 0) {
      buttons.add(pageButton(batch, from / PER_PAGE - 1, words.say("mass.earlier")));
    }
    if (from + PER_PAGE < batch.members().size()) {
      buttons.add(pageButton(batch, from / PER_PAGE + 1, words.say("mass.later")));
    }
    if (batch.phase() == BatchPhase.RUNNING) {
      buttons.add(new Button(id(STOP, batch.batchId()), words.say("mass.stop")));
    }
    return card(batch, lines, buttons, words);
  }

  static String id(String prefix, long batchId) {
    return prefix + ":" + Long.toString(batchId, RADIX);
  }

  private static int pages(BatchView batch) {
    return Math.ceilDiv(batch.members().size(), PER_PAGE);
  }

  private static Button pageButton(BatchView batch, int page, String label) {
    return new Button(id(PAGE, batch.batchId()) + ":" + page, label);
  }

  private static Reply card(
      BatchView batch, List<String> lines, List<Button> buttons, Words words) {
    var title = words.say("mass.title", words.name(batch.kind()), words.name(batch.phase()));
    var named = words.say("mass.number", String.valueOf(batch.batchId()));
    return new Reply(
        "",
        new Reply.Card(title, named + "\n" + String.join("\n", lines), COLOUR, List.of()),
        buttons);
  }

  private static String summary(BatchView batch, Collection<CaseView> cases, Words words) {
    var results = batch.results();
    var opened = batch.caseNumbers().size();
    return words.say(
        "mass.summary",
        results.size(),
        batch.members().size(),
        opened,
        results.size() - opened,
        cases.stream().filter(it -> FAILED.contains(it.state())).count());
  }

  private static String line(BatchView.Member member, Map<Long, CaseView> cases, Words words) {
    var item = member.settled();
    if (item == null) {
      return words.say("mass.open", user(member.userId()));
    }
    var number = item.caseNumber();
    if (number == null) {
      return refused(item, words);
    }
    var view = cases.get(number);
    return words.say(
        "mass.case", number, user(item.userId()), view == null ? "" : words.name(view.state()));
  }

  private static String refused(BatchItem item, Words words) {
    var refusal = item.refusal();
    var why =
        refusal == null
            ? ""
            : Replies.words(Refused.because(refusal, item.details().toArray()), words);
    return words.say("mass.refused", user(item.userId()), why);
  }

  private static String user(long userId) {
    return "<@" + userId + ">";
  }

  static Map<Long, CaseView> byNumber(Collection<CaseView> cases) {
    return cases.stream().collect(Collectors.toMap(CaseView::caseNumber, it -> it));
  }
}
