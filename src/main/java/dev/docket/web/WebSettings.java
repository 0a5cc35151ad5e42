package dev.docket.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the web door is set up.
 *
 * @param requestsPerMinute how many requests each token may send to this node, 1 or more
 */
@ConfigurationProperties("docket.web")
record WebSettings(@DefaultValue("600") int requestsPerMinute) {

  WebSettings {
    if (requestsPerMinute < 1) {
      throw new IllegalArgumentException(
          "docket.web.requests-per-minute is " + requestsPerMinute + "; it must be 1 or more");
    }
  }
}
