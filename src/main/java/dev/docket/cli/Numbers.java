package dev.docket.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads ids and numbers, and says plainly what is none. */
record Numbers<N>(Function<String, N> parse) implements ITypeConverter<N> {

  @Override
  public N convert(String text) {
    try {
      return parse.apply(text);
    } catch (NumberFormatException _) {
      throw new TypeConversionException(
          text.matches("[+-]?\\d+")
              ? "'%s' is out of range".formatted(text)
              : "'%s' is not a whole number, such as 20 or 80351110224678912".formatted(text));
    }
  }
}
