package dev.docket.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TokenSecretTest {

  @Property
  void aTokenIsReadAsItWasShown(
      @ForAll @LongRange(min = 1) long guild,
      @ForAll @IntRange(min = 1, max = 999_999_999) int number,
      @ForAll long seed) {
    var token = new TokenSecret(guild, number, secret(seed));
    assertThat(TokenSecret.parse(token.text())).contains(token);
    assertThat(token.toString()).doesNotContain(token.secret());
  }

  @Property
  void aTokenWithOneOtherCharacterLetsNobodyIn(
      @ForAll long seed, @ForAll int where, @ForAll char other) {
    var token = new TokenSecret(900, 1, secret(seed));
    var hash = TokenSecret.hashOf(token.secret());
    assertThat(token.matches(hash)).isTrue();
    var text = new StringBuilder(token.text());
    var at = Math.floorMod(where, text.length());
    if (text.charAt(at) != other) {
      text.setCharAt(at, other);
      assertThat(TokenSecret.parse(text.toString()).filter(it -> opens(it, hash))).isEmpty();
    }
  }

  private static boolean opens(TokenSecret token, String hash) {
    return token.guildId() == 900 && token.number() == 1 && token.matches(hash);
  }

  @Property
  void whateverIsNoTokenIsNone(@ForAll("hostile") String text) {
    assertThat(TokenSecret.parse(text)).isEmpty();
  }

  @Provide
  Arbitrary<String> hostile() {
    var secret = secret(1);
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().map(it -> "docket_" + it),
        Arbitraries.of(
            "",
            "docket__1_" + secret,
            "docket_0_1_" + secret,
            "docket_-5_1_" + secret,
            "docket_9999999999999999999_1_" + secret,
            "docket_900_9999999999_" + secret,
            "docket_900_1_" + secret + "=",
            "docket_900_1_" + secret + "\n",
            "docket_900_1_" + secret.substring(1),
            "docket_٩٠٠_1_" + secret));
  }

  private static String secret(long seed) {
    var bytes = new byte[TokenSecret.BYTES];
    new Random(seed).nextBytes(bytes);
    return TokenSecret.of(bytes);
  }
}
