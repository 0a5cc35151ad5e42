package dev.docket.privacy;

import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked about what is held about a person. */
public sealed interface PrivacyCommand extends Command<Erasure> {

  /** The Discord user concerned. */
  long subjectId();

  /** A person is the same in every guild. */
  @Override
  default long guildId() {
    return PrivacyEvent.NO_GUILD;
  }

  @Override
  default String stream() {
    return Subject.streamOf(subjectId());
  }

  @Override
  default Class<Erasure> answerType() {
    return Erasure.class;
  }

  /**
   * Erases every text about a person that is sealed under their keys so far.
   *
   * @param generation the newest of those keys
   */
  record EraseSubject(long subjectId, int generation, Instant at) implements PrivacyCommand {}
}
