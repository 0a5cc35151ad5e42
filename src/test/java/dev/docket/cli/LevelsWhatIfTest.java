package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code docket levels what-if}: a table, JSON and a picture; nothing is changed. */
class LevelsWhatIfTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static TestDocket docket;

  @BeforeAll
  static void aHistory() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    Terminal.open(POSTGRES.access());
    var acts = Acts.at(docket);
    for (var i = 0; i < 25; i++) {
      acts.award(20, NOON.plusSeconds(60 * i));
    }
    acts.award(21, NOON);
  }

  @AfterAll
  static void close() {
    Terminal.close();
    docket.close();
  }

  private static String said(String... words) {
    var said = docket(words);
    return said.out() + said.err();
  }

  @Test
  void aTableNamesWhoMoves() {
    assertThat(said("levels", "what-if", "--guild", "900", "--curve", "mee6"))
        .startsWith(
            "26 awards judged again for 2 members on the curve mee6: 0 up, 2 down, 0 unchanged.")
        .containsPattern("20 +5 +3 +500 +500")
        .containsPattern("21 +1 +0 +20 +20");
    assertThat(said("levels", "what-if", "--guild", "900", "--award", "MESSAGE=40"))
        .contains("1 up, 0 down, 1 unchanged", "counts from then on")
        .containsPattern("20 +5 +7 +500 +1000");
    assertThat(said("levels", "what-if", "--guild", "900", "--award", "MESSAGE=20/120s"))
        .containsPattern("20 +5 +3 +500 +260");
  }

  @Test
  void aProgramReadsJson() {
    assertThat(said("levels", "what-if", "--guild", "900", "--curve", "mee6", "--json"))
        .contains("\"up\":0", "\"down\":2", "\"newLevel\":3", "\"levels\":[{\"level\":0");
  }

  @Test
  void aPictureShowsTheLevels(@TempDir Path folder) throws IOException {
    var file = folder.resolve("levels.png");
    var command =
        new String[] {
          "levels", "what-if", "--guild", "900", "--curve", "mee6", "--plot", file.toString()
        };
    said(command);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(934);
    assertThat(said(command)).contains("exists already");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(said("levels", "what-if", "--guild", "900")).contains("a curve, an award");
    assertThat(said("levels", "what-if", "--guild", "900", "--award", "MESSAGE=x"))
        .contains("message=15-25/60s");
    assertThat(said("levels", "what-if", "--guild", "900", "--curve", "polynomial -1 100 0"))
        .contains("Level 51");
  }
}
