package dev.docket.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator's choice of master key, from DOCKET_MASTER_KEY.
 *
 * @param masterKey base64 of 32 bytes; none uses the file beside Docket's own database
 */
@ConfigurationProperties("docket")
record MasterKeySettings(@Nullable String masterKey) {

  @Override
  public String toString() {
    return "MasterKeySettings[configured=" + (masterKey != null && !masterKey.isBlank()) + "]";
  }
}
