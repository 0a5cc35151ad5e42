package dev.docket.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.docket.eventlog.TextPlace;
import dev.docket.kernel.PersonalText;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A token opens for its subject, where it was sealed, unaltered; and nowhere and no way else. */
class SealedTextsTest {

  private static final TextPlace HERE = new TextPlace("event-1", "/ruled/reason");

  private final FixedKeys keys = new FixedKeys();
  private final SealedTexts texts = new SealedTexts(keys, new Random(7));

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(1_000),
        Arbitraries.strings().withChars("\u0000\u200B\u202E\uFEFF\u0301e\"\\\n").ofMaxLength(50),
        Arbitraries.strings().withCharRange('\u0600', '\u06FF').ofMaxLength(50),
        Arbitraries.of(
            "👩‍👩‍👧‍👦", "Z̷̛a̸l̵g̴o̶", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "", " ", "sealed:v1:", "[erased"));
  }

  @Property
  void whatIsSealedOpensAsItWas(
      @ForAll("anyText") String text,
      @ForAll long subject,
      @ForAll("anyText") String holder,
      @ForAll("anyText") String pointer) {
    var place = new TextPlace(holder, pointer);
    var plain = wellFormed(text);

    var stored = texts.seal(new PersonalText(subject, plain), place);

    assertThat(texts.open(subject, stored, place)).isEqualTo(new PersonalText(subject, plain));
    assertThat(texts.open(stored)).isEqualTo(plain);
    texts.check(subject, stored, place);
    assertThat(stored).startsWith("sealed:v1:").matches("[\\w:-]+");
  }

  /** Half a surrogate pair is refused at the door. */
  private static String wellFormed(String text) {
    var whole = new StringBuilder();
    text.codePoints()
        .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  @Example
  void aTextOpensWithTheKeysOfItsSubjectAndItsGuildOnly() {
    var there = new TextPlace("event-1", "/ruled/reason", 900);
    var text = new PersonalText(20, "spam");
    var stored = texts.seal(text, there);
    var elsewhere =
        texts.seal(new PersonalText(20, "raid"), new TextPlace("event-2", "/ruled/reason", 901));
    var inSnapshot = texts.seal(text, new TextPlace("snapshot", "/reason"));
    assertThat(GuildKeys.cover(stored)).isTrue();
    assertThat(GuildKeys.cover(inSnapshot)).isTrue();
    assertThat(texts.open(20, stored, there).text()).isEqualTo("spam");

    keys.destroy(GuildKeys.ownerOf(900));

    assertThat(texts.open(stored)).isEqualTo("[erased]");
    assertThat(texts.open(inSnapshot)).isEqualTo("[erased]");
    assertThat(texts.open(elsewhere)).isEqualTo("raid");
    keys.destroy(20);
    assertThat(texts.open(elsewhere)).isEqualTo("[erased]");
  }

  @Example
  void oneTextIsNeverSealedTheSameTwice() {
    var text = new PersonalText(20, "spam");
    assertThat(texts.seal(text, HERE)).isNotEqualTo(texts.seal(text, HERE));
  }

  @Example
  void aTextThatWasMovedIsNoticedWithoutAKey() {
    var stored = texts.seal(new PersonalText(20, "spam"), HERE);
    keys.destroy(20);

    assertThatIllegalStateException()
        .isThrownBy(() -> texts.check(20, stored, new TextPlace("event-2", "/ruled/reason")))
        .withMessageContaining(
            "was moved there: it belongs to user 20, at /ruled/reason in event-1");
    assertThatIllegalStateException()
        .isThrownBy(() -> texts.open(20, stored, new TextPlace("event-1", "/after")));
    assertThatIllegalStateException().isThrownBy(() -> texts.open(21, stored, HERE));
  }

  @Example
  void anUpcasterMayMoveATextWithinItsEvent() {
    var stored = texts.seal(new PersonalText(20, "spam"), HERE);
    assertThat(texts.open(20, stored, new TextPlace("event-1", null)).text()).isEqualTo("spam");
  }

  @Example
  void everyAlteredByteIsNoticed() {
    var stored = texts.seal(new PersonalText(20, "spam"), HERE);
    for (var at = "sealed:v1:".length(); at < stored.length(); at++) {
      var other = stored.charAt(at) == 'A' ? 'w' : 'A';
      var altered = stored.substring(0, at) + other + stored.substring(at + 1);
      assertThatIllegalStateException().as("at %d", at).isThrownBy(() -> texts.open(altered));
    }
  }

  @Example
  void aCutTokenIsNoticed() {
    var stored = texts.seal(new PersonalText(20, "spam"), HERE);
    for (var length = "sealed:v1:".length(); length < stored.length(); length++) {
      var cut = stored.substring(0, length);
      assertThatIllegalStateException().isThrownBy(() -> texts.open(cut));
    }
  }

  @Example
  void withoutItsKeyATextReadsErasedAndStaysSo() {
    var stored = texts.seal(new PersonalText(20, "spam"), HERE);
    keys.destroy(20);

    assertThat(texts.open(20, stored, HERE).text()).isEqualTo("[erased]");
    assertThat(texts.seal(new PersonalText(20, "[erased]"), HERE)).isEqualTo("[erased]");
  }

  @Example
  void whatWasStoredBeforeTextsWereSealedIsReadAsItIs() {
    assertThat(texts.open(20, "spam", HERE).text()).isEqualTo("spam");
  }
}
