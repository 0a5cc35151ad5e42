package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static PostgreSql.Fresh database;
  private static JdbcClient jdbc;

  @BeforeContainer
  static void aDatabase() {
    database = PostgreSql.freshDatabase();
    jdbc = JdbcClient.create(database.dataSource());
  }

  @AfterContainer
  static void close() {
    database.close();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void whatGoesThroughJsonbComesBackTheSame(@ForAll("values") Object value) {
    var canonical = CanonicalJson.of(JSON.writeValueAsString(value));

    var stored =
        jdbc.sql("select cast(? as jsonb)::text").param(canonical).query(String.class).single();

    assertThat(CanonicalJson.of(stored)).isEqualTo(canonical);
    assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
  }

  @Provide
  Arbitrary<?> values() {
    var texts =
        Arbitraries.strings()
            .ofMaxLength(20)
            .excludeChars('\0')
            .filter(it -> it.chars().noneMatch(CanonicalJsonTest::isSurrogate));
    var scalars =
        List.<Arbitrary<?>>of(
            texts,
            Arbitraries.doubles(),
            Arbitraries.floats(),
            Arbitraries.longs(),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)),
            Arbitraries.bigDecimals().ofScale(12),
            Arbitraries.of(true, false),
            Arbitraries.of(
                -0.0,
                1.0E10,
                1.0E-7,
                1.5,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                new BigDecimal("1E+3"),
                "\u0001\u001f\u007f\u2028\\\"/",
                "\uD83D\uDE00"));
    var scalar = Arbitraries.oneOf(scalars);
    var keys = Arbitraries.strings().alpha().numeric().ofMaxLength(4);
    var inner = Arbitraries.maps(keys, scalar).ofMaxSize(4);
    return Arbitraries.oneOf(
        scalar.list().ofMaxSize(4),
        Arbitraries.maps(keys, Arbitraries.oneOf(scalar, inner)).ofMaxSize(6));
  }

  private static boolean isSurrogate(int character) {
    return Character.isSurrogate((char) character);
  }

  @Test
  void theFormIsWhatTheDecisionSays() {
    assertThat(
            CanonicalJson.of(
                """
                {"b": 1.0E10, "aa": [ -0.0, 1.50, 1e-7 ], "a": "\\u00e9\\/", "b": null, "B": true}
                """))
        .isEqualTo("{\"B\":true,\"a\":\"é/\",\"aa\":[0.0,1.50,0.0000001],\"b\":null}");
  }
}
