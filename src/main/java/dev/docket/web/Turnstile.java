package dev.docket.web;

import dev.docket.discord.Words;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/** Turns away whoever shows no token that is good, in the form of every other problem. */
final class Turnstile implements AuthenticationEntryPoint {

  private static final int UNAUTHORIZED = 401;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var words = "de".equals(request.getLocale().getLanguage()) ? Words.GERMAN : Words.ENGLISH;
    var trouble = Trouble.of(Refused.because(InputRefusal.TOKEN_UNUSABLE), words);
    var shown = new Trouble(UNAUTHORIZED, trouble.code(), trouble.detail());
    response.setStatus(UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(Trouble.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(JSON.writeValueAsBytes(shown.members()));
  }
}
