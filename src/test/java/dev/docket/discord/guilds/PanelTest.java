package dev.docket.discord.guilds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose panel an id belongs to. */
class PanelTest {

  private static final Panel PANEL = new Panel(70, 7);

  @Test
  void anIdOfAnotherGuildOrPersonOrOfNoPanelIsNotOfThisOne() {
    assertThat(PANEL.has("panel-set:7:1y:LEVEL.7")).isTrue();
    assertThat(PANEL.has("panel-set:7:1z:LEVEL.7")).isFalse();
    assertThat(PANEL.has("panel-set:8:1y:LEVEL.7")).isFalse();
    assertThat(PANEL.has("panel-set:7:1y")).isFalse();
    assertThat(PANEL.has("panel-set")).isFalse();
  }

  @Test
  void everySettingOfTheMenuHasAWordOfItsOwn() {
    assertThat(Panel.keys()).hasSize(16);
    assertThat(Panel.keys().stream().map(Panel::word)).doesNotHaveDuplicates();
  }
}
