package dev.docket.sealing;

import dev.docket.eventlog.TextPlace;
import dev.docket.eventlog.TextSealing;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.TextKey;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;

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
    var living = living(text, place);
    text.sealedUnder(living.name());
    if (isErased(Objects.requireNonNull(text.key()), living.name())) {
      return PersonalText.ERASED;
    }
    var pointer = Objects.requireNonNull(place.pointer());
    var empty = new Token(text.subjectId(), living.name(), place.holder(), pointer, new byte[0]);
    var plain = text.text().getBytes(StandardCharsets.UTF_8);
    return empty.with(AesGcm.seal(living.key(), plain, empty.bound(), random)).stored();
  }

  /** What to seal with, and its name. */
  private record Both(TextKey name, SecretKey key) {}

  private Both living(PersonalText text, TextPlace place) {
    var subject = keys.living(text.subjectId());
    var guildId = guildOf(text, place);
    if (guildId == 0) {
      return new Both(new TextKey(subject.generation(), 0, 0), subject.key());
    }
    var guild = keys.living(GuildKeys.ownerOf(guildId));
    return new Both(
        new TextKey(subject.generation(), guildId, guild.generation()),
        AesGcm.combined(subject.key(), guild.key()));
  }

  /** An aggregate's state says no guild, but its texts come from events that did. */
  private static long guildOf(PersonalText text, TextPlace place) {
    var known = text.key();
    return place.guildId() == 0 && known != null ? known.guildId() : place.guildId();
  }

  /** A text from before guilds had keys is bound to no guild's. */
  private static boolean isErased(TextKey first, TextKey living) {
    return first.generation() != living.generation()
        || first.guildId() == living.guildId()
            && first.guildGeneration() != living.guildGeneration();
  }

  @Override
  public PersonalText open(long subjectId, String stored, TextPlace place) {
    if (!Token.isToken(stored)) {
      return new PersonalText(subjectId, stored);
    }
    var token = Token.parse(stored);
    token.check(subjectId, place);
    return PersonalText.opened(subjectId, open(token), token.key());
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
    return key(token)
        .map(key ->
            AesGcm.open(key, token.sealed(), token.bound())
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .orElseThrow(token::altered))
        .orElse(PersonalText.ERASED);
  }

  private Optional<SecretKey> key(Token token) {
    var name = token.key();
    var subject = keys.find(token.subjectId(), name.generation());
    return name.guildId() == 0
        ? subject
        : subject.flatMap(it ->
            keys.find(GuildKeys.ownerOf(name.guildId()), name.guildGeneration())
                .map(guild -> AesGcm.combined(it, guild)));
  }
}
