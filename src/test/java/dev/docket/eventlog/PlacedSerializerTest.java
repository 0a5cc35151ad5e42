package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.kernel.PersonalText;
import dev.docket.levels.LevelEvent;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.XpSource;
import dev.docket.sealing.FixedKeys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;

/** Texts are found by their type, wherever in a document they stand. */
class PlacedSerializerTest {

  /** As an aggregate may look that is kept as a snapshot. */
  record Remembered(long user, Map<Long, PersonalText> reasons, List<PersonalText> notes) {}

  private static final Remembered MEMBER =
      new Remembered(
          20,
          Map.of(3L, new PersonalText(20, "spam")),
          List.of(new PersonalText(20, "first"), new PersonalText(21, "second")));

  private final NamedEventSerializer serializer =
      new NamedEventSerializer(
          new EventNames(List.of(new EventFamily(LevelEvent.class, List.of()))),
          FixedKeys.sealing());

  private SerializedObject<String> snapshot() {
    return serializer.at("snapshot/member-record/900/20@17").serialize(MEMBER, String.class);
  }

  @Test
  void aSnapshotHoldsNoOpenTextAndIsReadAsItWas() {
    assertThat(snapshot().getData())
        .doesNotContain("spam", "first", "second")
        .contains("\"user\":20", "sealed:v1:");
    assertThat(
            serializer
                .at("snapshot/member-record/900/20@17")
                .<String, Remembered>deserialize(snapshot()))
        .isEqualTo(MEMBER);
  }

  @Test
  void aSnapshotIsReadInItsOwnPlaceOnly() {
    var moved = serializer.at("snapshot/member-record/900/20@18");
    assertThatIllegalStateException()
        .isThrownBy(() -> moved.deserialize(snapshot()))
        .withMessageContaining(
            "it belongs to user 20, at /notes/0 in snapshot/member-record/900/20@17");
  }

  @Test
  void textsAsStoredCanBeStoredAndNotRead() {
    var stored = serializer.at("snapshot/member-record/900/20@17", TextForm.AS_STORED);
    var note = stored.<String, Remembered>deserialize(snapshot()).notes().getFirst();
    assertThat(note.stored()).startsWith("sealed:v1:");
    assertThatIllegalStateException().isThrownBy(note::text);
    assertThatIllegalStateException().isThrownBy(new PersonalText(20, "open")::stored);
    assertThat(note + " " + new PersonalText(20, "open")).doesNotContain("sealed", "open");
  }

  @Test
  void withoutAPlaceNoTextIsWrittenOrRead() {
    assertThatThrownBy(() -> serializer.serialize(MEMBER, String.class))
        .hasStackTraceContaining("needs a place in the log to be sealed to");
    assertThatThrownBy(() -> serializer.deserialize(snapshot()))
        .hasStackTraceContaining("needs a place in the log to be sealed to");
  }

  @Test
  void eventsWithoutTextsAreKnownToHaveNone() {
    assertThat(TextFree.is(XpAwarded.class)).isTrue();
    assertThat(TextFree.is(Remembered.class)).isFalse();
    var award =
        new XpAwarded(900, 20, XpSource.MESSAGE, 30, 40, 1, 20, 1.5, 30, 130, 0, 0, Instant.EPOCH);
    assertThat(serializer.at("event").serialize(award, String.class).getData())
        .isEqualTo(serializer.serialize(award, String.class).getData());
  }
}
