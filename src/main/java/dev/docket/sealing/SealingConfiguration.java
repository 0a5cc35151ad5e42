package dev.docket.sealing;

import dev.docket.eventlog.LogListener.Channel;
import dev.docket.eventlog.TextMemory;
import dev.docket.postgres.LocalSecrets;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterKeySettings.class)
class SealingConfiguration {

  /** Found at start even where everything else waits until it is asked for. */
  @Bean
  @Lazy(false)
  MasterKey masterKey(JdbcClient jdbc, LocalSecrets secrets, MasterKeySettings settings) {
    return new MasterKeyCheck(jdbc, secrets, new SecureRandom()).find(settings.masterKey());
  }

  @Bean
  SubjectKeys subjectKeys(JdbcClient jdbc, TransactionTemplate transaction, MasterKey master) {
    return new SubjectKeys(jdbc, transaction, master, new SecureRandom());
  }

  @Bean
  Erasures erasures(
      JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<TextMemory> memories) {
    return new Erasures(jdbc, transaction, () -> memories.stream().toList());
  }

  @Bean
  Channel erasedElsewhere(Erasures erasures) {
    return new Channel(Erasures.CHANNEL, _ -> erasures.forget());
  }

  @Bean
  SealedTexts sealedTexts(SubjectKeys keys) {
    return new SealedTexts(keys, new SecureRandom());
  }
}
