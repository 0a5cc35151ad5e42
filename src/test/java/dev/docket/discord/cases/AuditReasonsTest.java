package dev.docket.discord.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditReasonsTest {

  @Test
  void aReasonIsThatOfItsCaseAndOfNoOther() {
    assertThat(AuditReasons.isOf(12, "Case #12 by 10: spam\nand more")).isTrue();
    assertThat(AuditReasons.isOf(1, "Case #12 by 10: spam")).isFalse();
    assertThat(AuditReasons.isOf(12, "by hand, see Case #12 by 10")).isFalse();
    assertThat(AuditReasons.isOf(12, "")).isFalse();
  }

  @Test
  void aReasonOfManyIsThatOfEachOfThem() {
    var reason = "Cases #12 to #36 by 10: raid";
    assertThat(AuditReasons.isOf(12, reason)).isTrue();
    assertThat(AuditReasons.isOf(36, reason)).isTrue();
    assertThat(AuditReasons.isOf(37, reason)).isFalse();
    assertThat(AuditReasons.isOf(11, reason)).isFalse();
  }
}
