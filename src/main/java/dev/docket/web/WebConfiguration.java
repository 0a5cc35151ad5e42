package dev.docket.web;

import dev.docket.discord.Crowd;
import dev.docket.discord.Guilds;
import dev.docket.discord.WithDoor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.TokenDoor;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebConfiguration {

  @Bean
  @WithDoor
  Standing standing(Crowd crowd, Guilds guilds, GuildRules rules) {
    return new Standing(crowd, guilds, rules);
  }

  /** Programs show a token with every request, so no browser can be made to send one. */
  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, TokenDoor tokens, WebSettings settings) {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
        .addFilterBefore(
            new RateFilter(settings.requestsPerMinute()), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(it ->
            it.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(it -> it.authenticationEntryPoint(new Turnstile()))
        .build();
  }

  /** For operators, on the address that the server binds to. */
  @Bean
  @Order(2)
  SecurityFilterChain actuatorChain(HttpSecurity http) {
    return http.securityMatcher("/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain nothingElse(HttpSecurity http) {
    return http.authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().anyRequest().denyAll())
        .build();
  }
}
