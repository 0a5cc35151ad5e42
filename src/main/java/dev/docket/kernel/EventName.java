package dev.docket.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored; a name is never reused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

  /** For example {@code case.member-banned}. */
  String value();

  /** Starts at 1; raised with an upcaster whenever older payloads no longer read as they are. */
  int revision() default 1;
}
