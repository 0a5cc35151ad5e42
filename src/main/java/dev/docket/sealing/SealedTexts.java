package dev.docket.sealing;

import dev.docket.eventlog.TextPlace;
import dev.docket.eventlog.TextSealing;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.PersonalTexts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Turns texts into tokens and back, each under the key of its subject. */
final class SealedTexts implements TextSealing, PersonalTexts {

  private final TextKeys keys;
  private final RandomGenerator random;

  SealedTexts(TextKeys keys, RandomGenerator random) {
    this.keys = keys;
    this.random = random;
  }

  /** The tombstone says nothing about anyone and needs no key. */
  @Override
  public String seal(PersonalText text, TextPlace place) {
    if (text.text().equals(PersonalText.ERASED)) {
      return PersonalText.ERASED;
    }
    var living = keys.living(text.subjectId());
    text.sealedUnder(living.generation());
    if (text.keyGeneration() != living.generation()) {
      return PersonalText.ERASED;
    }
    var pointer = Objects.requireNonNull(place.pointer());
    var empty =
        new Token(text.subjectId(), living.generation(), place.holder(), pointer, new byte[0]);
    var plain = text.text().getBytes(StandardCharsets.UTF_8);
    return empty.with(AesGcm.seal(living.key(), plain, empty.bound(), random)).stored();
  }

  @Override
  public PersonalText open(long subjectId, String stored, TextPlace place) {
    if (!Token.isToken(stored)) {
      return new PersonalText(subjectId, stored);
    }
    var token = Token.parse(stored);
    token.check(subjectId, place);
    return PersonalText.opened(subjectId, open(token), token.generation());
  }

  @Override
  public void check(long subjectId, String stored, TextPlace place) {
    if (Token.isToken(stored)) {
      Token.parse(stored).check(subjectId, place);
    }
  }

  @Override
  public String open(String stored) {
    return Token.isToken(stored) ? open(Token.parse(stored)) : stored;
  }

  private String open(Token token) {
    return keys.find(token.subjectId(), token.generation())
        .map(key ->
            AesGcm.open(key, token.sealed(), token.bound())
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .orElseThrow(token::altered))
        .orElse(PersonalText.ERASED);
  }
}
