package dev.docket.discord;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where no bot token is given, so that the sandbox takes Discord's place. */
public final class WithoutToken implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return context.getEnvironment().getProperty("docket.discord.token", "").isBlank();
  }
}
