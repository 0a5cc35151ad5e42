package dev.docket.discord;

import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA.Status;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to an interaction, which may be replaced for a while. */
record JdaScreen(InteractionHook hook) implements Screen {

  private static final Logger LOG = LoggerFactory.getLogger(JdaScreen.class);

  @Override
  public void show(Reply progress) {
    show(JdaMessages.edit(progress));
  }

  void show(MessageEditData message) {
    try {
      hook.editOriginal(message)
          .queue(_ -> {}, e -> LOG.warn("A reply could not be delivered: {}", e.getMessage()));
    } catch (RejectedExecutionException closing) {
      LOG.warn("A reply could not be delivered: Docket is shutting down");
    }
  }

  @Override
  public boolean isOpen() {
    var status = hook.getJDA().getStatus();
    return status != Status.SHUTTING_DOWN && status != Status.SHUTDOWN;
  }
}
