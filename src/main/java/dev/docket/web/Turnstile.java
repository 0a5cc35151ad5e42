package dev.docket.web;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Turns away whoever shows no token that is good, in the form of every other problem. */
final class Turnstile implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Trouble.answer(
        request,
        response,
        Refused.because(InputRefusal.TOKEN_UNUSABLE),
        HttpStatus.UNAUTHORIZED.value());
  }
}
