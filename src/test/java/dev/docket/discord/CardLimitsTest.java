package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.Reply.Button;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.Suggestions.Suggestion;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a card holds, Discord takes the message. */
class CardLimitsTest {

  @Provide
  Arbitrary<String> texts() {
    var characters =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(40),
            Arbitraries.of("😀", "\ud83d", "\ude00", " ", "\n", "\u200d", "𝄞", "x"));
    return Combinators.combine(characters, Arbitraries.of(0, 1, 7, 25, 80, 300, 900, 5_000))
        .as((text, times) -> text.repeat(text.isEmpty() ? 0 : Math.min(times, 9_000)))
        .map(it -> it.length() > 9_000 ? it.substring(0, 9_000) : it);
  }

  @Provide
  Arbitrary<Card> cards() {
    var fields =
        Combinators.combine(texts(), texts(), Arbitraries.of(true, false))
            .as(Field::new)
            .list()
            .ofMaxSize(30);
    return Combinators.combine(texts(), texts(), fields)
        .as((title, text, all) -> new Card(title, text, 0x123456, all));
  }

  @Property(tries = 300)
  void aCardIsWithinDiscordsLimits(@ForAll("cards") Card card) {
    var embed = JdaMessages.create(Reply.of(card)).getEmbeds().getFirst();

    assertThat(length(embed)).isLessThanOrEqualTo(6_000);
    assertWhole(embed.getTitle(), 256);
    assertWhole(embed.getDescription(), 4_096);
    assertThat(embed.getFields()).hasSizeLessThanOrEqualTo(25);
    embed
        .getFields()
        .forEach(it -> {
          assertThat(it.getName()).isNotBlank();
          assertThat(it.getValue()).isNotBlank();
          assertWhole(it.getName(), 256);
          assertWhole(it.getValue(), 1_024);
        });
  }

  private static int length(MessageEmbed embed) {
    var own = String.valueOf(embed.getTitle()).length();
    var description = embed.getDescription();
    return own
        + (description == null ? 0 : description.length())
        + embed.getFields().stream()
            .mapToInt(it ->
                String.valueOf(it.getName()).length() + String.valueOf(it.getValue()).length())
            .sum();
  }

  @Property(tries = 200)
  void textAndButtonsAreWithinDiscordsLimits(
      @ForAll("texts") String text, @ForAll("texts") String label) {
    var reply = new Reply("x" + text, null, List.of(new Button("id", label)));

    var message = JdaMessages.create(reply);

    assertWhole(message.getContent(), 2_000);
    var button = message.getComponents().getFirst().asActionRow().getButtons().getFirst();
    assertThat(button.getLabel()).isNotBlank();
    assertWhole(button.getLabel(), 80);
  }

  @Property(tries = 200)
  void suggestionsAreWithinDiscordsLimits(@ForAll("texts") String label) {
    var all = List.of(new Suggestion(label, "value"), Suggestion.of(label), Suggestion.of("x"));

    var shown = Suggested.best(all, "");

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.label()).isNotBlank();
          assertWhole(it.label(), 100);
          assertWhole(it.value(), 100);
        });
  }

  @Property(tries = 200)
  void theIdOfAFormIsReadBackAsItWasWritten(
      @ForAll long user, @ForAll long channel, @ForAll long message) {
    var id =
        new FormId(
            "ban",
            "reason",
            user >>> 1,
            channel >>> 1,
            message >>> 1,
            Map.of("number", 42L, "name", "a-name"));

    assertThat(id.text()).hasSizeLessThanOrEqualTo(100);
    assertThat(FormId.parse(id.text())).contains(id);
  }

  @Property(tries = 200)
  void whatIsNoIdOfAFormIsNone(@ForAll("texts") String text) {
    assertThat(FormId.parse(text)).isEmpty();
    assertThat(FormId.parse("fill:a:b:c:d:e:" + text))
        .satisfiesAnyOf(it -> assertThat(it).isEmpty(), it -> assertThat(it).isPresent());
  }

  private static void assertWhole(@Nullable String text, int longest) {
    if (text != null) {
      assertThat(text.length()).isLessThanOrEqualTo(longest);
      assertThat(text.codePoints()).noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }
  }
}
