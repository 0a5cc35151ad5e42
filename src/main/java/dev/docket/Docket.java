package dev.docket;

import dev.docket.cli.DocketCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The way in. */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
public class Docket {

  /** Runs the command line; without arguments, Docket serves. */
  public static void main(String[] args) {
    var code = DocketCommand.run(args);
    if (code != DocketCommand.SERVING) {
      System.exit(code);
    }
  }
}
