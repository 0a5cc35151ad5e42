package dev.docket.web;

import dev.docket.kernel.TokenDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows a token that is good now. */
final class TokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private final TokenDoor tokens;

  TokenFilter(TokenDoor tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = secret(request).flatMap(tokens::holder);
    caller.ifPresent(it -> {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(it, null, List.of()));
      SecurityContextHolder.setContext(context);
    });
    chain.doFilter(request, response);
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(it -> it.substring(SCHEME.length()).strip())
        .filter(it -> it.length() <= LONGEST);
  }
}
