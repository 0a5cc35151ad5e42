package dev.docket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The way in. */
@SpringBootApplication(proxyBeanMethods = false)
public class Docket {

  /** Starts Docket. */
  public static void main(String[] args) {
    SpringApplication.run(Docket.class, args);
  }
}
