package dev.docket.levels;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;

/**
 * Members as the log has them.
 *
 * @param members asked for late, as members themselves ask for recipients
 */
record StoredRecipients(Supplier<Repository<Progress>> members, SettledTerms settled)
    implements Recipients {

  @Override
  public int receive(long userId, XpEdit giving, long amount, int number) {
    var received = new int[1];
    open(
        giving.guildId(),
        userId,
        it -> received[0] = it.receive(userId, giving, amount, number, settled));
    return received[0];
  }

  @Override
  public void giveBack(long userId, XpEdit undoing, int number) {
    open(undoing.guildId(), userId, it -> it.giveBack(userId, undoing, number, settled));
  }

  private void open(long guildId, long userId, Consumer<Progress> work) {
    try {
      members.get().loadOrCreate(Progress.streamOf(guildId, userId), Progress::new).execute(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("member " + userId + " cannot be opened", e);
    }
  }
}
