package dev.docket.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.TokenHolder;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each token send so many requests a minute, on this node; those of others do not count. */
final class RateFilter extends OncePerRequestFilter {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Key(long guildId, int number) {}

  private final int perMinute;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(10_000).build();

  RateFilter(int perMinute) {
    this.perMinute = perMinute;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof TokenHolder holder)) {
      chain.doFilter(request, response);
      return;
    }
    var key = new Key(holder.guildId(), holder.number());
    var probe = buckets.get(key, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    Trouble.answer(
        request,
        response,
        Refused.because(InputRefusal.TOO_MANY_REQUESTS, seconds),
        HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(it -> it.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }
}
