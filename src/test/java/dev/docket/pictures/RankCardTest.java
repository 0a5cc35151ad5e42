package dev.docket.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a rank card, and that it stays there. */
class RankCardTest {

  private static final Rectangle CARD = new Rectangle(RankCard.WIDTH, RankCard.HEIGHT);

  private static RankCard card(double share, String... names) {
    return new RankCard(
        List.of(names),
        "Rank #9,007,199,254,740,992 of 9,007,199,254,740,992",
        "Level 31,000",
        "9,007,199,254,740,991 / 9,007,199,254,740,992 XP to level 31,001",
        "9,007,199,254,740,992 XP in all",
        share,
        7,
        null);
  }

  private static void staysOnTheCard(String name) {
    try (var sheet = card(0.5, name, "max").drawn()) {
      assertThat(sheet.written()).hasSizeGreaterThanOrEqualTo(6).allMatch(CARD::contains);
    }
  }

  @Property(tries = 500)
  void noNameLeavesTheCard(@ForAll @StringLength(max = 64) String name) {
    staysOnTheCard(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Wolfeschlegelsteinhausenbergerdorff the Second",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "שלום עולם",
        "محمد عبد الله بن سعيد",
        "max مرحبا 123",
        "🎉🎉🎉",
        "max 🎉",
        "田中さん",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
        "\u202Eevil\u202C\u0000\n\t",
        "\uD83C",
        "ﷺﷺﷺﷺﷺﷺﷺﷺ"
      })
  void oddNamesStayOnTheCard(String name) {
    staysOnTheCard(name);
  }

  @Test
  void aNameThatTheFontCannotWriteGivesWayToTheUserName() {
    assertThat(Lettering.shown("田中さん", "tanaka")).isEqualTo("tanaka");
    assertThat(Lettering.shown("🎉🎉", "max")).isEqualTo("max");
    assertThat(Lettering.shown("max 🎈", "user")).isEqualTo("max");
    assertThat(Lettering.shown("𝓜𝓪𝔁", "user")).isEqualTo("Max");
    assertThat(Lettering.shown("שלום", "user")).isEqualTo("שלום");
    assertThat(Lettering.shown("🀀", "")).isNotBlank();
    assertThat(Lettering.drawable("a\u202Eb\u0000c\nd")).isEqualTo("abc d");
  }

  @Test
  void theSameCardIsTheSameBytes() {
    var one = card(0.3, "max").picture("alt");
    assertThat(card(0.3, "max").picture("alt").png()).isEqualTo(one.png());
    assertThat(card(0.4, "max").picture("alt").png()).isNotEqualTo(one.png());
    assertThat(one.description()).isEqualTo("alt");
  }

  @Test
  void theBarShowsHowMuchOfTheLevelIsDone() throws IOException {
    assertThat(accents(0)).isZero();
    assertThat(accents(0.5)).isBetween(300, 320);
    assertThat(accents(1)).isGreaterThan(600).isEqualTo(accents(7));
  }

  private static int accents(double share) throws IOException {
    var image = read(card(share, "max").picture("").png());
    var middle = 190 + 18;
    return (int)
        java.util.stream.IntStream.range(0, image.getWidth())
            .filter(x -> image.getRGB(x, middle) == Sheet.ACCENT.getRGB())
            .count();
  }

  @Test
  void itsCornersLetTheWindowShowAndItsGroundDoesNot() throws IOException {
    var image = read(card(0, "max").picture("").png());
    assertThat(image.getRGB(0, 0) >>> 24).isZero();
    assertThat(image.getRGB(RankCard.WIDTH / 2, 8)).isEqualTo(Sheet.GROUND.getRGB());
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
