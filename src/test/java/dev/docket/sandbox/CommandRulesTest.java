package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Discord refuses when commands are registered. */
class CommandRulesTest extends SandboxTest {

  private static final int INVALID_FORM = 50035;

  private PlainHttp.Answered register(String command) {
    try (var http = new PlainHttp(sandbox)) {
      return http.call("PUT", "applications/" + sandbox.botId() + "/commands", "[" + command + "]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'Ban','description':'d'}",
        "{'name':'with blank','description':'d'}",
        "{'name':'a','description':''}",
        "{'name':'a','description':'d','name_localizations':{'de':'Groß'}}",
        "{'name':'a','description':'d','name_localizations':{'xx':'a'}}",
        "{'name':'a','description':'d','description_localizations':{'de':''}}",
        "{'name':'Menu','type':2,'description':'d'}",
        "{'name':'a','description':'d'},{'name':'a','description':'d'}",
        "{'name':'a','description':'d','options':[{'type':3,'name':'o','description':'d'},"
            + "{'type':3,'name':'p','description':'d','required':true}]}",
        "{'name':'a','description':'d','options':[{'type':3,'name':'o','description':'d'},"
            + "{'type':3,'name':'o','description':'d'}]}",
        "{'name':'a','description':'d','options':[{'type':6,'name':'o','description':'d',"
            + "'autocomplete':true}]}",
        "{'name':'a','description':'d','options':[{'type':3,'name':'o','description':'d',"
            + "'autocomplete':true,'choices':[{'name':'x','value':'x'}]}]}",
        "{'name':'a','description':'d','options':[{'type':4,'name':'o','description':'d',"
            + "'choices':[{'name':'x','value':'x'}]}]}"
      })
  void aCommandThatDiscordWouldNotTakeIsRefused(String command) {
    assertThat(register(command.replace('\'', '"')).code()).isEqualTo(INVALID_FORM);
  }

  @Test
  void aContextMenuMayHaveBlanksAndCapitals() {
    assertThat(register("{\"name\":\"Cases of this member\",\"type\":2}").status()).isEqualTo(200);
  }

  @Test
  void aLocalizedNameIsKept() {
    var command =
        """
        {"name":"ban","description":"d","name_localizations":{"de":"bannen"}}\
        """;

    assertThat(register(command).body().path(0).path("name_localizations").path("de").asString())
        .isEqualTo("bannen");
  }
}
