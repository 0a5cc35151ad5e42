package dev.docket.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * The intents that JDA asks for. Discord refuses all together and does not say which it minds, so
 * that after each refusal the next best choice of the privileged ones is tried.
 */
final class JdaIntents implements Intents {

  private static final Set<GatewayIntent> UNPRIVILEGED =
      EnumSet.of(
          GatewayIntent.GUILD_MESSAGES,
          GatewayIntent.GUILD_VOICE_STATES,
          GatewayIntent.GUILD_MESSAGE_REACTIONS,
          GatewayIntent.DIRECT_MESSAGE_REACTIONS,
          GatewayIntent.GUILD_MODERATION);

  private final List<Set<GatewayIntent>> choices;
  private final AtomicInteger choice = new AtomicInteger();

  JdaIntents(DiscordSettings settings) {
    var wanted = new ArrayList<GatewayIntent>(List.of(GatewayIntent.GUILD_MEMBERS));
    if (settings.messageContent()) {
      wanted.add(GatewayIntent.MESSAGE_CONTENT);
    }
    if (settings.presences()) {
      wanted.add(GatewayIntent.GUILD_PRESENCES);
    }
    choices = choices(wanted);
  }

  /** All choices among the wanted, the largest first. */
  private static List<Set<GatewayIntent>> choices(List<GatewayIntent> wanted) {
    var all = new ArrayList<Set<GatewayIntent>>(List.of(Set.of()));
    for (var intent : wanted) {
      for (var without : List.copyOf(all)) {
        var with = EnumSet.of(intent);
        with.addAll(without);
        all.add(with);
      }
    }
    return all.stream()
        .sorted(Comparator.comparingInt((Set<GatewayIntent> it) -> it.size()).reversed())
        .toList();
  }

  EnumSet<GatewayIntent> asked() {
    var asked = EnumSet.copyOf(UNPRIVILEGED);
    asked.addAll(privileged());
    return asked;
  }

  Set<GatewayIntent> privileged() {
    return choices.get(choice.get());
  }

  /** Whether there is less to ask for. */
  boolean askForLess() {
    if (choice.get() + 1 == choices.size()) {
      return false;
    }
    choice.incrementAndGet();
    return true;
  }

  @Override
  public boolean members() {
    return privileged().contains(GatewayIntent.GUILD_MEMBERS);
  }

  @Override
  public boolean messageContent() {
    return privileged().contains(GatewayIntent.MESSAGE_CONTENT);
  }

  @Override
  public boolean presences() {
    return privileged().contains(GatewayIntent.GUILD_PRESENCES);
  }
}
