package dev.docket.discord.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void whatWasTakenOutAndPutInIsMarkedAmongTheLinesAround() {
    assertThat(LineDiff.of("a\nb\nc\nd\ne\nf", "a\nb\nc\nx\ne\nf"))
        .isEqualTo("@@ -2,5 +2,5 @@\n b\n c\n-d\n+x\n e\n f");
  }

  @Property(tries = 200)
  void nothingDiffersFromItself(@ForAll String text) {
    assertThat(LineDiff.of(text, text)).isEmpty();
  }

  @Test
  void manyShortLinesAreComparedWithoutMuchAdo() {
    var before = "a\n".repeat(2_000);
    var after = "b\n".repeat(2_000);
    assertThat(LineDiff.of(before, after).lines()).hasSize(4_001);
  }
}
